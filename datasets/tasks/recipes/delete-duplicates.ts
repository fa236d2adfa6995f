import { onlyGone } from '../../../scripts/tasks/judge.js';
import { unsaid } from '../../../scripts/tasks/parameters/parameter.js';
import { task } from '../../../scripts/tasks/task.js';
import { otherRecipes, type Recipe, recipe } from './recipe.js';
import { APP, fillShelf, kept, readShelf } from './shelf.js';

export const deleteDuplicates = task({
  name: 'recipes/delete-duplicates',
  app: APP,
  mirrors: ['RecipeDeleteDuplicateRecipes', 'RecipeDeleteDuplicateRecipes2', 'RecipeDeleteDuplicateRecipes3'],
  goals: [
    'Some recipes are in the Recipes app twice, equal in everything: delete all but one of each',
    'Clean up Recipes: of exact duplicates keep one alone',
  ],
  parameters: { twice: unsaid(recipe) },
  prepare: (phone, { twice }, draws) => {
    // Of one title, and another recipe all the same.
    const namesake: Recipe = { ...twice, description: 'Not the same at all.' };
    return fillShelf(phone, [twice, ...otherRecipes(draws, 4, [twice]), namesake, twice]);
  },
  read: readShelf,
  judge: ({ values: { twice }, before, after }) => onlyGone(before, after, [kept(twice)]),
});
