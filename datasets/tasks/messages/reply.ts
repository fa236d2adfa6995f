import { onlyAdded } from '../../../scripts/tasks/judge.js';
import { phoneNumber } from '../../../scripts/tasks/parameters/people.js';
import { sentence } from '../../../scripts/tasks/parameters/writing.js';
import { task } from '../../../scripts/tasks/task.js';
import { APP, otherMessages, readMessages, receive, sent } from './inbox.js';

export const reply = task({
  name: 'messages/reply',
  app: APP,
  mirrors: ['SimpleSmsReply'],
  goals: ['Answer {number} in Messages with: {text}', 'Reply "{text}" to the text message from {number}'],
  parameters: { number: phoneNumber, text: sentence },
  prepare: async (phone, { number }, draws) => {
    await receive(phone, [{ number, text: 'Could you answer me, please?' }, ...otherMessages(draws, 3, number)]);
  },
  read: readMessages,
  judge: ({ values: { number, text }, before, after }) => onlyAdded(before, after, [sent(number, text)]),
});
