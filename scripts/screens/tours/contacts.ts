import { id } from '../../../datasets/tasks/contacts/pages.js';
import { APP, addPeople } from '../../../datasets/tasks/contacts/people.js';
import type { Tour } from '../tour.js';

export const contacts: Tour = {
  name: 'contacts',
  app: APP,
  prepare: (phone, draws) => addPeople(phone, [], draws, 9),
  walk: async (hand, show) => {
    await show();
    await hand.tap(id('search'));
    await hand.type('id=android:id/search_src_text', 'zzz');
    await show();
    await hand.key('back');
    if (!hand.sees(id('add'))) await hand.key('back');
    await hand.tap(`(//*[@resource-id='${APP}:id/name'])[1]`);
    await show();
    await hand.tap(id('edit'));
    await show();
    await hand.key('back');
    await hand.key('back');
    await hand.tap(id('add'));
    await hand.tap(id('save'));
    await show();
    await hand.type(id('first_name'), 'Ada');
    await hand.key('back');
    await show();
  },
};
