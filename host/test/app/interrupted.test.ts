import assert from 'node:assert/strict';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { after, before, describe, it } from 'mocha';
import { LyingPhone } from '../device/prepare/lying-phone.js';
import { bootTimeoutMs, embeddedDevice, type SharedDevice } from '../embedded.js';
import { assertSaid, CommandLine, notedSteps, type Started } from './command-line.js';
import { waiting } from './machines.js';

const GOAL = 'Create a new contact for Ada Lovelace with number +1 555 0100';

describe('a run that is disturbed half way', function () {
  this.timeout(120_000);
  let device: SharedDevice;
  let reprise: CommandLine;

  before(async function () {
    this.timeout(bootTimeoutMs);
    device = await embeddedDevice();
    reprise = await CommandLine.in(device.env);
    await writeFile(join(reprise.folder, 'waits.preact'), waiting);
  });
  after(async () => {
    await reprise?.[Symbol.asyncDispose]();
  });

  /** Starts a run and waits until it has noted so many steps in its folder. */
  const begun = async (steps: number, ...args: readonly string[]): Promise<{ run: Started; folder: string }> => {
    const earlier = (await reprise.runs()).length;
    const run = reprise.start(args);
    for (;;) {
      const folder = (await reprise.runs())[earlier];
      if (folder !== undefined && (await linesOf(folder)) >= steps) return { run, folder };
      if (run.process.exitCode !== null) assert.fail((await run.ended).stderr);
      await sleep(10);
    }
  };
  const freeAgain = async () => {
    const { nodes } = await reprise.json<{ nodes: readonly unknown[] }>(0, 'inspect', '--device', device.serial);
    assert.ok(nodes.length > 0);
  };

  it('by an interrupt ends with 130, keeps what it noted, and gives the device back', async () => {
    const { run, folder } = await begun(2, 'replay', 'waits.preact', '--patience', '60');
    run.process.kill('SIGINT');
    assertSaid(await run.ended, 130, /interrupted/i);
    assert.equal((await notedSteps(folder)).filter(({ kind }) => kind === 'step').length, 2);
    const manifest = JSON.parse(await readFile(join(folder, 'manifest.json'), 'utf8')) as Record<string, unknown>;
    assert.deepEqual([manifest['outcome'], manifest['passed'], manifest['exitCode']], ['interrupted', false, 130]);
    await freeAgain();
  });

  it('by kill -9 leaves whole lines, and the device to the next', async () => {
    const growing = ['--fallback', 'explorer', '--grow'];
    const { run, folder } = await begun(2, 'replay', 'waits.preact', '--patience', '60', ...growing);
    assert.match((await device.adb('shell', 'reprise-device snapshot list')).stdout, /before-\d/);
    run.process.kill('SIGKILL');
    assert.equal((await run.ended).code, 137);
    const steps = await notedSteps(folder);
    assert.deepEqual(
      steps.map(({ kind }) => kind),
      ['step', 'step'],
    );
    const next = await reprise.run('inspect', '--device', device.serial);
    assert.match(next.stdout, /^Reprise replay waits\.preact \(process \d+\) was killed while it had .*\.$/m);
    const { stdout } = await device.adb('shell', 'reprise-device snapshot list');
    assert.doesNotMatch(stdout, /before-\d/);
  });

  it('by kill -9 while it solves loses no machine that was kept', async () => {
    await reprise.json(0, 'device', 'snapshot', 'before-solving');
    await reprise.json(0, 'run', GOAL);
    const kept = await reprise.json<{ machines: readonly { hash: string }[] }>(0, 'machines', 'list');
    assert.equal(kept.machines.length, 1);

    const { run, folder } = await begun(2, 'run', GOAL, '--anew');
    run.process.kill('SIGKILL');
    assert.equal((await run.ended).code, 137);
    assert.ok((await notedSteps(folder)).length >= 2);
    assert.deepEqual(await reprise.json(0, 'machines', 'list'), kept);
    await reprise.json(0, 'device', 'restore', 'before-solving');
  });

  describe('by kill -9 while the gate tries its machine', () => {
    const shell = async (line: string) => (await device.adb('shell', line)).stdout;
    const people = () => shell('content query --uri content://com.android.contacts/data/phones');
    const until = (condition: string) => device.until(condition);
    const isSaved = (name: string) => `reprise-device snapshot list | grep -q -e ${name}`;
    const hasAda = 'content query --uri content://com.android.contacts/data/phones | grep -q "Ada Lovelace"';
    let pid: number | undefined;

    before(async () => {
      await reprise.json(0, 'device', 'snapshot', 'before-killing');
      await new LyingPhone(device).animate(1);
    });
    after(() => reprise.json(0, 'device', 'restore', 'before-killing'));

    it('the device puts itself back: what the run did is there, and none of what the gate did', async () => {
      const run = reprise.start(['run', GOAL, '--anew']);
      ({ pid } = run.process);
      const early = run.ended.then(({ stdout }) => assert.fail(stdout));
      await Promise.race([until(hasAda), early]);
      // The gate has gone back to before the run, and tries.
      await Promise.race([until(`${isSaved('-found')} && ! ${hasAda}`), early]);
      run.process.kill('SIGKILL');
      assert.equal((await run.ended).code, 137);
      await until(`! ${isSaved(`before-${pid}`)}`);
      assert.match(await people(), /^Row: 0 .*display_name=Ada Lovelace.*\n$/);
    });

    it('animations are on again as they were', () => new LyingPhone(device).animates());

    it('the next run says so once, and leaves alone what was done since', async () => {
      await shell('settings put system done_since by-hand');
      const next = await reprise.run('inspect');
      assert.equal(next.code, 0, next.stderr);
      assert.match(
        next.stdout,
        new RegExp(`^Reprise run ".*" \\(process ${pid}\\) was killed while it had ${device.serial}: .*\\.$`, 'm'),
      );
      assert.equal(await shell('settings get system done_since'), 'by-hand\n');
      assert.match(await people(), /Ada Lovelace/);
      assert.doesNotMatch((await reprise.run('inspect')).stdout, /was killed/);
    });
  });

  it('by the loss of its device ends with 3, and keeps what it noted', async () => {
    const started = await reprise.json<{ serial: string; port: number; pid: number }>(0, 'device', 'start');
    assert.equal(started.serial, `127.0.0.1:${started.port}`);
    const { devices } = await reprise.json<{ devices: readonly { serial: string; pid: number }[] }>(
      0,
      'device',
      'list',
    );
    assert.ok(devices.some(({ serial, pid }) => serial === started.serial && pid === started.pid));

    const two = await reprise.run('replay', 'waits.preact');
    assertSaid(two, 3, /two|2|several|which/i);
    for (const serial of [device.serial, started.serial]) assert.ok(two.stderr.includes(serial), two.stderr);
    assertSaid(await reprise.run('device', 'start', '--port', String(started.port)), 7, new RegExp(`${started.port}`));

    const contacts = ['run', 'Create a new contact for Ada Lovelace with number +1 555 0100', '--anew'];
    const { run, folder } = await begun(1, ...contacts, '--device', started.serial);
    process.kill(started.pid, 'SIGKILL');
    const ended = await run.ended;
    assertSaid(ended, 3, /lost/);
    assert.ok((await notedSteps(folder)).length >= 1);
    assertSaid(await reprise.run('device', 'stop', started.serial), 3, /No embedded device/);
    // adb would take whatever starts at that address next for the device that it lost.
    const listed = await device.server.devices();
    assert.deepEqual(
      listed.map(({ serial }) => serial),
      [device.serial],
    );
  });

  it('a device that was started is stopped, and its storage stays', async () => {
    const first = await reprise.json<{ serial: string; port: number }>(0, 'device', 'start');
    const stopped = await reprise.json<{ serial: string; killed: boolean }>(0, 'device', 'stop', first.serial);
    assert.deepEqual([stopped.serial, stopped.killed], [first.serial, false]);
    const { devices } = await reprise.json<{ devices: readonly { serial: string }[] }>(0, 'device', 'list');
    assert.ok(!devices.some(({ serial }) => serial === first.serial));
  });
});

async function linesOf(folder: string): Promise<number> {
  // The run has made its folder, and not yet the file.
  const text = await readFile(join(folder, 'steps.ndjson'), 'utf8').catch(() => '');
  return text.split('\n').length - 1;
}
