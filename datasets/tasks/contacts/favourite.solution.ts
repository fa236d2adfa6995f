import type { Script } from '../../../host/src/agent/index.js';
import type { Solution, ValuesOf } from '../../../scripts/tasks/task.js';
import type { favourite } from './favourite.js';
import { id, open } from './pages.js';

type Values = ValuesOf<typeof favourite>;

const star =
  (times: number) =>
  ({ person }: Values): Script =>
  async (hand) => {
    await open(hand, person);
    for (let time = 0; time < times; time += 1) await hand.tap(id('toggle_favourite'));
    return undefined;
  };

export const favouriteSolution: Solution<Values> = {
  solve: star(1),
  nearMisses: { 'and taken back': star(2), 'only looked at': star(0) },
};
