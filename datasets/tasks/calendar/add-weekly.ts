import { onlyAdded } from '../../../scripts/tasks/judge.js';
import { day, later, minutes, time } from '../../../scripts/tasks/parameters/times.js';
import { task } from '../../../scripts/tasks/task.js';
import { APP, fillDiary, kept, readDiary } from './diary.js';
import { eventDescription, eventTitle, otherEvents } from './event.js';

export const addWeekly = task({
  name: 'calendar/add-weekly',
  app: APP,
  mirrors: ['SimpleCalendarAddRepeatingEvent'],
  goals: [
    'Put {title} into the calendar, every week from {day} on, at {from}, for {length}, for ever. Description: {description}',
    'In Calendar, make a weekly event {title} that starts on {day} at {from}, takes {length} and never ends, with the description "{description}"',
  ],
  parameters: { title: eventTitle, description: eventDescription, day, from: time, length: minutes },
  prepare: (phone, { title }, draws) => fillDiary(phone, otherEvents(draws, 12, [title])),
  read: readDiary,
  judge: ({ values: { title, description, day, from, length }, before, after }) =>
    onlyAdded(before, after, [
      kept({ title, description, location: '', day, from, to: later(from, length), isWeekly: true }),
    ]),
});
