import type { Phone } from '../../../scripts/tasks/phone.js';
import { insertion } from '../../../scripts/tasks/sql.js';
import type { Recipe } from './recipe.js';

export const APP = 'com.flauschcode.broccoli';
const DATABASE = `/data/data/${APP}/databases/broccoli`;

/** Every recipe that the app keeps, as {@link kept} says it. */
export async function readShelf(phone: Phone): Promise<readonly string[]> {
  const columns = 'title, description, servings, preparationTime AS time, ingredients, directions, favorite';
  const rows = await phone.rows(DATABASE, `SELECT ${columns} FROM recipes ORDER BY recipeId`);
  return rows.map(({ favorite, ...row }) => kept(row as unknown as Recipe, favorite === 1));
}

export function kept(recipe: Recipe, isFavourite = false): string {
  const { title, description, servings, time, ingredients, directions } = recipe;
  return [title, description, servings, time, ingredients, directions, ...(isFavourite ? ['favourite'] : [])].join(
    ' | ',
  );
}

/** Has the app keep these recipes and no others. */
export async function fillShelf(phone: Phone, recipes: readonly Recipe[]): Promise<void> {
  const rows = recipes.map(({ time, ...recipe }) =>
    insertion('recipes', { ...recipe, preparationTime: time, source: '', imageName: '', favorite: 0 }),
  );
  await phone.change(APP, DATABASE, ['DELETE FROM recipes', ...rows]);
}
