import type { Script } from '../../../host/src/agent/index.js';
import { daysAfter, later } from '../../../scripts/tasks/parameters/times.js';
import type { Solution, ValuesOf } from '../../../scripts/tasks/task.js';
import type { addWeekly } from './add-weekly.js';
import type { Event } from './event.js';
import { write } from './pages.js';

type Values = ValuesOf<typeof addWeekly>;

const add =
  (change: (event: Event) => Partial<Event>) =>
  ({ title, description, day, from, length }: Values): Script =>
  async (hand) => {
    const event: Event = { title, description, location: '', day, from, to: later(from, length), isWeekly: true };
    await write(hand, { ...event, ...change(event) });
    return undefined;
  };

export const addWeeklySolution: Solution<Values> = {
  solve: add(() => ({})),
  nearMisses: {
    once: add(() => ({ isWeekly: false })),
    'from the week after on': add(({ day }) => ({ day: daysAfter(day, 7) })),
  },
};
