import type { Hand, Script } from '../../host/src/agent/index.js';
import { id, open, row } from '../tasks/settings/pages.js';
import { openApp } from './launcher.js';
import { text, type WorldSolutions } from './solution.js';

const WIFI = ['Network & internet', 'Wi‑Fi'] as const;
const BLUETOOTH = ['Connected devices', 'Bluetooth'] as const;

/** Settings may stand where it was left: back to its first page. */
async function openSettings(hand: Hand): Promise<void> {
  await openApp(hand, 'Settings');
  while (!hand.sees(row(WIFI[0]))) await hand.key('back');
}

/** Leaves a radio's switch as it is wanted: one that stands so already is not touched. */
async function leave(hand: Hand, pages: readonly string[], isWanted: boolean): Promise<void> {
  await openSettings(hand);
  await open(hand, ...pages);
  const isOn = hand.all(id('main_switch')).some(({ checked }) => checked);
  if (isOn !== isWanted) await hand.tap(id('main_switch'));
}

const radio = (pages: readonly string[], isWanted: boolean) => (): Script => async (hand) => {
  await leave(hand, pages, isWanted);
  return undefined;
};

const brightness = (level: 'max' | 'min') => (): Script => async (hand) => {
  await openSettings(hand);
  await open(hand, 'Display');
  const range = hand.all(id('slider'))[0]?.range;
  if (range?.current !== range?.[level]) await hand.set(id('slider'), level);
  return undefined;
};

export const settings: WorldSolutions = {
  SystemWifiTurnOff: radio(WIFI, false),
  SystemWifiTurnOffVerify: radio(WIFI, false),
  SystemWifiTurnOn: radio(WIFI, true),
  SystemWifiTurnOnVerify: radio(WIFI, true),
  SystemBluetoothTurnOff: radio(BLUETOOTH, false),
  SystemBluetoothTurnOffVerify: radio(BLUETOOTH, false),
  SystemBluetoothTurnOn: radio(BLUETOOTH, true),
  SystemBluetoothTurnOnVerify: radio(BLUETOOTH, true),
  SystemBrightnessMax: brightness('max'),
  SystemBrightnessMaxVerify: brightness('max'),
  SystemBrightnessMin: brightness('min'),
  SystemBrightnessMinVerify: brightness('min'),
  TurnOffWifiAndTurnOnBluetooth: () => async (hand) => {
    await leave(hand, WIFI, false);
    await leave(hand, BLUETOOTH, true);
    return undefined;
  },
  OpenAppTaskEval: (task) => async (hand) => {
    await openApp(hand, iconOf(text(task, 'app_name')));
    return undefined;
  },
  TurnOnWifiAndOpenApp: (task) => async (hand) => {
    await leave(hand, WIFI, true);
    await openApp(hand, iconOf(text(task, 'app_name')));
    return undefined;
  },
};

/** The goal calls the dialer by what it is, the icon by what it is for. */
function iconOf(app: string): string {
  return app === 'dialer' ? 'Phone' : `${app.charAt(0).toUpperCase()}${app.slice(1)}`;
}
