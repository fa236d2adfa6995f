import { onlyAdded } from '../../../scripts/tasks/judge.js';
import { unsaid } from '../../../scripts/tasks/parameters/parameter.js';
import { person, phoneNumber } from '../../../scripts/tasks/parameters/people.js';
import { task } from '../../../scripts/tasks/task.js';
import { APP, addPeople, readPeople, starred } from './people.js';

export const favourite = task({
  name: 'contacts/favourite',
  app: APP,
  goals: ['Make {person} one of my favourite contacts', 'Mark {person} with a star in Contacts'],
  parameters: { person, number: unsaid(phoneNumber) },
  prepare: (phone, { person: who, number }, draws) => addPeople(phone, [{ who, number }], draws, 5),
  read: readPeople,
  judge: ({ values: { person: who }, before, after }) => onlyAdded(before, after, [starred(who)]),
});
