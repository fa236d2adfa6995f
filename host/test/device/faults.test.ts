import assert from 'node:assert/strict';
import { Deadline, systemClock } from '../../src/base/index.js';
import type { OpenedDevice } from '../../src/device/index.js';
import { bootTimeoutMs, embeddedDevice, type SharedDevice } from '../embedded.js';
import { appears, label, packageName, screenOf, tapOn } from './test-app.js';

describe('a device that does wrong what phones do wrong', function () {
  this.timeout(120_000);
  let shared: SharedDevice;
  let device: OpenedDevice | undefined;

  before(async function () {
    this.timeout(bootTimeoutMs);
    shared = await embeddedDevice();
  });

  afterEach(async () => {
    await shared.server.connect(shared.serial);
    await control('fault clear');
    await device?.forceStop(packageName);
    await device?.[Symbol.asyncDispose]();
    device = undefined;
  });

  const control = async (line: string) => {
    const said = await shared.adb('shell', `reprise-device ${line}`);
    assert.equal(said.code, 0, said.stderr);
    return said.stdout;
  };
  const within = () => ({ deadline: new Deadline(systemClock, 30_000) });

  for (const prefer of ['agent', 'adb'] as const) {
    it(`loses a tap, and says that it was done (${prefer})`, async () => {
      device = await shared.open(prefer);
      const screen = await screenOf(device, 'CounterActivity', within());
      await control('fault set lost-tap');
      assert.equal((await tapOn(device, screen, 'increment')).done, true);
      assert.equal(await control('fault list'), '');
      assert.equal(label(await device.observe(), 'count'), 'Count: 0');
      await tapOn(device, screen, 'increment');
      await appears(device, 'count', 'Count: 1', within());
    });
  }

  it('gives a tree by plain adb although dumps fail for want of an idle screen and of a root', async () => {
    device = await shared.open('adb');
    await screenOf(device, 'CounterActivity', within());
    await control('fault set idle-timeout 2');
    await control('fault set null-root 2');
    assert.equal(label(await device.observe(), 'count'), 'Count: 0');
    assert.equal(await control('fault list'), '');
  });

  it('is opened by plain adb, which knows why, when its device agent is killed at the start', async () => {
    await control('fault set agent-killed');
    device = await shared.open('agent');
    assert.equal(device.path, 'adb');
    assert.match(device.whyNotAgent ?? '', /did not start.*137/);
    assert.ok((await device.observe()).tree.nodes.length > 0);
  });

  it('is lost to who used its device agent when that is killed, and is there again when it is opened anew', async () => {
    device = await shared.open('agent');
    await device.observe();
    await control('fault now agent-killed');
    await assert.rejects(device.observe(), { code: 'device-lost', message: /its agent was ended/ });
    await device[Symbol.asyncDispose]();
    device = await shared.open('agent');
    assert.equal(device.path, 'agent');
    assert.ok((await device.observe()).tree.nodes.length > 0);
  });

  it('is lost when its connection is cut, and can be used again once it is back', async () => {
    device = await shared.open('agent');
    await control('fault set disconnect');
    await assert.rejects(device.shell('echo here'), { code: 'device-lost' });
    await shared.server.connect(shared.serial);
    assert.equal(await control('fault list'), '');
    assert.equal((await shared.adb('shell', 'echo here')).stdout, 'here\n');
  });

  it('takes no push and no install on a full storage, and says why', async () => {
    await control('fault set storage-full');
    const pushed = await shared.adb('push', new URL(import.meta.url).pathname, '/sdcard/full');
    assert.notEqual(pushed.code, 0);
    assert.match(pushed.stderr + pushed.stdout, /No space left on device/);
  });
});
