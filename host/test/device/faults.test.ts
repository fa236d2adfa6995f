import assert from 'node:assert/strict';
import { press } from '../../src/actions/press.js';
import { Deadline, systemClock } from '../../src/base/index.js';
import { builtApk, type OpenedDevice } from '../../src/device/index.js';
import { bootTimeoutMs, embeddedDevice, type SharedDevice } from '../embedded.js';
import { appears, label, node, packageName, screenOf, tapOn } from './test-app.js';

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
  const went = () => (device?.mishaps ?? []).map((mishap) => [mishap.call, mishap.went]);
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

  it('gives its tree by a device agent that is started anew when it was killed, and says so', async () => {
    device = await shared.open('agent');
    const before = await screenOf(device, 'CounterActivity', within());
    await control('fault now agent-killed');
    const after = await device.observe();
    assert.equal(label(after, 'count'), 'Count: 0');
    assert.ok(after.generation > before.generation, 'whoever waits for a change sees one');
    assert.deepEqual(went(), [['the tree', 'again']]);
    assert.match(device.mishaps?.[0]?.why ?? '', /^The device agent has ended: .*137\)\.$/);
    const done = await device.perform(after, node(after, 'increment'), { kind: 'click' });
    assert.equal(done.done, true);
    await appears(device, 'count', 'Count: 1', within());
    assert.equal(went().length, 1);
  });

  it('does nothing that was decided on a screen of a device agent that was killed since', async () => {
    device = await shared.open('agent');
    const screen = await screenOf(device, 'CounterActivity', within());
    await control('fault now agent-killed');
    assert.equal(await device.changed(screen.generation, 20_000), true);
    const stale = { done: false, acted: 'no', because: 'stale' };
    const refusals = [
      await tapOn(device, screen, 'increment'),
      await device.perform(screen, node(screen, 'increment'), { kind: 'click' }),
    ];
    await device.observe();
    refusals.push(await device.perform(screen, node(screen, 'increment'), { kind: 'click' }));
    for (const { reason, ...refused } of refusals as { reason: string }[]) {
      assert.deepEqual(refused, stale);
      assert.match(reason, /look again/);
    }
    assert.equal(label(await device.observe(), 'count'), 'Count: 0');
  });

  it('does not say whether an act was done when its device agent is killed before it answers', async () => {
    device = await shared.open('agent');
    await screenOf(device, 'CounterActivity', within());
    const swiping = device.swipe({ x: 300, y: 900 }, { x: 300, y: 600 }, 20_000);
    await control('fault now agent-killed');
    const acted = await swiping;
    assert.equal(acted.done, false);
    assert.equal(!acted.done && acted.acted, 'unknown');
    assert.match(acted.done ? '' : acted.reason, /has ended: .*137.* Nobody can say whether a swipe was done\.$/);
    assert.equal(label(await device.observe(), 'count'), 'Count: 0');
    assert.deepEqual(went(), [
      ['a swipe', 'unknown'],
      ['the tree', 'again'],
    ]);
  });

  it('goes by plain adb while its device agent does not come up again, through failing dumps too, and by the agent once it does', async () => {
    device = await shared.open('agent');
    await screenOf(device, 'CounterActivity', within());
    await control('fault set agent-killed');
    await control('fault set idle-timeout');
    await control('fault set null-root');
    await control('fault now agent-killed');
    const plain = await device.observe();
    assert.deepEqual(went(), [['the tree', 'adb']]);
    assert.match(device.mishaps?.[0]?.why ?? '', /has ended: .* did not start: .*137/);
    assert.equal(await control('fault list'), '');
    assert.equal((await tapOn(device, plain, 'increment')).done, true);
    const again = await appears(device, 'count', 'Count: 1', within());
    assert.ok(again.generation > plain.generation);
    assert.equal((await device.perform(again, node(again, 'increment'), { kind: 'click' })).done, true);
    await appears(device, 'count', 'Count: 2', within());
    assert.equal(went().length, 1);
  });

  it('is left to plain adb when its device agent fails three times in a row', async () => {
    device = await shared.open('agent');
    const { generation } = await screenOf(device, 'CounterActivity', within());
    await control('fault set agent-killed 10');
    await control('fault now agent-killed');
    await device.changed(generation, 20_000);
    for (let look = 0; look < 4; look += 1) assert.equal(label(await device.observe(), 'count'), 'Count: 0');
    assert.equal(await control('fault list'), 'agent-killed 7\n');
    assert.deepEqual(
      went().map(([, how]) => how),
      ['adb', 'adb', 'adb'],
    );
    assert.match(device.mishaps?.at(-1)?.why ?? '', /Plain adb does the rest\.$/);
    assert.equal(device.path, 'adb', 'the way that trees take now');
  });

  it('is asked twice for a tree that its device agent cannot read, and then by plain adb', async () => {
    device = await shared.open('agent');
    await screenOf(device, 'CounterActivity', within());
    await control('fault set agent-blind');
    assert.equal(label(await device.observe(), 'count'), 'Count: 0');
    assert.deepEqual(went(), []);
    await control('fault set agent-blind 2');
    assert.equal(label(await device.observe(), 'count'), 'Count: 0');
    assert.deepEqual(went(), [['the tree', 'adb']]);
    assert.match(device.mishaps?.[0]?.why ?? '', /cannot be read/);
    const screen = await device.observe();
    assert.equal((await device.perform(screen, node(screen, 'increment'), { kind: 'click' })).done, true);
    assert.equal(went().length, 1);
  });

  it('does with a finger what its device agent fails to do, and once', async () => {
    device = await shared.open('agent');
    const screen = await screenOf(device, 'CounterActivity', within());
    await control('fault set agent-blind');
    assert.equal((await press(device, screen, node(screen, 'increment'), 'click')).done, true);
    await appears(device, 'count', 'Count: 1', within());
    assert.deepEqual(went(), [["a node's click", 'adb']]);
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
    const apk = await builtApk('testapp-1');
    const before = await shared.adb('shell', 'pm path dev.reprise.testapp');
    for (const way of [
      ['install', '-r'],
      ['install', '--no-streaming', '-r'],
    ]) {
      const installed = await shared.adb(...way, apk);
      assert.notEqual(installed.code, 0);
      assert.match(installed.stderr + installed.stdout, /INSTALL_FAILED_INSUFFICIENT_STORAGE|No space left on device/);
    }
    assert.deepEqual(await shared.adb('shell', 'pm path dev.reprise.testapp'), before);
    await control('fault clear');
    assert.match((await shared.adb('install', '-r', apk)).stdout, /Success/);
  });

  it('says at once that a full storage takes no dump', async () => {
    device = await shared.open('adb');
    await control('fault set storage-full');
    await assert.rejects(device.observe(), {
      code: 'no-tree',
      message: /no UI tree: .*the storage of the device is full; free some of it\.$/,
    });
    await control('fault clear');
    assert.ok((await device.observe()).tree.nodes.length > 0);
  });
});
