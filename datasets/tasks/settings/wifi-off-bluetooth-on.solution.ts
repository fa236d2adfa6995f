import type { Hand } from '../../../host/src/agent/index.js';
import type { Solution, ValuesOf } from '../../../scripts/tasks/task.js';
import { id, open } from './pages.js';
import type { wifiOffBluetoothOn } from './wifi-off-bluetooth-on.js';

const wifi = async (hand: Hand) => {
  await open(hand, 'Network & internet', 'Wi‑Fi');
  await hand.tap(id('main_switch'));
};

const bluetooth = async (hand: Hand) => {
  await open(hand, 'Connected devices', 'Bluetooth');
  await hand.tap(id('main_switch'));
};

export const wifiOffBluetoothOnSolution: Solution<ValuesOf<typeof wifiOffBluetoothOn>> = {
  solve: () => async (hand) => {
    await wifi(hand);
    await hand.key('back');
    await hand.key('back');
    await bluetooth(hand);
    return undefined;
  },
  nearMisses: {
    'the first half alone': () => async (hand) => {
      await wifi(hand);
      return undefined;
    },
    'the second half alone': () => async (hand) => {
      await bluetooth(hand);
      return undefined;
    },
  },
};
