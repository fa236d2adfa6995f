import type { Hand, Script } from '../../../host/src/agent/index.js';
import { daysAfter } from '../../../scripts/tasks/parameters/times.js';
import type { Solution, ValuesOf } from '../../../scripts/tasks/task.js';
import type { deleteEvent } from './delete-event.js';
import { confirm, id, open, openDay } from './pages.js';

type Values = ValuesOf<typeof deleteEvent>;

const remove =
  (of: (values: Values) => string, title: (hand: Hand, title: string) => string) =>
  (values: Values): Script =>
  async (hand) => {
    await openDay(hand, of(values));
    await open(hand, title(hand, values.title));
    await confirm(hand);
    return undefined;
  };

const own = (_hand: Hand, title: string) => title;
const other = (hand: Hand, title: string) => hand.all(id('event_title')).find(({ text }) => text !== title)?.text ?? '';

export const deleteEventSolution: Solution<Values> = {
  solve: remove(({ day }) => day, own),
  nearMisses: {
    'its namesake a day later': remove(({ day }) => daysAfter(day, 1), own),
    'another event of the day': remove(({ day }) => day, other),
  },
};
