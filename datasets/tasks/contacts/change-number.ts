import { onlyChanged } from '../../../scripts/tasks/judge.js';
import { unsaid } from '../../../scripts/tasks/parameters/parameter.js';
import { person, phoneNumber } from '../../../scripts/tasks/parameters/people.js';
import { task } from '../../../scripts/tasks/task.js';
import { APP, addPeople, entry, readPeople } from './people.js';

export const changeNumber = task({
  name: 'contacts/change-number',
  app: APP,
  goals: [
    'Change the phone number of {person} to {number}',
    '{person} has a new number: {number}. Put it into my contacts instead of the old one.',
  ],
  parameters: { person, number: phoneNumber, old: unsaid(phoneNumber) },
  prepare: (phone, { person: who, old }, draws) => addPeople(phone, [{ who, number: old }], draws, 6),
  read: readPeople,
  judge: ({ values: { person: who, number, old }, before, after }) =>
    onlyChanged(before, after, { gone: [entry(who, 'phone', old)], added: [entry(who, 'phone', number)] }),
});
