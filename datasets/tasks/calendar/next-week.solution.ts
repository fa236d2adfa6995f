import type { Script } from '../../../host/src/agent/index.js';
import type { Solution, ValuesOf } from '../../../scripts/tasks/task.js';
import { NEXT_WEEK, type nextWeek } from './next-week.js';
import { openDay, rowsOfDay } from './pages.js';

type Values = ValuesOf<typeof nextWeek>;

const titles = (of: (titles: readonly string[]) => readonly string[]) => (): Script => async (hand) => {
  const found: string[] = [];
  for (const day of NEXT_WEEK) {
    await openDay(hand, day);
    found.push(...rowsOfDay(hand).map(({ title }) => title));
    await hand.key('back');
  }
  return of(found).join(', ');
};

export const nextWeekSolution: Solution<Values> = {
  solve: titles((all) => all),
  nearMisses: {
    'the last left out': titles((all) => all.slice(0, -1)),
    'one of the week after': titles((all) => [...all, 'Breakfast']),
  },
};
