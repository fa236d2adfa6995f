import { onlyAdded } from '../../../scripts/tasks/judge.js';
import { unsaid } from '../../../scripts/tasks/parameters/parameter.js';
import { phoneNumber } from '../../../scripts/tasks/parameters/people.js';
import { sentence } from '../../../scripts/tasks/parameters/writing.js';
import { task } from '../../../scripts/tasks/task.js';
import { APP, otherMessages, readMessages, receive, sent } from './inbox.js';

export const replyMostRecent = task({
  name: 'messages/reply-most-recent',
  app: APP,
  mirrors: ['SimpleSmsReplyMostRecent'],
  goals: ['Answer the latest text message with: {text}', 'Reply to whoever wrote to me last in Messages: {text}'],
  parameters: { number: unsaid(phoneNumber), text: sentence },
  prepare: async (phone, { number }, draws) => {
    await receive(phone, [...otherMessages(draws, 3, number), { number, text: 'This is the last one.' }]);
  },
  read: readMessages,
  judge: ({ values: { number, text }, before, after }) => onlyAdded(before, after, [sent(number, text)]),
});
