import assert from 'node:assert/strict';
import { systemClock } from '../../../src/base/index.js';
import { openDevice, type Prepared } from '../../../src/device/index.js';
import { expectPutBack } from '../../../src/device/prepare/index.js';
import { bootTimeoutMs, embeddedDevice, type SharedDevice } from '../../embedded.js';
import { LyingPhone } from './lying-phone.js';

describe('a phone that lies there asleep, with animations on', function () {
  this.timeout(60_000);
  let shared: SharedDevice;
  let phone: LyingPhone;

  before(async function () {
    this.timeout(bootTimeoutMs);
    shared = await embeddedDevice();
    phone = new LyingPhone(shared);
  });
  beforeEach(() => phone.animate(1));
  afterEach(() => phone.asBefore());

  const changedFrom = (settings: Prepared['settings']) =>
    settings.filter(({ changed }) => changed).map(({ before }) => before);
  const open = async (prepared: Prepared[]) =>
    openDevice({
      serial: shared.serial,
      server: shared.server,
      onPrepared: (done) => void prepared.push(done),
    });

  it('is woken, unlocked and still while it is used, and has its animations back afterwards', async () => {
    await phone.sleep();
    assert.match(await phone.shell('dumpsys window policy'), /showing=true/);
    const prepared: Prepared[] = [];
    const device = await open(prepared);
    try {
      assert.equal(device.path, 'agent', device.whyNotAgent);
      assert.deepEqual(
        prepared.map(({ woke, unlocked, settings }) => [woke, unlocked, changedFrom(settings)]),
        [[true, true, ['1', '1', '1']]],
      );
      assert.deepEqual(await phone.scales(), ['0', '0', '0']);
      assert.ok((await device.observe()).tree.nodes.length > 0);
    } finally {
      await device[Symbol.asyncDispose]();
    }
    assert.deepEqual(await expectPutBack(device, prepared[0]?.settings ?? [], systemClock), []);
    assert.deepEqual(await phone.scales(), ['1', '1', '1']);
  });

  it('has its animations back when the device agent is killed', async () => {
    const prepared: Prepared[] = [];
    const device = await open(prepared);
    try {
      assert.deepEqual(await phone.scales(), ['0', '0', '0']);
      await phone.shell('reprise-device fault now agent-killed');
      assert.deepEqual(await expectPutBack(device, prepared[0]?.settings ?? [], systemClock), []);
    } finally {
      await device[Symbol.asyncDispose]();
    }
  });

  it('is left as it is by whoever opens it without preparing it', async () => {
    await using _device = await shared.open('agent');
    assert.deepEqual(await phone.scales(), ['1', '1', '1']);
  });
});
