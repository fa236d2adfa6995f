import type { Script } from '../../../host/src/agent/index.js';
import type { Solution, ValuesOf } from '../../../scripts/tasks/task.js';
import type { addRecipe } from './add-recipe.js';
import { write } from './pages.js';
import type { Recipe } from './recipe.js';

type Values = ValuesOf<typeof addRecipe>;

const add =
  (change: Partial<Recipe>) =>
  ({ recipe }: Values): Script =>
  async (hand) => {
    await write(hand, { ...recipe, ...change });
    return undefined;
  };

export const addRecipeSolution: Solution<Values> = {
  solve: add({}),
  nearMisses: {
    'no directions': add({ directions: '' }),
    'more servings': add({ servings: '12 servings' }),
    'saved twice': (values) => async (hand) => {
      await add({})(values)(hand);
      await add({})(values)(hand);
      return undefined;
    },
  },
};
