import type { Script } from '../../../host/src/agent/index.js';
import type { Solution, ValuesOf } from '../../../scripts/tasks/task.js';
import type { deleteThreeRecipes } from './delete-three-recipes.js';
import { remove } from './pages.js';

type Values = ValuesOf<typeof deleteThreeRecipes>;

const drop =
  (which: (titles: readonly string[]) => readonly string[]) =>
  ({ recipes }: Values): Script =>
  async (hand) => {
    const titles = recipes.map(({ title }) => title).sort((one, other) => one.localeCompare(other));
    await remove(hand, which(titles));
    return undefined;
  };

export const deleteThreeRecipesSolution: Solution<Values> = {
  solve: drop((titles) => titles),
  nearMisses: {
    'two of them': drop((titles) => titles.slice(1)),
    'the first alone': drop((titles) => titles.slice(0, 1)),
  },
};
