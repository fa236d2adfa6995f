import type { Script } from '../../../host/src/agent/index.js';
import { daysAfter, later } from '../../../scripts/tasks/parameters/times.js';
import type { Solution, ValuesOf } from '../../../scripts/tasks/task.js';
import type { addOnRelativeDay } from './add-on-relative-day.js';
import type { Event } from './event.js';
import { write } from './pages.js';

type Values = ValuesOf<typeof addOnRelativeDay>;

const add =
  (change: (event: Event) => Partial<Event>) =>
  ({ title, description, day, from, length }: Values): Script =>
  async (hand) => {
    const event: Event = { title, description, location: '', day, from, to: later(from, length) };
    await write(hand, { ...event, ...change(event) });
    return undefined;
  };

export const addOnRelativeDaySolution: Solution<Values> = {
  solve: add(() => ({})),
  nearMisses: {
    'the day before': add(({ day }) => ({ day: daysAfter(day, -1) })),
    'a week later': add(({ day }) => ({ day: daysAfter(day, 7) })),
  },
};
