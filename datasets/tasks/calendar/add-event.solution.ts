import { daysAfter, later } from '../../../scripts/tasks/parameters/times.js';
import type { Solution, ValuesOf } from '../../../scripts/tasks/task.js';
import type { addEvent } from './add-event.js';
import { add } from './pages.js';

type Values = ValuesOf<typeof addEvent>;

export const addEventSolution: Solution<Values> = {
  solve: add(() => ({})),
  nearMisses: {
    'a day late': add(({ day }) => ({ day: daysAfter(day, 1) })),
    'a quarter of an hour too long': add(({ to }) => ({ to: later(to, 15) })),
    'another description': add(({ description }) => ({ description: `${description} Really.` })),
  },
};
