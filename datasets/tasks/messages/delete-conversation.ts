import { onlyGone } from '../../../scripts/tasks/judge.js';
import { phoneNumber } from '../../../scripts/tasks/parameters/people.js';
import { task } from '../../../scripts/tasks/task.js';
import { APP, otherMessages, readMessages, receive, received } from './inbox.js';

export const deleteConversation = task({
  name: 'messages/delete-conversation',
  app: APP,
  goals: ['Delete the conversation with {number} in Messages', 'Remove all text messages of {number}'],
  parameters: { number: phoneNumber },
  prepare: async (phone, { number }, draws) => {
    await receive(phone, [{ number, text: 'One.' }, ...otherMessages(draws, 3, number), { number, text: 'Two.' }]);
  },
  read: readMessages,
  judge: ({ values: { number }, before, after }) =>
    onlyGone(before, after, [received(number, 'One.'), received(number, 'Two.')]),
});
