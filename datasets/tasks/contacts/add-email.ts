import { onlyAdded } from '../../../scripts/tasks/judge.js';
import { unsaid } from '../../../scripts/tasks/parameters/parameter.js';
import { email, person, phoneNumber } from '../../../scripts/tasks/parameters/people.js';
import { task } from '../../../scripts/tasks/task.js';
import { APP, addPeople, entry, readPeople } from './people.js';

export const addEmail = task({
  name: 'contacts/add-email',
  app: APP,
  goals: [
    'Add the e-mail address {email} to the contact {person}',
    "{person}'s e-mail address is {email}: note it in my contacts",
  ],
  parameters: { person, email, number: unsaid(phoneNumber) },
  prepare: (phone, { person: who, number }, draws) => addPeople(phone, [{ who, number }], draws, 5),
  read: readPeople,
  judge: ({ values: { person: who, email: address }, before, after }) =>
    onlyAdded(before, after, [entry(who, 'email', address)]),
});
