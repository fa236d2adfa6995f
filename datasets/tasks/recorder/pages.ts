import type { Hand } from '../../../host/src/agent/index.js';
import { xpath } from '../../../host/src/screen/index.js';
import { idsOf } from '../../../scripts/tasks/ids.js';
import { APP } from './recordings.js';

export const id = idsOf(APP);

export const YES = 'id=android:id/button1';

/** Past the welcome, which a phone shows on which nobody has recorded yet. */
export async function enter(hand: Hand): Promise<void> {
  await hand.tap(id('skip'));
}

/** Records, and stops as soon as something was heard; the question for the name is open then. */
export async function recordSome(hand: Hand): Promise<void> {
  await hand.tap(id('record'));
  await hand.tap(id('stop'));
}

/** Saves it under the name that is offered, or another. */
export async function save(hand: Hand, name?: string): Promise<void> {
  if (name !== undefined) await hand.type(id('name'), name);
  await hand.tap(YES);
}

/** A recording in the list, by its name. */
export function row(name: string): string {
  return xpath`//*[@resource-id='com.dimowner.audiorecorder:id/row_name' and @text=${name}]`;
}

/** Opens a saved recording. */
export async function open(hand: Hand, name: string): Promise<void> {
  await hand.tap(id('recordings'));
  await hand.reveal(row(name), id('recordings_list'));
  await hand.tap(row(name));
}

export async function remove(hand: Hand, name: string): Promise<void> {
  await open(hand, name);
  await hand.tap(id('delete'));
  await hand.tap(YES);
}

/** Chooses what new recordings are to be like, by the ids of the choices. */
export async function choose(hand: Hand, ...choices: readonly string[]): Promise<void> {
  await hand.tap('desc=More options');
  await hand.tap("//*[@text='Settings']");
  for (const choice of choices) await hand.tap(id(choice));
  await hand.key('back');
}
