import type { Script } from '../../../host/src/agent/index.js';
import type { Solution, ValuesOf } from '../../../scripts/tasks/task.js';
import type { eventsOnDay } from './events-on-day.js';
import { openDay, rowsOfDay } from './pages.js';

type Values = ValuesOf<typeof eventsOnDay>;

const titles =
  (of: (titles: readonly string[]) => readonly string[]) =>
  ({ day }: Values): Script =>
  async (hand) => {
    await openDay(hand, day);
    return of(rowsOfDay(hand).map(({ title }) => title)).join(', ');
  };

export const eventsOnDaySolution: Solution<Values> = {
  solve: titles((all) => all),
  nearMisses: {
    'the last left out': titles((all) => all.slice(0, -1)),
    'one too many': titles((all) => [...all, 'Breakfast']),
  },
};
