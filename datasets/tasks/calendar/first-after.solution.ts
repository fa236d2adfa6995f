import type { Script } from '../../../host/src/agent/index.js';
import type { Solution, ValuesOf } from '../../../scripts/tasks/task.js';
import type { firstAfter } from './first-after.js';
import { openDay, rowsOfDay } from './pages.js';

type Values = ValuesOf<typeof firstAfter>;

const title =
  (place: number) =>
  ({ day, from }: Values): Script =>
  async (hand) => {
    await openDay(hand, day);
    const rows = rowsOfDay(hand);
    const first = rows.findIndex(({ starts }) => starts > from);
    return rows[first + place]?.title;
  };

export const firstAfterSolution: Solution<Values> = {
  solve: title(0),
  nearMisses: { 'the last before it': title(-1), 'the second after it': title(1) },
};
