import { type Solvable, solvable } from '../../../scripts/tasks/solvable.js';
import { addFromNote } from './add-from-note.js';
import { addFromNoteSolution } from './add-from-note.solution.js';
import { addRecipe } from './add-recipe.js';
import { addRecipeSolution } from './add-recipe.solution.js';
import { addThreeRecipes } from './add-three-recipes.js';
import { addThreeRecipesSolution } from './add-three-recipes.solution.js';
import { deleteDuplicates } from './delete-duplicates.js';
import { deleteDuplicatesSolution } from './delete-duplicates.solution.js';
import { deleteRecipe } from './delete-recipe.js';
import { deleteRecipeSolution } from './delete-recipe.solution.js';
import { deleteThreeRecipes } from './delete-three-recipes.js';
import { deleteThreeRecipesSolution } from './delete-three-recipes.solution.js';
import { deleteWithIngredient } from './delete-with-ingredient.js';
import { deleteWithIngredientSolution } from './delete-with-ingredient.solution.js';
import { favouriteRecipe } from './favourite-recipe.js';
import { favouriteRecipeSolution } from './favourite-recipe.solution.js';
import { servingsOf } from './servings-of.js';
import { servingsOfSolution } from './servings-of.solution.js';

export const recipesTasks: readonly Solvable[] = [
  solvable(addRecipe, addRecipeSolution),
  solvable(addThreeRecipes, addThreeRecipesSolution),
  solvable(deleteRecipe, deleteRecipeSolution),
  solvable(deleteThreeRecipes, deleteThreeRecipesSolution),
  solvable(deleteDuplicates, deleteDuplicatesSolution),
  solvable(deleteWithIngredient, deleteWithIngredientSolution),
  solvable(servingsOf, servingsOfSolution),
  solvable(favouriteRecipe, favouriteRecipeSolution),
  solvable(addFromNote, addFromNoteSolution),
];
