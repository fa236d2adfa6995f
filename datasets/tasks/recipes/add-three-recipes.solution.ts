import type { Script } from '../../../host/src/agent/index.js';
import type { Solution, ValuesOf } from '../../../scripts/tasks/task.js';
import type { addThreeRecipes } from './add-three-recipes.js';
import { write } from './pages.js';
import type { Recipe } from './recipe.js';

type Values = ValuesOf<typeof addThreeRecipes>;

const add =
  (recipes: readonly Recipe[]): Script =>
  async (hand) => {
    for (const recipe of recipes) await write(hand, recipe);
    return undefined;
  };

export const addThreeRecipesSolution: Solution<Values> = {
  solve: ({ recipes }) => add(recipes),
  nearMisses: {
    'two of them': ({ recipes }) => add(recipes.slice(0, 2)),
    'the ingredients of another': ({ recipes }) =>
      add(
        recipes.map((recipe, index) =>
          index === 1 ? { ...recipe, ingredients: `${recipe.ingredients}, and pepper` } : recipe,
        ),
      ),
  },
};
