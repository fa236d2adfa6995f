import { APP, writeOthers } from '../../../datasets/tasks/notes/notebook.js';
import { id } from '../../../datasets/tasks/notes/pages.js';
import type { Tour } from '../tour.js';

export const notes: Tour = {
  name: 'notes',
  app: APP,
  prepare: async (phone, draws) => {
    await writeOthers(phone, draws, 5);
  },
  walk: async (hand, show) => {
    await show();
    await hand.hold(`(//*[@resource-id='${APP}:id/file_name'])[1]`);
    await hand.tap(`(//*[@resource-id='${APP}:id/file_name'])[2]`);
    await show();
    await hand.tap(id('delete'));
    await show();
    await hand.key('back');
    if (!hand.sees(id('add'))) await hand.key('back');
    await hand.tap(id('add'));
    await hand.tap('id=android:id/button1');
    await show();
    await hand.key('back');
    await hand.tap(`(//*[@resource-id='${APP}:id/file_name'])[1]`);
    await show();
    await hand.type(id('note_text'), '# Ada\n\n- one\n- two');
    await hand.key('back');
    await show();
  },
};
