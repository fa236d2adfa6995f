import { sameTitles } from '../../../scripts/tasks/answers.js';
import { onlyAdded } from '../../../scripts/tasks/judge.js';
import { unsaid } from '../../../scripts/tasks/parameters/parameter.js';
import { daysAfter, TODAY } from '../../../scripts/tasks/parameters/times.js';
import { task } from '../../../scripts/tasks/task.js';
import { APP, fillDiary, readDiary } from './diary.js';
import { type Event, eventsOn, eventTitle, otherEvents } from './event.js';

export const nextEvent = task({
  name: 'calendar/next-event',
  app: APP,
  mirrors: ['SimpleCalendarNextEvent'],
  goals: [
    'What is my next event in the calendar? Answer with its title.',
    'Which event comes next in Calendar? The title alone, please.',
  ],
  parameters: { title: unsaid(eventTitle) },
  prepare: (phone, { title }, draws) => {
    const tomorrow = daysAfter(TODAY, 1);
    const next: Event = { title, location: '', description: '', day: tomorrow, from: '07:05', to: '08:05' };
    const past: Event = {
      ...next,
      title: eventsOn(draws, TODAY, 1, [title])[0]?.title ?? '',
      day: TODAY,
      from: '09:00',
      to: '10:00',
    };
    return fillDiary(phone, [past, next, ...otherEvents(draws, 12, [title], [])]);
  },
  read: readDiary,
  judge: ({ values: { title }, before, after, answer }) => sameTitles(answer, [title]) ?? onlyAdded(before, after, []),
});
