import { onlyChanged } from '../../../scripts/tasks/judge.js';
import { task } from '../../../scripts/tasks/task.js';
import { otherRecipes, titled } from './recipe.js';
import { APP, fillShelf, kept, readShelf } from './shelf.js';

export const favouriteRecipe = task({
  name: 'recipes/favourite-recipe',
  app: APP,
  goals: ['Make {recipe} one of my favourites in the Recipes app', 'Mark the recipe {recipe} as a favourite'],
  parameters: { recipe: titled },
  prepare: (phone, { recipe }, draws) => fillShelf(phone, [recipe, ...otherRecipes(draws, 7, [recipe])]),
  read: readShelf,
  judge: ({ values: { recipe }, before, after }) =>
    onlyChanged(before, after, { gone: [kept(recipe)], added: [kept(recipe, true)] }),
});
