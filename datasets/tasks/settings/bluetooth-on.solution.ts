import type { Script } from '../../../host/src/agent/index.js';
import type { Solution, ValuesOf } from '../../../scripts/tasks/task.js';
import type { bluetoothOn } from './bluetooth-on.js';
import { id, open } from './pages.js';

type Values = ValuesOf<typeof bluetoothOn>;

const flip =
  (...pages: readonly string[]): Script =>
  async (hand) => {
    await open(hand, ...pages);
    await hand.tap(id('main_switch'));
    return undefined;
  };

export const bluetoothOnSolution: Solution<Values> = {
  solve: () => flip('Connected devices', 'Bluetooth'),
  nearMisses: {
    'the other radio': () => flip('Network & internet', 'Wi‑Fi'),
    'there and back': () => async (hand) => {
      await flip('Connected devices', 'Bluetooth')(hand);
      await hand.tap(id('main_switch'));
      return undefined;
    },
  },
};
