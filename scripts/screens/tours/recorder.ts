import { enter, id, YES } from '../../../datasets/tasks/recorder/pages.js';
import { APP, others, record } from '../../../datasets/tasks/recorder/recordings.js';
import type { Tour } from '../tour.js';

export const recorder: Tour = {
  name: 'recorder',
  app: APP,
  prepare: (phone, draws) => record(phone, others(draws, 4, [])),
  walk: async (hand, show) => {
    await show();
    await enter(hand);
    await hand.tap(id('record'));
    await hand.until('two seconds of sound', () => /[2-9٢-٩]$/.test(hand.all(id('elapsed'))[0]?.text ?? ''));
    await show();
    await hand.tap(id('stop'));
    await show();
    await hand.tap(YES);
    await hand.tap(id('recordings'));
    await show();
    await hand.tap(`(//*[@resource-id='${APP}:id/row_name'])[1]`);
    await show();
    await hand.tap(id('delete'));
    await show();
  },
};
