import assert from 'node:assert/strict';
import { after, before, describe, it } from 'mocha';
import { Deadline, systemClock } from '../../src/base/index.js';
import { type Device, FakeDevice, resettable, type Snapshots } from '../../src/device/index.js';
import { bootTimeoutMs, embeddedDevice } from '../embedded.js';
import { appears, screenOf, tapOn } from './test-app.js';

describe('putting a device back', function () {
  this.timeout(60_000);
  let device: Device & Snapshots;
  const within = () => ({ deadline: new Deadline(systemClock, 20_000) });

  before(async function () {
    this.timeout(bootTimeoutMs);
    const reset = await resettable(await (await embeddedDevice()).open());
    assert.ok(!('refused' in reset));
    device = reset;
  });
  after(async () => device?.[Symbol.asyncDispose]());

  it('undoes settings and what processes held, starts anew what was in front, and the device agent lives on', async () => {
    const screen = await screenOf(device, 'CounterActivity', within());
    await tapOn(device, screen, 'increment');
    const counted = await appears(device, 'count', 'Count: 1', within());
    await device.shell('settings put system reprise_reset before');
    await device.saveSnapshot('contract');
    assert.ok((await device.listSnapshots()).includes('contract'));
    await device.shell('settings put system reprise_reset after; am force-stop dev.reprise.testapp');
    await device.restoreSnapshot('contract');
    assert.equal((await device.shell('settings get system reprise_reset')).stdout, 'before\n');
    const back = await appears(device, 'count', 'Count: 0', within());
    assert.equal(back.activity, counted.activity);
    assert.ok(back.generation > counted.generation, 'a restore is a change like any other');
    await device.deleteSnapshot('contract');
    assert.ok(!(await device.listSnapshots()).includes('contract'));
  });

  it('holds a state until it is let go, and returns to it only where that is wanted', async () => {
    const now = async () => (await device.shell('settings get system reprise_held')).stdout;
    await device.shell('settings put system reprise_held before');
    const found = await device.holdSnapshot('contract-found', { restore: true });
    const other = await device.holdSnapshot('contract-other', { restore: false });
    await assert.rejects(device.holdSnapshot('contract-found', { restore: false }), {
      code: 'no-snapshot',
      message: /already/,
    });
    await device.shell('settings put system reprise_held tried');
    await other[Symbol.asyncDispose]();
    assert.equal(await now(), 'tried\n');
    await found[Symbol.asyncDispose]();
    assert.equal(await now(), 'before\n');
    const names = await device.listSnapshots();
    assert.ok(!names.includes('contract-found') && !names.includes('contract-other'), names.join(' '));
    await device.shell('settings delete system reprise_held');
  });

  it('says which snapshot there is none of', async () => {
    await assert.rejects(device.restoreSnapshot("no 'such"), { code: 'no-snapshot', message: /no 'such|no '\\''such/ });
  });

  it('is refused with the reason where the device cannot', async () => {
    const phone = new FakeDevice({ apps: [], serial: 'phone-1' });
    const plain = new Proxy<Device>(phone, {
      has: (target, key) => !String(key).endsWith('Snapshot') && key in target,
      get: (target, key) => (key === 'shell' ? target.shell.bind(target) : Reflect.get(target, key, target)),
    });
    const reset = await resettable(plain);
    assert.ok('refused' in reset);
    assert.match('refused' in reset ? reset.refused : '', /phone-1 cannot be put back.*reprise device start/);
  });
});
