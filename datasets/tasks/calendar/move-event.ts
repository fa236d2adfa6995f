import { onlyChanged } from '../../../scripts/tasks/judge.js';
import { unsaid } from '../../../scripts/tasks/parameters/parameter.js';
import { day, later, time } from '../../../scripts/tasks/parameters/times.js';
import { task } from '../../../scripts/tasks/task.js';
import { APP, fillDiary, kept, readDiary } from './diary.js';
import { type Event, eventDescription, eventPlace, eventTitle, otherEvents } from './event.js';

export const moveEvent = task({
  name: 'calendar/move-event',
  app: APP,
  goals: [
    '{title} on {day} begins at {to} now, and ends an hour later: change that in the calendar',
    'In Calendar, move {title} ({day}) to {to}; it takes one hour',
  ],
  parameters: { title: eventTitle, place: unsaid(eventPlace), description: unsaid(eventDescription), day, to: time },
  prepare: (phone, values, draws) =>
    fillDiary(phone, [eventAt(values, '06:30', '07:00'), ...otherEvents(draws, 10, [values.title])]),
  read: readDiary,
  judge: ({ values, before, after }) =>
    onlyChanged(before, after, {
      gone: [kept(eventAt(values, '06:30', '07:00'))],
      added: [kept(eventAt(values, values.to, later(values.to, 60)))],
    }),
});

type Named = Pick<Event, 'title' | 'description' | 'day'> & { readonly place: string };

function eventAt({ title, description, place, day }: Named, from: string, to: string): Event {
  return { title, description, location: place, day, from, to };
}
