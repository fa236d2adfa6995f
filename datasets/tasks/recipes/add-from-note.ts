import { onlyAdded } from '../../../scripts/tasks/judge.js';
import { listOf, unsaid } from '../../../scripts/tasks/parameters/parameter.js';
import { fileName } from '../../../scripts/tasks/parameters/writing.js';
import { task } from '../../../scripts/tasks/task.js';
import { FOLDER } from '../notes/notebook.js';
import { otherRecipes, recipe } from './recipe.js';
import { APP, fillShelf, kept, readShelf } from './shelf.js';

export const addFromNote = task({
  name: 'recipes/add-from-note',
  app: APP,
  mirrors: ['RecipeAddMultipleRecipesFromMarkor'],
  goals: [
    'The note {note} in Notes has recipes: write every one of them into Recipes',
    'Take all recipes of my note {note} over into the Recipes app',
  ],
  parameters: { note: fileName('txt'), recipes: unsaid(listOf(recipe, 2)) },
  prepare: async (phone, { note, recipes }, draws) => {
    await fillShelf(phone, otherRecipes(draws, 2, recipes));
    await phone.write(`${FOLDER}/${note}`, `${recipes.map((one) => recipe.say(one)).join('\n\n')}\n`);
  },
  read: readShelf,
  judge: ({ values: { recipes }, before, after }) =>
    onlyAdded(
      before,
      after,
      recipes.map((one) => kept(one)),
    ),
});
