import { onlyGone } from '../../../scripts/tasks/judge.js';
import { day, daysAfter } from '../../../scripts/tasks/parameters/times.js';
import { task } from '../../../scripts/tasks/task.js';
import { APP, fillDiary, readDiary } from './diary.js';
import { type Event, eventsOn, eventTitle, otherEvents } from './event.js';

export const deleteEvent = task({
  name: 'calendar/delete-event',
  app: APP,
  mirrors: ['SimpleCalendarDeleteOneEvent'],
  goals: ['Delete {title} on {day} from the calendar', '{title} on {day} is called off: remove it from Calendar'],
  parameters: { title: eventTitle, day },
  prepare: (phone, { title, day }, draws) => {
    const sameDay = eventsOn(draws, day, 2, [title]);
    const [own, namesake] = [day, daysAfter(day, 1)].map((when) => ({ ...sameDay[0], title, day: when }) as Event);
    return fillDiary(phone, [
      ...sameDay,
      ...(own && namesake ? [own, namesake] : []),
      ...otherEvents(draws, 8, [title], [day]),
    ]);
  },
  read: readDiary,
  judge: ({ values: { title, day }, before, after }) =>
    onlyGone(
      before,
      after,
      before.filter((one) => one.startsWith(`${title} | `) && one.includes(`| ${day}T`)),
    ),
});
