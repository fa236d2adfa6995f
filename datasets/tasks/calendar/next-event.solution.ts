import type { Script } from '../../../host/src/agent/index.js';
import { daysAfter, TODAY } from '../../../scripts/tasks/parameters/times.js';
import type { Solution, ValuesOf } from '../../../scripts/tasks/task.js';
import type { nextEvent } from './next-event.js';
import { openDay, rowsOfDay } from './pages.js';

type Values = ValuesOf<typeof nextEvent>;

const NOW = '15:34';

/** The titles of tomorrow, or of what is left of today. */
const next =
  (place: number): ((values: Values) => Script) =>
  () =>
  async (hand) => {
    for (const day of [TODAY, daysAfter(TODAY, 1)]) {
      await openDay(hand, day);
      const rows = rowsOfDay(hand).filter(({ starts }) => day !== TODAY || starts > NOW);
      if (rows.length > 0) return rows[place]?.title ?? 'nothing';
      await hand.key('back');
    }
    return undefined;
  };

export const nextEventSolution: Solution<Values> = {
  solve: next(0),
  nearMisses: { 'the one after it': next(1) },
};
