import type { Script } from '../../../host/src/agent/index.js';
import type { Solution, ValuesOf } from '../../../scripts/tasks/task.js';
import type { deleteWithIngredient } from './delete-with-ingredient.js';
import { id, row } from './pages.js';

type Values = ValuesOf<typeof deleteWithIngredient>;

/** Searches for it, and deletes so many of what is found. */
const drop =
  (most: number) =>
  ({ ingredient }: Values): Script =>
  async (hand) => {
    for (let deleted = 0; deleted < most; deleted += 1) {
      await hand.tap(id('search'));
      await hand.type("//*[@editable='true']", ingredient);
      const [found] = hand.all(id('row_title'));
      if (found === undefined) return undefined;
      await hand.tap(row(found.text));
      await hand.tap(id('delete'));
      await hand.tap('id=android:id/button1');
      if (hand.sees('desc=Collapse')) await hand.tap('desc=Collapse');
    }
    return undefined;
  };

export const deleteWithIngredientSolution: Solution<Values> = {
  solve: drop(20),
  nearMisses: { 'one of them left': drop(1), 'only searched for': drop(0) },
};
