import { sameTitles } from '../../../scripts/tasks/answers.js';
import { onlyAdded } from '../../../scripts/tasks/judge.js';
import { unsaid, wholeNumber } from '../../../scripts/tasks/parameters/parameter.js';
import { day, later } from '../../../scripts/tasks/parameters/times.js';
import { task } from '../../../scripts/tasks/task.js';
import { APP, fillDiary, readDiary } from './diary.js';
import { type Event, eventsOn, otherEvents } from './event.js';

/** Hours from which the question asks; it ends at 20:00. */
const FROM = wholeNumber(11, 15);
const END = '20:00';

export const between = task({
  name: 'calendar/between',
  app: APP,
  mirrors: ['SimpleCalendarEventsInTimeRange'],
  goals: [
    'Which of my events begin between {from}:00 and 20:00 on {day}? Answer with the titles, divided by commas.',
    'Look into Calendar: what starts on {day} from {from}:00 until 20:00? Just the titles, with commas between them.',
  ],
  parameters: { day, from: FROM, count: unsaid(wholeNumber(1, 3)) },
  prepare: (phone, { day, from, count }, draws) => {
    const events = eventsOn(draws, day, count + 2, []).map((event, index): Event => {
      const start = index === 0 ? `${from - 2}:30` : index === 1 ? '20:30' : `${from + index - 1}:15`;
      const starts = start.padStart(5, '0');
      return { ...event, from: starts, to: later(starts, 30) };
    });
    return fillDiary(phone, [...events, ...otherEvents(draws, 12, [], [day])]);
  },
  read: readDiary,
  judge: ({ values: { day, from }, before, after, answer }) => {
    const asked = before.flatMap((one) => {
      const [title = '', , , starts = ''] = one.split(' | ');
      return starts >= `${day}T${from}:00` && starts <= `${day}T${END}` ? [title] : [];
    });
    return sameTitles(answer, asked) ?? onlyAdded(before, after, []);
  },
});
