import type { Script } from '../../../host/src/agent/index.js';
import type { Solution, ValuesOf } from '../../../scripts/tasks/task.js';
import { id, open } from './pages.js';
import type { wifiOff } from './wifi-off.js';

type Values = ValuesOf<typeof wifiOff>;

const flip =
  (...pages: readonly string[]): Script =>
  async (hand) => {
    await open(hand, ...pages);
    await hand.tap(id('main_switch'));
    return undefined;
  };

export const wifiOffSolution: Solution<Values> = {
  solve: () => flip('Network & internet', 'Wi‑Fi'),
  nearMisses: {
    'the other radio': () => flip('Connected devices', 'Bluetooth'),
    'there and back': () => async (hand) => {
      await flip('Network & internet', 'Wi‑Fi')(hand);
      await hand.tap(id('main_switch'));
      return undefined;
    },
  },
};
