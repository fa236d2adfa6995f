import assert from 'node:assert/strict';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { packageName } from '../device/test-app.js';
import { bootTimeoutMs, embeddedDevice, type SharedDevice } from '../embedded.js';
import { assertSaid, CommandLine, type Ended, notedSteps } from './command-line.js';
import { asking, counting, delayed } from './machines.js';

describe('a replay on a device that does wrong what phones do wrong', function () {
  this.timeout(120_000);
  let shared: SharedDevice;
  let reprise: CommandLine;

  before(async function () {
    this.timeout(bootTimeoutMs);
    shared = await embeddedDevice();
    reprise = await CommandLine.in(shared.env);
    await writeFile(join(reprise.folder, 'counts.preact'), counting("//*[@text='Count: 1']"));
    await writeFile(join(reprise.folder, 'asks.preact'), asking);
    // Its end looks as its last state does, but for the tap's effect.
    await writeFile(join(reprise.folder, 'blind.preact'), counting("//*[@resource-id='dev.reprise.testapp:id/count']"));
    await writeFile(join(reprise.folder, 'delayed.preact'), delayed);
  });
  after(async () => {
    await reprise?.[Symbol.asyncDispose]();
  });
  afterEach(async () => {
    await shared.server.connect(shared.serial);
    await control('fault clear');
    await release();
    await shared.adb('shell', `am force-stop ${packageName}`);
  });

  const control = async (line: string) => {
    const said = await shared.adb('shell', `reprise-device ${line}`);
    assert.equal(said.code, 0, said.stderr);
  };
  const left = async () => (await shared.adb('shell', 'reprise-device fault list')).stdout;
  /** A dump that fails must not leave an earlier one to be looked at. */
  const shown = async () =>
    (
      await shared.adb(
        'shell',
        'rm -f /sdcard/now.xml; uiautomator dump /sdcard/now.xml >/dev/null; cat /sdcard/now.xml',
      )
    ).stdout;

  it('loses nothing with a tap that is lost where its device agent needs no finger', async () => {
    await control('fault set lost-tap');
    const ended = await reprise.run('replay', 'counts.preact');
    assert.equal(ended.code, 0, ended.stdout + ended.stderr);
    assert.match(await shown(), /Count: 1/);
    assert.equal(await left(), 'lost-tap 1\n');
  });

  it('whose first tap is lost is not called done', async () => {
    await control('fault set lost-tap');
    const ended = await reprise.run('replay', 'counts.preact', '--path', 'adb', '--patience', '4');
    assert.equal(ended.code, 4, ended.stdout + ended.stderr);
    assert.match(await shown(), /Counter in a static/);
    assert.equal(await left(), '');
  });

  it('whose last tap is lost is not called done, though the screen looks as it is to look in the end', async () => {
    const run = reprise.start(['replay', 'blind.preact', '--path', 'adb', '--patience', '4']);
    await run.said(/Tap button 'Counter in a static'/);
    // Stands still until the fault is set.
    run.process.kill('SIGSTOP');
    await control('fault set lost-tap');
    run.process.kill('SIGCONT');
    const ended = await run.ended;
    assert.equal(ended.code, 4, ended.stdout + ended.stderr);
    assert.match(await shown(), /Count: 0/);
    assert.equal(await left(), '');
  });

  for (const fault of ['slow-frame 200ms', 'late-dialog 800ms']) {
    it(`goes through with ${fault}`, async () => {
      await control(`fault set ${fault}`);
      const ended = await reprise.run('replay', 'asks.preact');
      assert.equal(ended.code, 0, ended.stdout + ended.stderr);
    });
  }

  /** Replays what waits after its second step until that is over, and does something to the device then. */
  const replayWith = async (happens: () => Promise<unknown>, ...flags: readonly string[]): Promise<Ended> => {
    await shared.adb('shell', 'settings put global reprise_hold 1');
    const run = reprise.start(['replay', 'delayed.preact', ...flags]);
    await run.said(/Tap button 'Delayed content'/);
    await happens();
    return run.ended;
  };
  const release = () => shared.adb('shell', 'settings delete global reprise_hold');
  const manifest = async () => {
    const folder = (await reprise.runs()).at(-1) ?? '';
    return { folder, ...JSON.parse(await readFile(join(folder, 'manifest.json'), 'utf8')) };
  };

  it('goes on with a device agent that is started anew when it is killed half way, and says so', async () => {
    const ended = await replayWith(async () => {
      await control('fault now agent-killed');
      await release();
    });
    assert.equal(ended.code, 0, ended.stdout + ended.stderr);
    assert.match(ended.stdout, /replayed 4 steps, 0 model calls, .* 1 mishap of the device agent/);
    assert.match(
      ended.stderr,
      /^For the tree the device agent was started anew\. The device agent has ended: .*137\)\.$/m,
    );
    const { folder, device, outcome, counts } = await manifest();
    assert.deepEqual([outcome, counts.steps, device.path], ['passed', 4, 'agent']);
    assert.deepEqual(
      device.mishaps.map(({ call, went }: { call: string; went: string }) => [call, went]),
      [['the tree', 'again']],
    );
    assert.match(await readFile(join(folder, 'report.html'), 'utf8'), /1 mishap<.*the device agent was started anew/s);
  });

  it('is done by plain adb to its end when the killed device agent does not come up again', async () => {
    const killed = async () => {
      await control('fault set agent-killed 9');
      await control('fault now agent-killed');
      await release();
    };
    const ended = await replayWith(killed, '--patience', '4');
    assert.equal(ended.code, 0, ended.stdout + ended.stderr);
    assert.match(ended.stderr, /^Plain adb was used for the tree\. .*137\)\. Plain adb does the rest\.$/m);
    assert.match(await shown(), /60 nodes/);
  });

  it('ends with one sentence and what was done when the connection is cut half way, and goes through once it is back', async () => {
    // Whoever asks for it loses the connection, too.
    const cut = await replayWith(() => shared.adb('shell', 'reprise-device fault now disconnect'));
    assertSaid(cut, 3, /is lost|offline|does not list/);
    const { folder, outcome, exitCode, verdict, reason, counts } = await manifest();
    assert.deepEqual([outcome, exitCode, verdict, counts.steps], ['stopped', 3, 'infrastructure', 2]);
    assert.ok(cut.stderr.includes(reason), cut.stderr);
    assert.equal((await notedSteps(folder)).length, 2);
    await shared.server.connect(shared.serial);
    await release();
    const again = await reprise.run('replay', 'delayed.preact');
    assert.equal(again.code, 0, again.stdout + again.stderr);
  });

  it('is a miss that names the dialog when its app crashes half way, and nothing that was done is lost', async () => {
    const ended = await replayWith(() => control('fault now app-crash'));
    assert.equal(ended.code, 4, ended.stdout + ended.stderr);
    assert.match(ended.stderr, /has stopped/);
    const { folder, outcome, misses, counts } = await manifest();
    assert.deepEqual([outcome, counts.steps, misses.length], ['diverged', 2, 1]);
    assert.match(misses[0].seen.join(), /has stopped/);
    assert.deepEqual(
      (await notedSteps(folder)).map(({ kind }) => kind),
      ['step', 'step', 'miss'],
    );
    await shared.adb('shell', 'input keyevent BACK');
    await release();
    const again = await reprise.run('replay', 'delayed.preact');
    assert.equal(again.code, 0, again.stdout + again.stderr);
  });
});
