import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { systemClock } from '../../src/base/index.js';
import { AgentDevice, startAgent } from '../../src/device/agent/index.js';
import { AdbDevice, agentJar } from '../../src/device/index.js';
import { bootTimeoutMs, embeddedDevice } from '../embedded.js';
import { deviceContract, type Subject } from './contract.js';

const subject: Subject = {
  clock: systemClock,
  openTimeoutMs: bootTimeoutMs,
  open: async () => {
    const { server, serial } = await embeddedDevice();
    const link = server.device(serial);
    return new AgentDevice(await startAgent(link, { jar: agentJar, source: 'uiautomation' }), new AdbDevice(link));
  },
  lose: async ({ serial }) => (await embeddedDevice()).server.disconnect(serial),
  regain: async ({ serial }) => void (await (await embeddedDevice()).server.connect(serial)),
};

deviceContract('by the device agent over UiAutomation, as on a phone', subject, {
  'windows-behind': 'A phone does not list the windows behind a modal one: what was on them is gone.',
});

describe('the device agent over UiAutomation', () => {
  it('cannot read the screen when that is asked for, once', async function () {
    this.timeout(bootTimeoutMs);
    const { adb } = await embeddedDevice();
    await using device = await subject.open();
    await adb('shell', 'reprise-device fault set agent-blind');
    await assert.rejects(device.observe(), /cannot be read, on request/);
    assert.ok((await device.observe()).tree.nodes.length > 0);
    assert.equal((await adb('shell', 'reprise-device fault list')).stdout, '');
  });
});
