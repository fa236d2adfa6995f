import { onlyAdded } from '../../../scripts/tasks/judge.js';
import { task } from '../../../scripts/tasks/task.js';
import { otherRecipes, recipe } from './recipe.js';
import { APP, fillShelf, kept, readShelf } from './shelf.js';

export const addRecipe = task({
  name: 'recipes/add-recipe',
  app: APP,
  mirrors: ['RecipeAddSingleRecipe'],
  goals: ['Add this recipe to the Recipes app:\n{recipe}', 'Please write this down in Recipes, exactly so.\n{recipe}'],
  parameters: { recipe },
  prepare: (phone, { recipe }, draws) => fillShelf(phone, otherRecipes(draws, 3, [recipe])),
  read: readShelf,
  judge: ({ values: { recipe }, before, after }) => onlyAdded(before, after, [kept(recipe)]),
});
