import { daysAfter } from '../../../scripts/tasks/parameters/times.js';
import type { Solution, ValuesOf } from '../../../scripts/tasks/task.js';
import type { addOnRelativeDay } from './add-on-relative-day.js';
import { add } from './pages.js';

type Values = ValuesOf<typeof addOnRelativeDay>;

export const addOnRelativeDaySolution: Solution<Values> = {
  solve: add(() => ({})),
  nearMisses: {
    'the day before': add(({ day }) => ({ day: daysAfter(day, -1) })),
    'a week later': add(({ day }) => ({ day: daysAfter(day, 7) })),
  },
};
