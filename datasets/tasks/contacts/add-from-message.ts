import { onlyAdded } from '../../../scripts/tasks/judge.js';
import { unsaid } from '../../../scripts/tasks/parameters/parameter.js';
import { person, phoneNumber } from '../../../scripts/tasks/parameters/people.js';
import { task } from '../../../scripts/tasks/task.js';
import { otherMessages, receive } from '../messages/inbox.js';
import { APP, entry, readPeople } from './people.js';

export const addFromMessage = task({
  name: 'contacts/add-from-message',
  app: APP,
  goals: [
    'The latest text message is from {person}: add the number to my contacts under that name',
    '{person} has just texted me. Save who that is, with the number it came from, in Contacts.',
  ],
  parameters: { person, number: unsaid(phoneNumber) },
  prepare: (phone, { number }, draws) =>
    receive(phone, [...otherMessages(draws, 2, number), { number, text: 'This is my new number.' }]),
  read: readPeople,
  judge: ({ values: { person: who, number }, before, after }) =>
    onlyAdded(before, after, [entry(who, 'phone', number), entry(who, 'name', '')]),
});
