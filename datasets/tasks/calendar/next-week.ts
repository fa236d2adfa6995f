import { sameTitles } from '../../../scripts/tasks/answers.js';
import { onlyAdded } from '../../../scripts/tasks/judge.js';
import { unsaid, wholeNumber } from '../../../scripts/tasks/parameters/parameter.js';
import { daysAfter, TODAY } from '../../../scripts/tasks/parameters/times.js';
import { task } from '../../../scripts/tasks/task.js';
import { APP, fillDiary, readDiary } from './diary.js';
import { eventsOn, otherEvents } from './event.js';

/** Today is a Sunday: the next week begins tomorrow. */
export const NEXT_WEEK = [1, 2, 3, 4, 5, 6, 7].map((days) => daysAfter(TODAY, days));

export const nextWeek = task({
  name: 'calendar/next-week',
  app: APP,
  mirrors: ['SimpleCalendarEventsInNextWeek'],
  goals: [
    'What is in my calendar next week, from Monday to Sunday? Answer with the titles, divided by commas.',
    'Name the events of next week (it begins on Monday) that Calendar has: the titles alone, with commas between them.',
  ],
  parameters: { count: unsaid(wholeNumber(2, 5)) },
  prepare: (phone, { count }, draws) => {
    const events = eventsOn(draws, TODAY, count, []);
    const asked = events.map((event) => ({ ...event, day: draws.pick(NEXT_WEEK) }));
    return fillDiary(phone, [...asked, ...otherEvents(draws, 10, [], NEXT_WEEK)]);
  },
  read: readDiary,
  judge: ({ before, after, answer }) => {
    const asked = before.flatMap((one) => {
      const [title = '', , , starts = ''] = one.split(' | ');
      return NEXT_WEEK.includes(starts.slice(0, 10)) ? [title] : [];
    });
    return sameTitles(answer, asked) ?? onlyAdded(before, after, []);
  },
});
