import type { Script } from '../../../host/src/agent/index.js';
import type { Solution, ValuesOf } from '../../../scripts/tasks/task.js';
import { openApp } from '../launcher.js';
import { id, open } from './pages.js';
import type { wifiOnOpenApp } from './wifi-on-open-app.js';

type Values = ValuesOf<typeof wifiOnOpenApp>;

const then =
  (end: (app: string) => string, isSwitched = true) =>
  ({ app }: Values): Script =>
  async (hand) => {
    await open(hand, 'Network & internet', 'Wi‑Fi');
    if (isSwitched) await hand.tap(id('main_switch'));
    await openApp(hand, end(app));
    return undefined;
  };

export const wifiOnOpenAppSolution: Solution<Values> = {
  solve: then((app) => app),
  nearMisses: {
    'another app': then((app) => (app === 'Phone' ? 'Contacts' : 'Phone')),
    'the app alone': then((app) => app, false),
  },
};
