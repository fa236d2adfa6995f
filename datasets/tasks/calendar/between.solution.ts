import type { Script } from '../../../host/src/agent/index.js';
import type { Solution, ValuesOf } from '../../../scripts/tasks/task.js';
import type { between } from './between.js';
import { openDay, rowsOfDay } from './pages.js';

type Values = ValuesOf<typeof between>;

const titles =
  (isWanted: (starts: string, from: string) => boolean) =>
  ({ day, from }: Values): Script =>
  async (hand) => {
    await openDay(hand, day);
    return rowsOfDay(hand)
      .filter(({ starts }) => isWanted(starts, `${from}:00`))
      .map(({ title }) => title)
      .join(', ');
  };

export const betweenSolution: Solution<Values> = {
  solve: titles((starts, from) => starts >= from && starts <= '20:00'),
  nearMisses: {
    'everything after the first hour': titles((starts, from) => starts >= from),
    'everything before the second': titles((starts) => starts <= '20:00'),
  },
};
