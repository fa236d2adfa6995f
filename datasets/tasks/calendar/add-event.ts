import { onlyAdded } from '../../../scripts/tasks/judge.js';
import { day, later, minutes, time } from '../../../scripts/tasks/parameters/times.js';
import { task } from '../../../scripts/tasks/task.js';
import { APP, fillDiary, kept, readDiary } from './diary.js';
import { eventDescription, eventTitle, otherEvents } from './event.js';

export const addEvent = task({
  name: 'calendar/add-event',
  app: APP,
  mirrors: ['SimpleCalendarAddOneEvent'],
  goals: [
    'Put {title} into the calendar on {day} at {from}, for {length}, with the description "{description}"',
    'In Calendar, make an event {title}: {day}, from {from}, {length} long. Its description: {description}',
  ],
  parameters: { title: eventTitle, description: eventDescription, day, from: time, length: minutes },
  prepare: (phone, { title }, draws) => fillDiary(phone, otherEvents(draws, 12, [title])),
  read: readDiary,
  judge: ({ values: { title, description, day, from, length }, before, after }) =>
    onlyAdded(before, after, [kept({ title, description, location: '', day, from, to: later(from, length) })]),
});
