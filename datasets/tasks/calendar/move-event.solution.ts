import type { Script } from '../../../host/src/agent/index.js';
import { later } from '../../../scripts/tasks/parameters/times.js';
import type { Solution, ValuesOf } from '../../../scripts/tasks/task.js';
import type { moveEvent } from './move-event.js';
import { id, open, openDay, setTime, write } from './pages.js';

type Values = ValuesOf<typeof moveEvent>;

const move =
  (start: (to: string) => string, end: (to: string) => string) =>
  ({ title, day, to }: Values): Script =>
  async (hand) => {
    await openDay(hand, day);
    await open(hand, title);
    await hand.tap(id('edit'));
    await setTime(hand, 'start_time', start(to));
    await setTime(hand, 'end_time', end(to));
    await hand.tap(id('save'));
    return undefined;
  };

export const moveEventSolution: Solution<Values> = {
  solve: move(
    (to) => to,
    (to) => later(to, 60),
  ),
  nearMisses: {
    'a quarter of an hour late': move(
      (to) => later(to, 15),
      (to) => later(to, 60),
    ),
    'half an hour too long': move(
      (to) => to,
      (to) => later(to, 90),
    ),
    'another one written beside it':
      ({ title, description, place: location, day, to }) =>
      async (hand) => {
        await write(hand, { title, description, location, day, from: to, to: later(to, 60) });
        return undefined;
      },
  },
};
