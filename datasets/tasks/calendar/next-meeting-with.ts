import { sameTitles } from '../../../scripts/tasks/answers.js';
import { onlyAdded } from '../../../scripts/tasks/judge.js';
import { unsaid } from '../../../scripts/tasks/parameters/parameter.js';
import { firstName } from '../../../scripts/tasks/parameters/people.js';
import { day, daysAfter, later, spelled, time } from '../../../scripts/tasks/parameters/times.js';
import { task } from '../../../scripts/tasks/task.js';
import { APP, fillDiary, readDiary } from './diary.js';
import { type Event, otherEvents } from './event.js';

/** @example moment('2023-10-20', '14:30') // "October 20 2023 14:30" */
export function moment(day: string, time: string): string {
  return `${spelled(day).replace(',', '')} ${time}`;
}

export const nextMeetingWith = task({
  name: 'calendar/next-meeting-with',
  app: APP,
  mirrors: ['SimpleCalendarNextMeetingWithPerson'],
  goals: [
    'When do I meet {person} next? Look into the calendar, and answer as in "March 5 2024 17:00".',
    'Find out in Calendar when my next meeting with {person} begins. Say it like this: March 5 2024 17:00',
  ],
  parameters: { person: firstName, day: unsaid(day), from: unsaid(time) },
  prepare: (phone, { person, day, from }, draws) => {
    const meeting = (day: string): Event => ({
      title: `Meeting with ${person}`,
      location: '',
      description: '',
      day,
      from,
      to: later(from, 30),
    });
    return fillDiary(phone, [meeting(daysAfter(day, 3)), meeting(day), ...otherEvents(draws, 10, [])]);
  },
  read: readDiary,
  judge: ({ values: { day, from }, before, after, answer }) =>
    sameTitles(answer, [moment(day, from)]) ?? onlyAdded(before, after, []),
});
