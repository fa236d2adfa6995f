import type { Hand } from '../../../host/src/agent/index.js';
import { xpath } from '../../../host/src/screen/index.js';
import { idsOf } from '../../../scripts/tasks/ids.js';
import { APP } from './inbox.js';

export const id = idsOf(APP);

/** Begins a conversation with a number. */
export async function begin(hand: Hand, number: string): Promise<void> {
  await hand.tap(id('new_conversation'));
  await hand.type(id('recipient'), number, 'digits');
  await hand.tap(id('confirm'));
}

/** Begins a conversation with somebody whom the phone knows. */
export async function beginWith(hand: Hand, name: string): Promise<void> {
  await hand.tap(id('new_conversation'));
  const row = xpath`//*[@resource-id='com.simplemobiletools.smsmessenger:id/person_name' and @text=${name}]`;
  await hand.reveal(row);
  await hand.tap(row);
  await hand.tap(id('confirm'));
}

/** Sends a text in the open conversation. */
export async function send(hand: Hand, text: string): Promise<void> {
  await hand.type(id('message'), text);
  await hand.tap(id('send'));
}

/** The titles of the conversations that are shown: names, or numbers as they are written here. */
export function titles(hand: Hand): readonly string[] {
  return hand.all(id('conversation_title')).map(({ text }) => text);
}

/** Opens the conversation with a number, however the list writes it. */
export async function open(hand: Hand, number: string): Promise<void> {
  const digits = number.replace(/[^\d+]/g, '');
  await openTitled(hand, titles(hand).find((title) => title.replace(/[^\d+]/g, '') === digits) ?? number);
}

export async function openTitled(hand: Hand, title: string): Promise<void> {
  const row = xpath`//*[@resource-id='com.simplemobiletools.smsmessenger:id/conversation_title' and @text=${title}]`;
  await hand.reveal(row);
  await hand.tap(row);
}
