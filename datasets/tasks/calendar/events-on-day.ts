import { sameTitles } from '../../../scripts/tasks/answers.js';
import { onlyAdded } from '../../../scripts/tasks/judge.js';
import { unsaid, wholeNumber } from '../../../scripts/tasks/parameters/parameter.js';
import { day } from '../../../scripts/tasks/parameters/times.js';
import { task } from '../../../scripts/tasks/task.js';
import { APP, fillDiary, readDiary } from './diary.js';
import { eventsOn, otherEvents } from './event.js';

export const eventsOnDay = task({
  name: 'calendar/events-on-day',
  app: APP,
  mirrors: ['SimpleCalendarEventsOnDate', 'SimpleCalendarAnyEventsOnDate'],
  goals: [
    'What is in my calendar on {day}? Answer with the titles alone, divided by commas.',
    'Which events do I have on {day} in Calendar? Just the titles, with commas between them.',
  ],
  parameters: { day, count: unsaid(wholeNumber(1, 4)) },
  prepare: (phone, { day, count }, draws) =>
    fillDiary(phone, [...eventsOn(draws, day, count, []), ...otherEvents(draws, 14, [], [day])]),
  read: readDiary,
  judge: ({ values: { day }, before, after, answer }) =>
    sameTitles(
      answer,
      before.filter((one) => one.includes(`| ${day}T`)).map((one) => one.split(' | ')[0] ?? ''),
    ) ?? onlyAdded(before, after, []),
});
