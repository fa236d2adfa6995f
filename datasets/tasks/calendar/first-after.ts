import { sameTitles } from '../../../scripts/tasks/answers.js';
import { onlyAdded } from '../../../scripts/tasks/judge.js';
import { unsaid } from '../../../scripts/tasks/parameters/parameter.js';
import { day, later, time } from '../../../scripts/tasks/parameters/times.js';
import { task } from '../../../scripts/tasks/task.js';
import { APP, fillDiary, readDiary } from './diary.js';
import { type Event, eventsOn, eventTitle, otherEvents } from './event.js';

export const firstAfter = task({
  name: 'calendar/first-after',
  app: APP,
  mirrors: ['SimpleCalendarFirstEventAfterStartTime'],
  goals: [
    'What is the first thing in my calendar after {from} on {day}? Answer with its title.',
    'On {day}, which event comes first after {from}? Look into Calendar; the title alone, please.',
  ],
  parameters: { title: unsaid(eventTitle), day, from: time },
  prepare: (phone, { title, day, from }, draws) => {
    const [before, same, after] = eventsOn(draws, day, 3, [title]).map((one) => one.title);
    const at = (title = '', start: string): Event => ({
      title,
      location: '',
      description: '',
      day,
      from: start,
      to: later(start, 10),
    });
    const own = [
      at(before, later(from, -40)),
      at(same, later(from, -15)),
      at(title, later(from, 20)),
      at(after, later(from, 50)),
    ];
    return fillDiary(phone, [...own, ...otherEvents(draws, 8, [], [day])]);
  },
  read: readDiary,
  judge: ({ values: { title }, before, after, answer }) => sameTitles(answer, [title]) ?? onlyAdded(before, after, []),
});
