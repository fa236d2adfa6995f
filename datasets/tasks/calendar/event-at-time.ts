import { sameTitles } from '../../../scripts/tasks/answers.js';
import { onlyAdded } from '../../../scripts/tasks/judge.js';
import { unsaid } from '../../../scripts/tasks/parameters/parameter.js';
import { day, later, time } from '../../../scripts/tasks/parameters/times.js';
import { task } from '../../../scripts/tasks/task.js';
import { APP, fillDiary, readDiary } from './diary.js';
import { type Event, eventsOn, eventTitle, otherEvents } from './event.js';

export const eventAtTime = task({
  name: 'calendar/event-at-time',
  app: APP,
  mirrors: ['SimpleCalendarEventOnDateAtTime'],
  goals: [
    'What begins at {from} on {day} in my calendar? Answer with its title.',
    'Which event of {day} starts at {from} in Calendar? The title alone, please.',
  ],
  parameters: { title: unsaid(eventTitle), day, from: time },
  prepare: (phone, { title, day, from }, draws) => {
    const others = eventsOn(draws, day, 4, [title]).filter((one) => one.from !== from);
    const own: Event = { title, location: '', description: '', day, from, to: later(from, 30) };
    return fillDiary(phone, [...others, own, ...otherEvents(draws, 8, [], [day])]);
  },
  read: readDiary,
  judge: ({ values: { title }, before, after, answer }) => sameTitles(answer, [title]) ?? onlyAdded(before, after, []),
});
