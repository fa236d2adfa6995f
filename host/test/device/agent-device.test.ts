import assert from 'node:assert/strict';
import { systemClock } from '../../src/base/index.js';
import { bootTimeoutMs, embeddedDevice } from '../embedded.js';
import { deviceContract } from './contract.js';

deviceContract('by the device agent, on the embedded device', {
  clock: systemClock,
  openTimeoutMs: bootTimeoutMs,
  open: async () => {
    const device = await (await embeddedDevice()).open('agent');
    assert.equal(device.path, 'agent', device.whyNotAgent);
    return device;
  },
  lose: async ({ serial }) => (await embeddedDevice()).server.disconnect(serial),
  regain: async ({ serial }) => void (await (await embeddedDevice()).server.connect(serial)),
});
