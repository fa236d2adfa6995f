import { addPeople } from '../../../datasets/tasks/contacts/people.js';
import type { Tour } from '../tour.js';

const APP = 'com.google.android.dialer';

export const dialer: Tour = {
  name: 'dialer',
  app: APP,
  prepare: (phone, draws) => addPeople(phone, [], draws, 6),
  walk: async (hand, show) => {
    await show();
    for (const key of [5, 5, 5, 0, 1])
      if (hand.sees(`id=${APP}:id/key_${key}`)) await hand.tap(`id=${APP}:id/key_${key}`);
    await show();
  },
};
