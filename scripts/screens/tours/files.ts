import { id } from '../../../datasets/tasks/files/pages.js';
import { APP, writeFile, writeOthers } from '../../../datasets/tasks/files/storage.js';
import type { Tour } from '../tour.js';

const name = (place: number): string => `(//*[@resource-id='${APP}:id/file_name'])[${place}]`;

export const files: Tour = {
  name: 'files',
  app: APP,
  prepare: async (phone, draws) => {
    // The first folder of the storage, whatever its language.
    await writeOthers(phone, draws, 'Alarms', 3);
    for (const file of ['Alarms/bell.mp3', 'Alarms/Ada/bell.jpg', 'Alarms/list.pdf'])
      await writeFile(phone, file, 'Ada');
  },
  walk: async (hand, show) => {
    await show();
    await hand.tap(name(1));
    await show();
    await hand.hold(name(2));
    await hand.tap(name(3));
    await show();
    await hand.tap(id('delete'));
    await show();
    await hand.tap('id=android:id/button2');
    await hand.key('back');
    await hand.tap(name(2));
    await show();
  },
};
