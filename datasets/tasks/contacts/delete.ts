import { onlyGone } from '../../../scripts/tasks/judge.js';
import { unsaid } from '../../../scripts/tasks/parameters/parameter.js';
import { person, phoneNumber } from '../../../scripts/tasks/parameters/people.js';
import { task } from '../../../scripts/tasks/task.js';
import { APP, addPeople, entry, readPeople } from './people.js';

export const deleteContact = task({
  name: 'contacts/delete',
  app: APP,
  goals: ['Delete the contact {person}', 'Remove {person} from my contacts'],
  parameters: { person, number: unsaid(phoneNumber) },
  prepare: (phone, { person: who, number }, draws) => addPeople(phone, [{ who, number }], draws, 6),
  read: readPeople,
  judge: ({ values: { person: who, number }, before, after }) =>
    onlyGone(before, after, [entry(who, 'phone', number), entry(who, 'name', '')]),
});
