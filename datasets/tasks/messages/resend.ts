import { onlyAdded } from '../../../scripts/tasks/judge.js';
import { unsaid } from '../../../scripts/tasks/parameters/parameter.js';
import { person, phoneNumber } from '../../../scripts/tasks/parameters/people.js';
import { sentence } from '../../../scripts/tasks/parameters/writing.js';
import { task } from '../../../scripts/tasks/task.js';
import { addPeople } from '../contacts/people.js';
import { APP, addSent, readMessages, sent } from './inbox.js';

export const resend = task({
  name: 'messages/resend',
  app: APP,
  mirrors: ['SimpleSmsResend'],
  goals: [
    'Send {person} the same text message again that I sent last',
    '{person} did not get what I wrote in Messages just now: send it once more',
  ],
  parameters: { person, number: unsaid(phoneNumber), text: unsaid(sentence) },
  prepare: async (phone, { person: who, number, text }, draws) => {
    await addPeople(phone, [{ who, number }], draws, 2);
    await addSent(phone, number, 'An older one.');
    await addSent(phone, number, text);
  },
  read: readMessages,
  judge: ({ values: { number, text }, before, after }) => onlyAdded(before, after, [sent(number, text)]),
});
