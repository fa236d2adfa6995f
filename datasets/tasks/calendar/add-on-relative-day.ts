import { onlyAdded } from '../../../scripts/tasks/judge.js';
import { later, minutes, relativeDay, time } from '../../../scripts/tasks/parameters/times.js';
import { task } from '../../../scripts/tasks/task.js';
import { APP, fillDiary, kept, readDiary } from './diary.js';
import { eventDescription, eventTitle, otherEvents } from './event.js';

export const addOnRelativeDay = task({
  name: 'calendar/add-on-relative-day',
  app: APP,
  mirrors: [
    'SimpleCalendarAddOneEventTomorrow',
    'SimpleCalendarAddOneEventRelativeDay',
    'SimpleCalendarAddOneEventInTwoWeeks',
  ],
  goals: [
    'Put {title} into the calendar for {day} at {from}, for {length}, with the description "{description}"',
    'I have {title} {day}, from {from}, for {length}: put it into Calendar. Description: {description}',
  ],
  parameters: { title: eventTitle, description: eventDescription, day: relativeDay, from: time, length: minutes },
  prepare: (phone, { title }, draws) => fillDiary(phone, otherEvents(draws, 12, [title])),
  read: readDiary,
  judge: ({ values: { title, description, day, from, length }, before, after }) =>
    onlyAdded(before, after, [kept({ title, description, location: '', day, from, to: later(from, length) })]),
});
