import { onlyGone } from '../../../scripts/tasks/judge.js';
import { unsaid, wholeNumber } from '../../../scripts/tasks/parameters/parameter.js';
import { relativeDay } from '../../../scripts/tasks/parameters/times.js';
import { task } from '../../../scripts/tasks/task.js';
import { APP, fillDiary, readDiary } from './diary.js';
import { eventsOn, otherEvents } from './event.js';

export const deleteDay = task({
  name: 'calendar/delete-day',
  app: APP,
  mirrors: ['SimpleCalendarDeleteEvents', 'SimpleCalendarDeleteEventsOnRelativeDay'],
  goals: ['Delete everything in the calendar {day}', 'Clear my calendar {day}: delete all events'],
  parameters: { day: relativeDay, count: unsaid(wholeNumber(2, 4)) },
  prepare: (phone, { day, count }, draws) =>
    fillDiary(phone, [...eventsOn(draws, day, count, []), ...otherEvents(draws, 10, [], [day])]),
  read: readDiary,
  judge: ({ values: { day }, before, after }) =>
    onlyGone(
      before,
      after,
      before.filter((one) => one.includes(`| ${day}T`)),
    ),
});
