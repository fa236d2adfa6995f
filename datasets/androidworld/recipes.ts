import type { Hand, Script } from '../../host/src/agent/index.js';
import { id, row, write } from '../tasks/recipes/pages.js';
import type { Recipe } from '../tasks/recipes/recipe.js';
import { openApp } from './launcher.js';
import { listed, namesAtTheEnd } from './listed.js';
import { read } from './notes.js';
import { endSearch, search, textsOf } from './rows.js';
import type { AskedTask, WorldSolution, WorldSolutions } from './solution.js';

const ROW_TITLE = 'com.flauschcode.broccoli:id/row_title';
/** What a recipe's page says, part by part. */
const PARTS = ['recipe_title', 'description', 'servings', 'preparation_time', 'ingredients', 'directions'];

interface Page {
  readonly ingredients: string;
  readonly directions: string;
  /** All of its parts. */
  readonly all: string;
}

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

/** The row that is shown at a place, counted from 1: above it in the tree there may be rows that are not shown. */
function shownRow(hand: Hand, place: number): string {
  const rows = hand.screen.tree.nodes.filter(({ resourceId }) => resourceId === ROW_TITLE);
  const order = hand.all(id('row_title'))[place - 1]?.order;
  return `(//*[@resource-id='${ROW_TITLE}'])[${rows.findIndex((node) => node.order === order) + 1}]`;
}

/** Everything on the page of a recipe, and back to the list. */
async function pageOf(hand: Hand, place: number): Promise<Page> {
  await hand.tap(shownRow(hand, place));
  const said: Record<string, string> = {};
  for (const part of PARTS) {
    await hand.reveal(id(part), id('content'));
    said[part] = hand.all(id(part))[0]?.text ?? '';
  }
  await hand.key('back');
  const { ingredients = '', directions = '' } = said;
  return { ingredients, directions, all: JSON.stringify(said) };
}

/** Opens what a search finds, one after the other, and deletes the first that `isWanted`; false where there is none. */
async function deleteFirst(hand: Hand, isWanted: (page: Page, before: readonly Page[]) => boolean): Promise<boolean> {
  const before: Page[] = [];
  for (let place = 1; place <= hand.all(id('row_title')).length; place += 1) {
    const page = await pageOf(hand, place);
    if (isWanted(page, before)) {
      await hand.tap(shownRow(hand, place));
      await deleteOpen(hand);
      return true;
    }
    before.push(page);
  }
  return false;
}

/** The ingredients of all that a search finds, through the whole list. */
async function ingredientsFound(hand: Hand): Promise<ReadonlySet<string>> {
  const found = new Set<string>();
  do {
    const shown = hand.all(id('row_title')).length;
    for (let place = 1; place <= shown; place += 1) found.add((await pageOf(hand, place)).ingredients);
  } while (await hand.advance(id('recipes')));
  return found;
}

const isSeen = (page: Page, before: readonly Page[]): boolean => before.some(({ all }) => all === page.all);

/** Deletes one of two that are the same. Where more have a title than are shown at once, those of the same ingredients are compared. */
async function deleteTwin(hand: Hand, title: string): Promise<boolean> {
  await search(hand, id('search'), title);
  if (hand.all(id('row_title')).filter(({ text }) => text === title).length < 2) return false;
  if (await deleteFirst(hand, isSeen)) return true;
  if (!(await hand.advance(id('recipes')))) return false;
  for (const ingredients of await ingredientsFound(hand)) {
    await search(hand, id('search'), `${title} ${ingredients}`);
    if (await deleteFirst(hand, isSeen)) return true;
  }
  return false;
}

const deleteDuplicate: WorldSolution = () => async (hand) => {
  await openApp(hand, 'Recipes');
  for (const title of await textsOf(hand, id('row_title'), id('recipes'))) {
    if (await deleteTwin(hand, title)) return undefined;
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
      for (const title of await textsOf(hand, id('row_title'), id('recipes'))) {
        await search(hand, id('search'), title);
        while (await deleteFirst(hand, ({ directions }) => directions.toLowerCase().includes(ingredient))) {
          await endSearch(hand);
          await search(hand, id('search'), title);
        }
        await endSearch(hand);
      }
      return undefined;
    },
  RecipeDeleteDuplicateRecipes: deleteDuplicate,
  RecipeDeleteDuplicateRecipes2: deleteDuplicate,
  RecipeDeleteDuplicateRecipes3: deleteDuplicate,
};
