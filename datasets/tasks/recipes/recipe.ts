import type { Draws } from '../../../scripts/tasks/draws.js';
import type { Parameter } from '../../../scripts/tasks/parameters/parameter.js';

export interface Recipe {
  readonly title: string;
  readonly description: string;
  readonly servings: string;
  readonly time: string;
  readonly ingredients: string;
  readonly directions: string;
}

const KINDS = ['Baked', 'Cold', 'Creamy', 'Golden', 'Grilled', 'Green', 'Quick', 'Smoky', 'Spicy', 'Sunday'];
const DISHES = [
  'Barley Soup',
  'Bean Stew',
  'Carrot Cake',
  'Cheese Toast',
  'Lentil Salad',
  'Mushroom Rice',
  'Onion Tart',
  'Pea Risotto',
  'Potato Pie',
  'Tomato Pasta',
];
const DESCRIPTIONS = [
  'A dish for a rainy evening.',
  'Light, and ready before anyone asks.',
  'What grandmother made on Fridays.',
  'Good warm, better the next day.',
  'A little of everything that is left.',
];
const SERVINGS = ['1 serving', '2 servings', '3-4 servings', '6 servings', '8 servings'];
const TIMES = ['10 mins', '20 mins', '30 mins', '45 mins', '1 hrs', '2 hrs'];
const INGREDIENTS = [
  'two onions, oil and salt',
  'flour, eggs and milk',
  'beans, garlic and a lemon',
  'rice, butter and parsley',
  'potatoes, cream and nutmeg',
];
const DIRECTIONS = [
  'Chop everything, fry it gently and serve it at once.',
  'Mix it well, let it rest and bake it until golden.',
  'Boil it slowly, stir it often and season it at the end.',
  'Slice it thin, layer it and leave it in the oven for an hour.',
];

/** A recipe as a person would dictate it. */
export const recipe: Parameter<Recipe> = {
  type: 'text',
  draw: (draws) => ({
    title: `${draws.pick(KINDS)} ${draws.pick(DISHES)}`,
    description: draws.pick(DESCRIPTIONS),
    servings: draws.pick(SERVINGS),
    time: draws.pick(TIMES),
    ingredients: draws.pick(INGREDIENTS),
    directions: draws.pick(DIRECTIONS),
  }),
  say: ({ title, description, servings, time, ingredients, directions }) =>
    `Recipe: ${title}\nDescription: ${description}\nServings: ${servings}\nTime: ${time}\nIngredients: ${ingredients}\nDirections: ${directions}`,
};

/** The title alone is said. */
export const titled: Parameter<Recipe> = {
  type: 'text',
  draw: (draws) => recipe.draw(draws),
  say: ({ title }) => title,
};

/** So many recipes of titles that are neither each other's nor one of these. */
export function otherRecipes(draws: Draws, count: number, taken: readonly Recipe[]): readonly Recipe[] {
  const titles = new Set(taken.map(({ title }) => title));
  const others: Recipe[] = [];
  while (others.length < count) {
    const other = recipe.draw(draws);
    if (titles.has(other.title)) continue;
    titles.add(other.title);
    others.push(other);
  }
  return others;
}
