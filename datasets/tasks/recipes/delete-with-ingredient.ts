import { onlyGone } from '../../../scripts/tasks/judge.js';
import { oneOf } from '../../../scripts/tasks/parameters/parameter.js';
import { task } from '../../../scripts/tasks/task.js';
import { otherRecipes } from './recipe.js';
import { APP, fillShelf, readShelf } from './shelf.js';

export const deleteWithIngredient = task({
  name: 'recipes/delete-with-ingredient',
  app: APP,
  mirrors: ['RecipeDeleteMultipleRecipesWithConstraint'],
  goals: [
    'Delete every recipe that needs {ingredient} from the Recipes app',
    'I cannot eat {ingredient}. Remove all recipes with it from Recipes.',
  ],
  parameters: { ingredient: oneOf('saffron', 'walnuts', 'celery', 'anchovies') },
  prepare: (phone, { ingredient }, draws) => {
    const all = otherRecipes(draws, 9, []);
    return fillShelf(
      phone,
      all.map((one, index) => (index % 4 === 1 ? { ...one, ingredients: `${one.ingredients}, ${ingredient}` } : one)),
    );
  },
  read: readShelf,
  judge: ({ values: { ingredient }, before, after }) =>
    onlyGone(
      before,
      after,
      before.filter((one) => one.includes(ingredient)),
    ),
});
