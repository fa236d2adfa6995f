import { APP, keepAlarms, keepCities, otherAlarms, WEEKDAYS } from '../../../datasets/tasks/clock/clock.js';
import { go, id } from '../../../datasets/tasks/clock/pages.js';
import type { Tour } from '../tour.js';

export const clock: Tour = {
  name: 'clock',
  app: APP,
  prepare: async (phone, draws) => {
    const woken = { time: '06:30', days: WEEKDAYS, on: true, label: 'Ada' };
    await keepAlarms(phone, [woken, ...otherAlarms(draws, 3, [woken.time])]);
    await keepCities(phone, ['Denver', 'Nairobi', 'Seoul']);
  },
  walk: async (hand, show) => {
    await show();
    await hand.tap(`(//*[@resource-id='${APP}:id/alarm_time'])[1]`);
    await show();
    await hand.tap(id('time'));
    await show();
    await hand.tap('id=android:id/button2');
    await hand.key('back');
    await go(hand, 'clock');
    await show();
    await hand.tap(id('add_city'));
    await show();
    await hand.key('back');
    await go(hand, 'timer');
    for (const digit of [1, 5, 0, 0]) await hand.tap(id(`digit_${digit}`));
    await show();
    await go(hand, 'stopwatch');
    await show();
  },
};
