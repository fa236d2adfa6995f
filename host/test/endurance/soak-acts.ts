import { readFileSync } from 'node:fs';
import { type ConcreteAction, perform } from '../../src/actions/index.js';
import { systemClock } from '../../src/base/index.js';
import type { Device, Resettable } from '../../src/device/index.js';
import { type Bindings, bindExplicit, type Machine, parseMachine } from '../../src/machine/index.js';
import { replay } from '../../src/preact/index.js';
import { isInteractive, roleOf, type UiNode } from '../../src/screen/index.js';
import type { Chance } from './chance.js';

export type Soaked = Device & Resettable;

/** The state that a soak begins with and comes back to. */
export const SOAK_SNAPSHOT = 'soak-start';

/** Kinds of things that people and tools do to a phone, and how often. */
const weights = {
  touch: 40,
  key: 8,
  app: 7,
  screen: 9,
  turn: 4,
  shade: 3,
  end: 3,
  crash: 1,
  look: 3,
  appearance: 3,
  replay: 4,
  restore: 2,
} as const;

/** What one of them was: its kind, how many steps it counts for, and whether the device took it. */
export interface Soaking {
  readonly kind: keyof typeof weights;
  readonly steps: number;
  readonly taken: boolean;
}

/** Does one thing. Acts that come too late for a screen that has moved on are refused, as they should be; whatever else goes wrong throws. */
export async function soakOnce(device: Soaked, chance: Chance): Promise<Soaking> {
  const kind = chance.weighted(weights);
  switch (kind) {
    case 'touch':
      return { kind, steps: 1, taken: await touch(device, chance) };
    case 'key':
      return {
        kind,
        steps: 1,
        taken: (await device.key(chance.of(['back', 'back', 'home', 'recents', 'enter']))).done,
      };
    case 'app':
      return { kind, steps: 1, taken: (await device.launch(chance.of(apps), { cold: chance.oneIn(2) })).done };
    case 'screen': {
      const activity = `${TEST_APP}.screen.${chance.of(screens)}Activity`;
      return { kind, steps: 1, taken: (await device.launch(TEST_APP, { activity, cold: chance.oneIn(3) })).done };
    }
    case 'turn':
    case 'shade':
    case 'end':
    case 'crash':
    case 'look':
    case 'appearance':
      return { kind, steps: 1, taken: await runs(device, chance.of(commands[kind])) };
    case 'replay':
      return { kind, steps: await replayOne(device, chance), taken: true };
    case 'restore':
      await device.restoreSnapshot(SOAK_SNAPSHOT);
      return { kind, steps: 1, taken: true };
  }
}

const TEST_APP = 'dev.reprise.testapp';
const CONTACTS = 'com.google.android.contacts';
const apps = [CONTACTS, 'net.gsantner.markor', 'com.android.settings', TEST_APP];
/** Screens of the test app: dialogs, popups, pickers, toasts, services with notifications, timers, long lists, a page of the web. */
const screens = [
  'Controls',
  'Counter',
  'Cursor',
  'Dates',
  'Delayed',
  'Dialogs',
  'Fields',
  'LargeTree',
  'LongList',
  'Moving',
  'Permission',
  'Recreate',
  'Restless',
  'Result',
  'Service',
  'State',
  'System',
  'Timer',
  'Toast',
  'Unicode',
  'Web',
  'Handoff',
];

const commands = {
  turn: ['0', '1', '2', '3'].map((turn) => `settings put system accelerometer_rotation 1; reprise-device turn ${turn}`),
  shade: [
    'cmd statusbar expand-notifications',
    'cmd statusbar expand-settings',
    'cmd statusbar collapse',
    'input keyevent POWER; input keyevent WAKEUP; wm dismiss-keyguard',
  ],
  end: [...apps.map((app) => `am force-stop ${app}`), ...apps.map((app) => `input keyevent HOME; am kill ${app}`)],
  crash: ['reprise-device fault now app-crash'],
  look: [
    'uiautomator dump /dev/null',
    'dumpsys window',
    'dumpsys activity activities',
    'screencap /data/local/tmp/soak.png',
    'logcat -d -t 50',
  ],
  appearance: [
    'cmd uimode night yes',
    'cmd uimode night no',
    'settings put system font_scale 1.3',
    'settings put system font_scale 1.0',
    'settings put system system_locales de-DE',
    'settings put system system_locales en-US',
    'wm density 320',
    'wm density reset',
  ],
} as const;

async function runs(device: Device, command: string): Promise<boolean> {
  const { exitCode } = await device.shell(command);
  return exitCode === 0;
}

/** As an explorer does: one of the things on the screen that something can be done to. */
async function touch(device: Device, chance: Chance): Promise<boolean> {
  const screen = await device.observe();
  const nodes = screen.tree.nodes.filter((node) => node.visible && node.enabled && isInteractive(node));
  if (nodes.length === 0) return false;
  const { done } = await perform(device, screen, actionOn(chance.of(nodes), chance));
  return done;
}

function actionOn(target: UiNode, chance: Chance): ConcreteAction {
  switch (roleOf(target)) {
    case 'field':
      return {
        kind: 'type',
        target,
        value: chance.of(['Ada', 'Grace Hopper', '+1 555 0100', '\u96f7\u674e', '\ud83d\ude00 ok', '']),
        as: 'exact',
      };
    case 'slider':
      return { kind: 'set', target, value: chance.of(['max', 'min', '50%']) };
    case 'list':
      return { kind: 'scroll', target, direction: chance.of(['forward', 'backward']) };
    default:
      return chance.oneIn(8) && target.longClickable ? { kind: 'hold', target } : { kind: 'tap', target };
  }
}

/** A kept machine from the state in which it was kept; it has to pass. */
async function replayOne(device: Soaked, chance: Chance): Promise<number> {
  await device.restoreSnapshot(SOAK_SNAPSHOT);
  const machine = chance.of(machines());
  const given: Bindings =
    machine.params.length === 0
      ? {}
      : {
          first: chance.of(['Ada', 'Grace', '\u96f7']),
          last: `No${chance.below(1_000_000)}`,
          phone: `+1 555 ${chance.between(1_000, 9_999)}`,
        };
  const bound = bindExplicit(machine, given);
  if (bound.kind !== 'bound') throw new Error(`${machine.name}: ${bound.reason}`);
  const result = await replay({ machine, bindings: bound.values, device, clock: systemClock });
  if (result.outcome !== 'passed') throw new Error(`${machine.name} did not pass in the soak: ${result.reason}`);
  return result.steps.filter(({ how }) => how === 'acted' || how === 'interrupt').length;
}

let parsed: readonly Machine[] | undefined;

function machines(): readonly Machine[] {
  parsed ??= ['contacts/create-contact', 'settings/turn-on-wi-fi', 'settings/set-brightness-maximum'].map((name) => {
    const text = readFileSync(new URL(`../../../statemachines/${name}.preact`, import.meta.url), 'utf8');
    const read = parseMachine(text);
    if (read.kind !== 'machine') throw new Error(`${name}: ${JSON.stringify(read.problems)}`);
    return read.machine;
  });
  return parsed;
}
