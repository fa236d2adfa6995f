import { onlyGone } from '../../../scripts/tasks/judge.js';
import { task } from '../../../scripts/tasks/task.js';
import { otherRecipes, titled } from './recipe.js';
import { APP, fillShelf, kept, readShelf } from './shelf.js';

export const deleteRecipe = task({
  name: 'recipes/delete-recipe',
  app: APP,
  mirrors: ['RecipeDeleteSingleRecipe', 'RecipeDeleteSingleWithRecipeWithNoise'],
  goals: [
    'Delete the recipe {recipe} from the Recipes app',
    'I do not want to cook {recipe} any more: remove it from Recipes',
  ],
  parameters: { recipe: titled },
  prepare: (phone, { recipe }, draws) => {
    const others = otherRecipes(draws, 14, [recipe]);
    return fillShelf(phone, [...others.slice(0, 9), recipe, ...others.slice(9)]);
  },
  read: readShelf,
  judge: ({ values: { recipe }, before, after }) => onlyGone(before, after, [kept(recipe)]),
});
