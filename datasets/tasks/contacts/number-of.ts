import { onlyAdded } from '../../../scripts/tasks/judge.js';
import { unsaid } from '../../../scripts/tasks/parameters/parameter.js';
import { person, phoneNumber } from '../../../scripts/tasks/parameters/people.js';
import { task } from '../../../scripts/tasks/task.js';
import { APP, addPeople, readPeople } from './people.js';

export const numberOf = task({
  name: 'contacts/number-of',
  app: APP,
  goals: [
    'What is the phone number of {person}? Answer with the number only.',
    'Which number do my contacts have for {person}? Just the number, please.',
  ],
  parameters: { person, number: unsaid(phoneNumber) },
  prepare: (phone, { person: who, number }, draws) => addPeople(phone, [{ who, number }], draws, 8),
  read: readPeople,
  judge: ({ values: { number }, before, after, answer }) => {
    if (answer === undefined) return 'There is no answer.';
    if (answer.replace(/[^\d+]/g, '') !== number)
      return `The answer is ${JSON.stringify(answer)} instead of ${number}.`;
    return onlyAdded(before, after, []);
  },
});
