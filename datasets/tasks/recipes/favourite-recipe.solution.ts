import type { Script } from '../../../host/src/agent/index.js';
import type { Solution, ValuesOf } from '../../../scripts/tasks/task.js';
import type { favouriteRecipe } from './favourite-recipe.js';
import { id, open } from './pages.js';

type Values = ValuesOf<typeof favouriteRecipe>;

const mark =
  (times: number) =>
  ({ recipe: { title } }: Values): Script =>
  async (hand) => {
    await open(hand, title);
    for (let time = 0; time < times; time += 1) await hand.tap(id('toggle_favourite'));
    return undefined;
  };

export const favouriteRecipeSolution: Solution<Values> = {
  solve: mark(1),
  nearMisses: { 'and taken back': mark(2), 'only looked at': mark(0) },
};
