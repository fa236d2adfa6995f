import { onlyAdded } from '../../../scripts/tasks/judge.js';
import { listOf } from '../../../scripts/tasks/parameters/parameter.js';
import { task } from '../../../scripts/tasks/task.js';
import { otherRecipes, recipe } from './recipe.js';
import { APP, fillShelf, kept, readShelf } from './shelf.js';

export const addThreeRecipes = task({
  name: 'recipes/add-three-recipes',
  app: APP,
  mirrors: ['RecipeAddMultipleRecipes'],
  goals: [
    'Add these recipes to the Recipes app:\n{recipes}',
    'My recipe book lacks these three, write them into Recipes:\n{recipes}',
  ],
  parameters: { recipes: { ...listOf(recipe, 3), say: (values) => values.map((one) => recipe.say(one)).join('\n\n') } },
  prepare: (phone, { recipes }, draws) => fillShelf(phone, otherRecipes(draws, 2, recipes)),
  read: readShelf,
  judge: ({ values: { recipes }, before, after }) =>
    onlyAdded(
      before,
      after,
      recipes.map((one) => kept(one)),
    ),
});
