import type { Hand, Script } from '../../host/src/agent/index.js';
import { id, row, write } from '../tasks/recipes/pages.js';
import type { Recipe } from '../tasks/recipes/recipe.js';
import { openApp } from './launcher.js';
import { listed, namesAtTheEnd } from './listed.js';
import { read } from './notes.js';
import { endSearch, search, textsOf } from './rows.js';
import type { AskedTask, WorldSolution, WorldSolutions } from './solution.js';

/** What a recipe's page says, part by part. */
const PARTS = ['description', 'servings', 'preparation_time', 'ingredients', 'directions'];

function recipesIn(text: string): readonly Recipe[] {
  return listed(text, 'title').map((fields) => ({
    title: fields['title'] ?? '',
    description: fields['description'] ?? '',
    servings: fields['servings'] ?? '',
    time: fields['preparationTime'] ?? '',
    ingredients: fields['ingredients'] ?? '',
    directions: fields['directions'] ?? '',
  }));
}

const addRecipes =
  (recipes: (hand: Hand, task: AskedTask) => Promise<readonly Recipe[]>): WorldSolution =>
  (task): Script =>
  async (hand) => {
    const wanted = await recipes(hand, task);
    await openApp(hand, 'Recipes');
    for (const recipe of wanted) await write(hand, recipe);
    return undefined;
  };

/** Those of the file recipes.txt, as Notes shows it. */
async function inFile(hand: Hand): Promise<readonly Recipe[]> {
  await openApp(hand, 'Notes');
  return recipesIn(await read(hand, 'recipes.txt'));
}

async function deleteOpen(hand: Hand): Promise<void> {
  await hand.tap(id('delete'));
  await hand.tap('id=android:id/button1');
}

const deleteNamed: WorldSolution =
  ({ goal }): Script =>
  async (hand) => {
    await openApp(hand, 'Recipes');
    for (const title of namesAtTheEnd(goal)) {
      await search(hand, id('search'), title);
      await hand.tap(row(title));
      await deleteOpen(hand);
      await endSearch(hand);
    }
    return undefined;
  };

/** Everything on the page of a recipe, and back to the list. */
async function pageOf(hand: Hand, place: number): Promise<string> {
  await hand.tap(`(//*[@resource-id='com.flauschcode.broccoli:id/row_title'])[${place}]`);
  const parts: string[] = [];
  for (const part of ['recipe_title', ...PARTS]) {
    await hand.reveal(id(part), id('content'));
    parts.push(hand.all(id(part))[0]?.text ?? '');
  }
  await hand.key('back');
  return parts.join('\n');
}

/** Opens what a search finds, one after the other, and deletes the first that `isWanted`; false where there is none. */
async function deleteFirst(
  hand: Hand,
  isWanted: (page: string, before: readonly string[]) => boolean,
): Promise<boolean> {
  const before: string[] = [];
  for (let place = 1; place <= hand.all(id('row_title')).length; place += 1) {
    const page = await pageOf(hand, place);
    if (isWanted(page, before)) {
      await hand.tap(`(//*[@resource-id='com.flauschcode.broccoli:id/row_title'])[${place}]`);
      await deleteOpen(hand);
      return true;
    }
    before.push(page);
  }
  return false;
}

const deleteDuplicate: WorldSolution = () => async (hand) => {
  await openApp(hand, 'Recipes');
  for (const title of await textsOf(hand, id('row_title'), id('recipes'))) {
    await search(hand, id('search'), title);
    const several = hand.all(id('row_title')).filter(({ text }) => text === title).length > 1;
    if (several && (await deleteFirst(hand, (page, before) => before.includes(page)))) return undefined;
    await endSearch(hand);
  }
  return undefined;
};

export const recipes: WorldSolutions = {
  RecipeAddSingleRecipe: addRecipes(async (_hand, { goal }) => recipesIn(goal)),
  RecipeAddMultipleRecipes: addRecipes(async (_hand, { goal }) => recipesIn(goal)),
  RecipeAddMultipleRecipesFromMarkor: addRecipes(inFile),
  RecipeAddMultipleRecipesFromMarkor2: addRecipes(async (hand, { goal }) => {
    const [, wanted = ''] = /that take (.+) to prepare/.exec(goal) ?? [];
    return (await inFile(hand)).filter(({ time }) => time === wanted);
  }),
  RecipeDeleteSingleRecipe: deleteNamed,
  RecipeDeleteSingleWithRecipeWithNoise: deleteNamed,
  RecipeDeleteMultipleRecipes: deleteNamed,
  RecipeDeleteMultipleRecipesWithNoise: deleteNamed,
  RecipeDeleteMultipleRecipesWithConstraint:
    ({ goal }) =>
    async (hand) => {
      const [, ingredient = ''] = /that use (.+) in the directions/.exec(goal) ?? [];
      await openApp(hand, 'Recipes');
      let found = true;
      while (found) {
        await search(hand, id('search'), ingredient);
        found = await deleteFirst(hand, (page) => (page.split('\n').at(-1) ?? '').toLowerCase().includes(ingredient));
        await endSearch(hand);
      }
      return undefined;
    },
  RecipeDeleteDuplicateRecipes: deleteDuplicate,
  RecipeDeleteDuplicateRecipes2: deleteDuplicate,
  RecipeDeleteDuplicateRecipes3: deleteDuplicate,
};
