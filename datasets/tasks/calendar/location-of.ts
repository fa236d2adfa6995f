import { sameTitles } from '../../../scripts/tasks/answers.js';
import { onlyAdded } from '../../../scripts/tasks/judge.js';
import { unsaid } from '../../../scripts/tasks/parameters/parameter.js';
import { day } from '../../../scripts/tasks/parameters/times.js';
import { task } from '../../../scripts/tasks/task.js';
import { APP, fillDiary, readDiary } from './diary.js';
import { eventPlace, eventsOn, eventTitle, otherEvents } from './event.js';

export const locationOf = task({
  name: 'calendar/location-of',
  app: APP,
  mirrors: ['SimpleCalendarLocationOfEvent'],
  goals: [
    'Where is {title}? Look into the calendar, and answer with the place alone.',
    'Find {title} in Calendar and tell me its location',
  ],
  parameters: { title: eventTitle, place: unsaid(eventPlace), day: unsaid(day) },
  prepare: (phone, { title, place, day }, draws) => {
    const [one] = eventsOn(draws, day, 1, [title]);
    return fillDiary(phone, [...otherEvents(draws, 12, [title]), ...(one ? [{ ...one, title, location: place }] : [])]);
  },
  read: readDiary,
  judge: ({ values: { place }, before, after, answer }) => sameTitles(answer, [place]) ?? onlyAdded(before, after, []),
});
