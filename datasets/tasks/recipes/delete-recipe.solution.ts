import type { Hand, Script } from '../../../host/src/agent/index.js';
import type { Solution, ValuesOf } from '../../../scripts/tasks/task.js';
import type { deleteRecipe } from './delete-recipe.js';
import { id, open, remove } from './pages.js';

type Values = ValuesOf<typeof deleteRecipe>;

const drop =
  (titles: (hand: Hand, title: string) => readonly string[]) =>
  ({ recipe: { title } }: Values): Script =>
  async (hand) => {
    await remove(hand, titles(hand, title));
    return undefined;
  };

/** The title of another recipe that is shown. */
function other(hand: Hand, title: string): string {
  return hand.all(id('row_title')).find(({ text }) => text !== title)?.text ?? '';
}

export const deleteRecipeSolution: Solution<Values> = {
  solve: drop((_hand, title) => [title]),
  nearMisses: {
    'another recipe': drop((hand, title) => [other(hand, title)]),
    'one too many': drop((hand, title) => [other(hand, title), title]),
    'asked, and answered with no':
      ({ recipe: { title } }) =>
      async (hand) => {
        await open(hand, title);
        await hand.tap(id('delete'));
        await hand.tap('id=android:id/button2');
        return undefined;
      },
  },
};
