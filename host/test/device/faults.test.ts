import assert from 'node:assert/strict';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Deadline, systemClock } from '../../src/base/index.js';
import type { OpenedDevice } from '../../src/device/index.js';
import { CommandLine } from '../app/command-line.js';
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
    await assert.rejects(device.observe(), { code: 'device-lost' });
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

describe('a replay on a device that does wrong what phones do wrong', function () {
  this.timeout(120_000);
  let shared: SharedDevice;
  let reprise: CommandLine;

  before(async function () {
    this.timeout(bootTimeoutMs);
    shared = await embeddedDevice();
    reprise = await CommandLine.in(shared.env);
    await writeFile(join(reprise.folder, 'counts.preact'), counts);
    await writeFile(join(reprise.folder, 'asks.preact'), asks);
  });
  after(async () => {
    await reprise?.[Symbol.asyncDispose]();
  });
  afterEach(async () => {
    await shared.server.connect(shared.serial);
    await control('fault clear');
    await shared.adb('shell', `am force-stop ${packageName}`);
  });

  const control = async (line: string) => {
    const said = await shared.adb('shell', `reprise-device ${line}`);
    assert.equal(said.code, 0, said.stderr);
  };
  const shown = async () =>
    (await shared.adb('shell', 'uiautomator dump /sdcard/now.xml >/dev/null; cat /sdcard/now.xml')).stdout;

  for (const via of ['agent', 'adb'] as const) {
    it(`whose tap is lost is called done only where it was done (${via})`, async () => {
      for (const nth of [1, 2, 3]) {
        await shared.adb('shell', `am force-stop ${packageName}`);
        await control(`fault set lost-tap ${nth}`);
        const ended = await reprise.run('replay', 'counts.preact', '--path', via, '--patience', '4');
        const counted = /Count: 1/.test(await shown());
        assert.equal(ended.code === 0, counted, ended.stdout + ended.stderr);
        await control('fault clear');
      }
    });
  }

  for (const fault of ['slow-frame 200ms', 'late-dialog 800ms']) {
    it(`goes through with ${fault}`, async () => {
      await control(`fault set ${fault}`);
      const ended = await reprise.run('replay', 'asks.preact');
      assert.equal(ended.code, 0, ended.stdout + ended.stderr);
    });
  }
});

const counts = `machine testapp/counts
goal "Count to one"
app dev.reprise.testapp

state main
  verify //*[@resource-id='dev.reprise.testapp:id/title' and @text='Test app']
  do tap //*[@text='Counter in a static'] -> counter

state counter
  verify //*[@resource-id='dev.reprise.testapp:id/count']
  do tap //*[@resource-id='dev.reprise.testapp:id/increment'] -> done

final done
  verify //*[@text='Count: 1']
`;

const asks = `machine testapp/asks
goal "Answer the question"
app dev.reprise.testapp

state main
  verify //*[@resource-id='dev.reprise.testapp:id/title' and @text='Test app']
  do tap //*[@text='Dialogs and menus'] -> dialogs

state dialogs
  verify //*[@resource-id='dev.reprise.testapp:id/show_alert']
  do tap //*[@resource-id='dev.reprise.testapp:id/show_alert'] -> question

state question
  verify //*[@resource-id='android:id/button1']
  do tap //*[@resource-id='android:id/button1'] -> done

final done
  verify //*[@resource-id='dev.reprise.testapp:id/answer' and @text!='Answer: none']
`;
