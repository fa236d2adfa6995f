import { APP } from '../../../datasets/tasks/clipboard/clip.js';
import type { Tour } from '../tour.js';

export const clipboard: Tour = {
  name: 'clipboard',
  app: APP,
  walk: async (hand, show) => {
    await show();
    await hand.type(`id=${APP}:id/text`, 'Ada Lovelace, 12 Harbour Street');
    await hand.tap(`id=${APP}:id/copy`);
    await show();
  },
};
