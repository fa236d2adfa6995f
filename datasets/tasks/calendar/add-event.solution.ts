import type { Script } from '../../../host/src/agent/index.js';
import { daysAfter, later } from '../../../scripts/tasks/parameters/times.js';
import type { Solution, ValuesOf } from '../../../scripts/tasks/task.js';
import type { addEvent } from './add-event.js';
import type { Event } from './event.js';
import { write } from './pages.js';

type Values = ValuesOf<typeof addEvent>;

const add =
  (change: (event: Event) => Partial<Event>) =>
  ({ title, description, day, from, length }: Values): Script =>
  async (hand) => {
    const event: Event = { title, description, location: '', day, from, to: later(from, length) };
    await write(hand, { ...event, ...change(event) });
    return undefined;
  };

export const addEventSolution: Solution<Values> = {
  solve: add(() => ({})),
  nearMisses: {
    'a day late': add(({ day }) => ({ day: daysAfter(day, 1) })),
    'a quarter of an hour too long': add(({ to }) => ({ to: later(to, 15) })),
    'another description': add(({ description }) => ({ description: `${description} Really.` })),
  },
};
