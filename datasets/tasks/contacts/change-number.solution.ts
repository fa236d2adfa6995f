import type { Script } from '../../../host/src/agent/index.js';
import type { Solution, ValuesOf } from '../../../scripts/tasks/task.js';
import type { changeNumber } from './change-number.js';
import { id, open } from './pages.js';

type Values = ValuesOf<typeof changeNumber>;

const change =
  ({ person, number }: Values): Script =>
  async (hand) => {
    await open(hand, person);
    await hand.tap(id('edit'));
    await hand.type(id('phone'), number, 'digits');
    await hand.tap(id('save'));
    return undefined;
  };

export const changeNumberSolution: Solution<Values> = {
  solve: change,
  nearMisses: {
    'a digit too few': (values) => change({ ...values, number: values.number.slice(0, -1) }),
    'another number beside it':
      ({ person, number }) =>
      async (hand) => {
        await open(hand, person);
        await hand.tap(id('edit'));
        await hand.tap(id('add_phone'));
        await hand.type("(//*[@resource-id='com.google.android.contacts:id/phone'])[2]", number, 'digits');
        await hand.tap(id('save'));
        return undefined;
      },
  },
};
