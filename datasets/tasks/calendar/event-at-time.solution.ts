import type { Script } from '../../../host/src/agent/index.js';
import type { Solution, ValuesOf } from '../../../scripts/tasks/task.js';
import type { eventAtTime } from './event-at-time.js';
import { openDay, rowsOfDay } from './pages.js';

type Values = ValuesOf<typeof eventAtTime>;

const title =
  (isWanted: (starts: string, from: string) => boolean) =>
  ({ day, from }: Values): Script =>
  async (hand) => {
    await openDay(hand, day);
    return rowsOfDay(hand).find(({ starts }) => isWanted(starts, from))?.title;
  };

export const eventAtTimeSolution: Solution<Values> = {
  solve: title((starts, from) => starts === from),
  nearMisses: {
    'another of the day': title((starts, from) => starts !== from),
    'no answer': title(() => false),
  },
};
