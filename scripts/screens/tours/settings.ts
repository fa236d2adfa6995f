import { APP } from '../../../datasets/tasks/settings/settings.js';
import type { Tour } from '../tour.js';

/** The rows of the first page, and what is worth a picture behind some of them. */
export const settings: Tour = {
  name: 'settings',
  app: APP,
  walk: async (hand, show) => {
    await show();
    for (const place of [1, 2, 3, 4]) {
      await hand.tap(row(place));
      await show();
      if (place === 3) {
        await hand.tap(row(4));
        await show();
        await hand.key('back');
      }
      await hand.key('back');
    }
    await hand.tap(`id=${APP}:id/search_bar`);
    await hand.type(`id=${APP}:id/search_field`, 'zzz');
    await show();
  },
};

function row(place: number): string {
  return `(//*[@resource-id='android:id/title'])[${place}]`;
}
