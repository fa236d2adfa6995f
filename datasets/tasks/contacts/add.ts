import { onlyAdded } from '../../../scripts/tasks/judge.js';
import { person, phoneNumber } from '../../../scripts/tasks/parameters/people.js';
import { task } from '../../../scripts/tasks/task.js';
import { APP, entry, readPeople } from './people.js';

export const add = task({
  name: 'contacts/add',
  app: APP,
  mirrors: ['ContactsAddContact'],
  goals: [
    'Create a new contact for {person} with number {number}',
    'Add {person} to my contacts. The phone number is {number}.',
    'Save the number {number} under the name {person} in Contacts',
  ],
  parameters: { person, number: phoneNumber },
  read: readPeople,
  judge: ({ values: { person: who, number }, before, after }) =>
    onlyAdded(before, after, [entry(who, 'phone', number), entry(who, 'name', '')]),
});
