import { APP, fillDiary } from '../../../datasets/tasks/calendar/diary.js';
import { eventsOn, otherEvents } from '../../../datasets/tasks/calendar/event.js';
import { id } from '../../../datasets/tasks/calendar/pages.js';
import { TODAY } from '../../tasks/parameters/times.js';
import type { Tour } from '../tour.js';

export const calendar: Tour = {
  name: 'calendar',
  app: APP,
  prepare: (phone, draws) => fillDiary(phone, [...eventsOn(draws, TODAY, 3, []), ...otherEvents(draws, 12, [])]),
  walk: async (hand, show) => {
    await show();
    await hand.tap(id('view_list'));
    await show();
    await hand.tap(id('view_day'));
    await show();
    await hand.tap(`(//*[@resource-id='${APP}:id/event_title'])[1]`);
    await show();
    await hand.tap(id('delete'));
    await show();
    await hand.key('back');
    await hand.tap(id('edit'));
    await show();
    await hand.tap(id('start_date'));
    await show();
    await hand.key('back');
    await hand.tap(id('start_time'));
    await show();
    await hand.key('back');
    await hand.type(id('title'), '');
    await hand.tap(id('save'));
    await show();
  },
};
