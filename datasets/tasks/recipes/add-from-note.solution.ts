import type { Script } from '../../../host/src/agent/index.js';
import type { Solution, ValuesOf } from '../../../scripts/tasks/task.js';
import { openApp } from '../launcher.js';
import { readNote } from '../notes/pages.js';
import type { addFromNote } from './add-from-note.js';
import { write } from './pages.js';
import type { Recipe } from './recipe.js';

type Values = ValuesOf<typeof addFromNote>;

const copy =
  (some: (recipes: readonly Recipe[]) => readonly Recipe[]) =>
  ({ note }: Values): Script =>
  async (hand) => {
    const text = await readNote(hand, note);
    await openApp(hand, 'Recipes');
    for (const recipe of some(text.trim().split('\n\n').map(recipeOf))) await write(hand, recipe);
    return undefined;
  };

/** A recipe as the note has it, a line for each of its parts. */
function recipeOf(text: string): Recipe {
  const parts = new Map(text.split('\n').map((line) => line.split(/: (.*)/, 2) as [string, string]));
  const part = (name: string) => parts.get(name) ?? '';
  return {
    title: part('Recipe'),
    description: part('Description'),
    servings: part('Servings'),
    time: part('Time'),
    ingredients: part('Ingredients'),
    directions: part('Directions'),
  };
}

export const addFromNoteSolution: Solution<Values> = {
  solve: copy((recipes) => recipes),
  nearMisses: {
    'the first alone': copy((recipes) => recipes.slice(0, 1)),
    'without what it is made of': copy((recipes) => recipes.map((one) => ({ ...one, ingredients: '' }))),
  },
};
