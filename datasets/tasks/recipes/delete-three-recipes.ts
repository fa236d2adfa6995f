import { onlyGone } from '../../../scripts/tasks/judge.js';
import { listOf } from '../../../scripts/tasks/parameters/parameter.js';
import { task } from '../../../scripts/tasks/task.js';
import { otherRecipes, titled } from './recipe.js';
import { APP, fillShelf, kept, readShelf } from './shelf.js';

export const deleteThreeRecipes = task({
  name: 'recipes/delete-three-recipes',
  app: APP,
  mirrors: ['RecipeDeleteMultipleRecipes', 'RecipeDeleteMultipleRecipesWithNoise'],
  goals: ['Delete these recipes from the Recipes app: {recipes}', 'Remove {recipes} from my recipes'],
  parameters: { recipes: listOf(titled, 3) },
  prepare: (phone, { recipes }, draws) => fillShelf(phone, [...recipes, ...otherRecipes(draws, 12, recipes)]),
  read: readShelf,
  judge: ({ values: { recipes }, before, after }) =>
    onlyGone(
      before,
      after,
      recipes.map((one) => kept(one)),
    ),
});
