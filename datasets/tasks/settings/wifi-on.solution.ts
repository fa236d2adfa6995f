import type { Script } from '../../../host/src/agent/index.js';
import type { Solution, ValuesOf } from '../../../scripts/tasks/task.js';
import { id, open } from './pages.js';
import type { wifiOn } from './wifi-on.js';

type Values = ValuesOf<typeof wifiOn>;

const flip =
  (...pages: readonly string[]): Script =>
  async (hand) => {
    await open(hand, ...pages);
    await hand.tap(id('main_switch'));
    return undefined;
  };

export const wifiOnSolution: Solution<Values> = {
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
