import { APP, takePhotos } from '../../../datasets/tasks/camera/album.js';
import { id, press, READY } from '../../../datasets/tasks/camera/pages.js';
import type { Tour } from '../tour.js';

export const camera: Tour = {
  name: 'camera',
  app: APP,
  prepare: (phone) => takePhotos(phone, 1),
  walk: async (hand, show) => {
    await hand.tap(id('timer'));
    await show();
    await hand.tap(id('timer'));
    await hand.tap(id('timer'));
    await hand.tap(id('switch_lens'));
    await hand.tap(id('grid'));
    await press(hand);
    await show();
    await hand.tap(id('video_mode'));
    await hand.tap(READY);
    await hand.until('a second of video', () => /[1-9١-٩]$/.test(hand.all(id('elapsed'))[0]?.text ?? ''));
    await show();
    await hand.tap(READY);
    await hand.tap(id('thumbnail'));
    await show();
    await hand.tap(id('older'));
    await hand.tap(id('details'));
    await show();
    await hand.tap('id=android:id/button1');
    await hand.tap(id('delete'));
    await show();
  },
};
