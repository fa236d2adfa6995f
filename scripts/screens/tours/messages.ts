import { addPeople } from '../../../datasets/tasks/contacts/people.js';
import { APP, otherMessages, receive } from '../../../datasets/tasks/messages/inbox.js';
import { id } from '../../../datasets/tasks/messages/pages.js';
import type { Tour } from '../tour.js';

export const messages: Tour = {
  name: 'messages',
  app: APP,
  prepare: async (phone, draws) => {
    await addPeople(phone, [], draws, 4);
    await receive(phone, otherMessages(draws, 5, ''));
  },
  walk: async (hand, show) => {
    await show();
    await hand.tap(`(//*[@resource-id='${APP}:id/conversation_title'])[1]`);
    await hand.type(id('message'), 'Ada');
    await show();
    await hand.tap(id('send'));
    await show();
    await hand.hold(`(//*[@resource-id='${APP}:id/message_body'])[1]`);
    await show();
    await hand.key('back');
    await hand.key('back');
    await hand.tap(id('new_conversation'));
    await show();
    await hand.type(id('recipient'), 'Ada');
    await hand.tap(id('confirm'));
    await show();
  },
};
