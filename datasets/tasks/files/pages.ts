import type { Hand } from '../../../host/src/agent/index.js';
import { xpath } from '../../../host/src/screen/index.js';
import { idsOf } from '../../../scripts/tasks/ids.js';
import { APP } from './storage.js';

export const id = idsOf(APP);

/** A file or folder in the list, by its name. */
export function row(name: string): string {
  return xpath`//*[@resource-id='com.google.android.documentsui:id/file_name' and @text=${name}]`;
}

export async function find(hand: Hand, name: string): Promise<void> {
  await hand.reveal(row(name), id('files'));
}

export async function open(hand: Hand, name: string): Promise<void> {
  await find(hand, name);
  await hand.tap(row(name));
}

/** Marks some in the list. */
export async function mark(hand: Hand, names: readonly string[]): Promise<void> {
  for (const [index, name] of names.entries()) {
    await find(hand, name);
    if (index === 0) await hand.hold(row(name));
    else await hand.tap(row(name));
  }
}

/** An entry of the menu behind the three dots. */
export async function choose(hand: Hand, entry: string): Promise<void> {
  await hand.tap('desc=More options');
  await hand.tap(xpath`//*[@text=${entry}]`);
}

/** Sends what is marked to a folder of the storage. */
export async function send(hand: Hand, how: 'Move to…' | 'Copy to…', folder: string): Promise<void> {
  await choose(hand, how);
  await open(hand, folder);
  await hand.tap(id('here'));
}

/** Deletes what is marked, after its question. */
export async function removeMarked(hand: Hand): Promise<void> {
  await hand.tap(id('delete'));
  await hand.tap('id=android:id/button1');
}

/** Another file of the open folder. */
export function other(hand: Hand, name: string): string {
  const names = hand.all(id('file_name')).map(({ text }) => text);
  return names.find((text) => text !== name && text.includes('.')) ?? '';
}
