import type { Hand } from '../../../host/src/agent/index.js';
import { xpath } from '../../../host/src/screen/index.js';
import { idsOf } from '../../../scripts/tasks/ids.js';
import type { Expense } from './expense.js';
import { APP } from './ledger.js';

export const id = idsOf(APP);

/** The rows of a name, from the first. */
export function row(name: string, place = 1): string {
  return `(${xpath`//*[@resource-id='com.arduia.expense:id/row_name' and @text=${name}]`})[${place}]`;
}

export async function write(hand: Hand, { name, cents, category, note }: Expense): Promise<void> {
  await hand.tap(id('add'));
  await hand.type(id('edit_name'), name);
  await hand.type(id('edit_amount'), (cents / 100).toFixed(2));
  await hand.tap(id('edit_category'));
  const word = xpath`//*[@resource-id='android:id/text1' and @text=${category}]`;
  await hand.reveal(word);
  await hand.tap(word);
  await hand.reveal(id('edit_note'));
  await hand.type(id('edit_note'), note);
  await hand.tap(id('save'));
}

export async function open(hand: Hand, name: string, place = 1): Promise<void> {
  await hand.reveal(row(name, place), id('expenses'));
  await hand.tap(row(name, place));
}

/** Marks the first row of each name and deletes them; `names` in the order of the list. */
export async function remove(hand: Hand, names: readonly string[]): Promise<void> {
  for (const [index, name] of names.entries()) {
    await hand.reveal(row(name), id('expenses'));
    if (index === 0) await hand.hold(row(name));
    else await hand.tap(row(name));
  }
  await hand.tap(id('delete_marked'));
  await hand.tap('id=android:id/button1');
}
