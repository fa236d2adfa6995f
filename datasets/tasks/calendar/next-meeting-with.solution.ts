import type { Script } from '../../../host/src/agent/index.js';
import { daysAfter, TODAY } from '../../../scripts/tasks/parameters/times.js';
import type { Solution, ValuesOf } from '../../../scripts/tasks/task.js';
import { moment, type nextMeetingWith } from './next-meeting-with.js';
import { openDay, rowsOfDay } from './pages.js';

type Values = ValuesOf<typeof nextMeetingWith>;

/** Looks through the days from today on, as far as the month's page shows them. */
const when =
  (place: number) =>
  ({ person }: Values): Script =>
  async (hand) => {
    const found: string[] = [];
    for (let ahead = 0; found.length <= place && ahead <= 24; ahead += 1) {
      const day = daysAfter(TODAY, ahead);
      await openDay(hand, day);
      for (const { title, starts } of rowsOfDay(hand)) if (title.includes(person)) found.push(moment(day, starts));
      await hand.key('back');
    }
    return found[place];
  };

export const nextMeetingWithSolution: Solution<Values> = {
  solve: when(0),
  nearMisses: { 'the one after it': when(1) },
};
