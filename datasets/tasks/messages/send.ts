import { onlyAdded } from '../../../scripts/tasks/judge.js';
import { phoneNumber } from '../../../scripts/tasks/parameters/people.js';
import { sentence } from '../../../scripts/tasks/parameters/writing.js';
import { task } from '../../../scripts/tasks/task.js';
import { APP, otherMessages, readMessages, receive, sent } from './inbox.js';

export const send = task({
  name: 'messages/send',
  app: APP,
  mirrors: ['SimpleSmsSend'],
  goals: ['Send {number} a text message: {text}', 'Text "{text}" to the number {number}'],
  parameters: { number: phoneNumber, text: sentence },
  prepare: (phone, { number }, draws) => receive(phone, otherMessages(draws, 2, number)),
  read: readMessages,
  judge: ({ values: { number, text }, before, after }) => onlyAdded(before, after, [sent(number, text)]),
});
