import type { Hand } from '../../../host/src/agent/index.js';
import { xpath } from '../../../host/src/screen/index.js';
import { idsOf } from '../../../scripts/tasks/ids.js';
import type { Recipe } from './recipe.js';
import { APP } from './shelf.js';

export const id = idsOf(APP);

/** The rows of a title, from the first. */
export function row(title: string, place = 1): string {
  return `(${xpath`//*[@resource-id='com.flauschcode.broccoli:id/row_title' and @text=${title}]`})[${place}]`;
}

export async function write(hand: Hand, recipe: Recipe): Promise<void> {
  await hand.tap(id('add'));
  for (const [field, text] of [
    ['edit_title', recipe.title],
    ['edit_description', recipe.description],
    ['edit_servings', recipe.servings],
    ['edit_time', recipe.time],
    ['edit_ingredients', recipe.ingredients],
    ['edit_directions', recipe.directions],
  ] as const) {
    await hand.reveal(id(field));
    await hand.type(id(field), text);
  }
  await hand.tap(id('save'));
}

export async function open(hand: Hand, title: string): Promise<void> {
  await hand.reveal(row(title), id('recipes'));
  await hand.tap(row(title));
}

/** Marks the first row of each title and deletes them. */
export async function remove(hand: Hand, titles: readonly string[]): Promise<void> {
  for (const [index, title] of titles.entries()) {
    await hand.reveal(row(title), id('recipes'));
    if (index === 0) await hand.hold(row(title));
    else await hand.tap(row(title));
  }
  await hand.tap(id('delete_marked'));
  await hand.tap('id=android:id/button1');
}
