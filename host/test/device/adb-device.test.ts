import { systemClock } from '../../src/base/index.js';
import { bootTimeoutMs, embeddedDevice } from '../embedded.js';
import { deviceContract } from './contract.js';

deviceContract(
  'by plain adb, on the embedded device',
  {
    clock: systemClock,
    openTimeoutMs: bootTimeoutMs,
    open: async () => (await embeddedDevice()).open('adb'),
    lose: async ({ serial }) => (await embeddedDevice()).server.disconnect(serial),
    regain: async ({ serial }) => void (await (await embeddedDevice()).server.connect(serial)),
  },
  {
    'node-actions': 'Plain adb cannot ask a node to act',
    'non-ascii': 'use the device agent',
    'windows-behind':
      'A dump, as a phone makes it, does not list the windows behind a modal one: what was on them is gone.',
    hints: 'a dump does not tell a hint from a text',
    events: 'adb reports no changes: a path without events says "changed" after its polling interval',
  },
);
