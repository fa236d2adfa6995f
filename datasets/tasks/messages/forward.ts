import { onlyAdded } from '../../../scripts/tasks/judge.js';
import { unsaid } from '../../../scripts/tasks/parameters/parameter.js';
import { phoneNumber } from '../../../scripts/tasks/parameters/people.js';
import { sentence } from '../../../scripts/tasks/parameters/writing.js';
import { task } from '../../../scripts/tasks/task.js';
import { APP, otherMessages, readMessages, receive, sent } from './inbox.js';

export const forward = task({
  name: 'messages/forward',
  app: APP,
  goals: ['Pass on to {to} what {number} wrote to me', 'Send the text message that I got from {number} to {to}, too'],
  parameters: { number: phoneNumber, to: phoneNumber, text: unsaid(sentence) },
  prepare: async (phone, { number, text }, draws) => {
    await receive(phone, [{ number, text }, ...otherMessages(draws, 3, number)]);
  },
  read: readMessages,
  judge: ({ values: { to, text }, before, after }) => onlyAdded(before, after, [sent(to, text)]),
});
