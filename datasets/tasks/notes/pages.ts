import type { Hand } from '../../../host/src/agent/index.js';
import { xpath } from '../../../host/src/screen/index.js';
import { idsOf } from '../../../scripts/tasks/ids.js';
import { openApp } from '../launcher.js';
import { APP } from './notebook.js';

export const id = idsOf(APP);

/** A note or folder in the list, by its name. */
export function row(name: string): string {
  return xpath`//*[@resource-id='net.gsantner.markor:id/file_name' and @text=${name}]`;
}

export async function find(hand: Hand, name: string): Promise<void> {
  await hand.reveal(row(name), id('files'));
}

export async function open(hand: Hand, name: string): Promise<void> {
  await find(hand, name);
  await hand.tap(row(name));
}

/** Makes a note of this name and opens it: markdown, unless the name says that it is plain text. */
export async function create(hand: Hand, name: string): Promise<void> {
  await hand.tap(id('add'));
  await hand.type(id('name'), name);
  await hand.tap('id=android:id/button1');
}

/** Replaces what is in the open note, and saves it. */
export async function write(hand: Hand, text: string): Promise<void> {
  await hand.type(id('note_text'), text);
  await hand.tap(id('save'));
}

/** Marks some in the list. */
export async function mark(hand: Hand, names: readonly string[]): Promise<void> {
  for (const [index, name] of names.entries()) {
    await find(hand, name);
    if (index === 0) await hand.hold(row(name));
    else await hand.tap(row(name));
  }
}

/** What is shown above everything: an entry of the menu behind the three dots. */
export async function choose(hand: Hand, entry: string): Promise<void> {
  await hand.tap('desc=More options');
  await hand.tap(xpath`//*[@text=${entry}]`);
}

/** Goes to the app from the home screen, and reads a note there. */
export async function readNote(hand: Hand, name: string): Promise<string> {
  await openApp(hand, 'Notes');
  await open(hand, name);
  return hand.all(id('note_text'))[0]?.text ?? '';
}
