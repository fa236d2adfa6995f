import assert from 'node:assert/strict';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { LyingPhone, SCALES } from '../device/prepare/lying-phone.js';
import { packageName } from '../device/test-app.js';
import { bootTimeoutMs, embeddedDevice, type SharedDevice } from '../embedded.js';
import { CommandLine, type Started } from './command-line.js';
import { waiting } from './machines.js';

describe('a run on a phone whose screen is off and whose animations are on', function () {
  this.timeout(120_000);
  let shared: SharedDevice;
  let phone: LyingPhone;
  let reprise: CommandLine;

  before(async function () {
    this.timeout(bootTimeoutMs);
    shared = await embeddedDevice();
    phone = new LyingPhone(shared);
    reprise = await CommandLine.in(shared.env);
    await writeFile(join(reprise.folder, 'waits.preact'), waiting);
  });
  beforeEach(async () => {
    await phone.animate(1);
    await phone.sleep();
  });
  afterEach(async () => {
    await phone.asBefore();
    await phone.shell(`am force-stop ${packageName}`);
  });
  after(async () => {
    await reprise?.[Symbol.asyncDispose]();
  });

  const begun = async (): Promise<Started> => {
    const run = reprise.start(['replay', 'waits.preact', '--patience', '60']);
    await run.said(/Tap button 'Add one'/);
    return run;
  };

  it('says what it changed for a while, and that it is as it was', async () => {
    const run = await begun();
    assert.deepEqual(await phone.scales(), ['0', '0', '0']);
    run.process.kill('SIGINT');
    const { stdout, stderr } = await run.ended;
    const sentences = [
      'The screen was off and was switched on; it goes off again by its own time.',
      'The lock screen, which needs no secret, was opened.',
      `While the device agent runs, animations are off (${SCALES.map((name) => `${name}, which was 1`).join('; ')}).`,
      'Animations and the chosen keyboard are as they were.',
    ];
    for (const sentence of sentences) assert.ok(stdout.split('\n').includes(sentence), stdout + stderr);
    assert.deepEqual(await phone.scales(), ['1', '1', '1']);
  });

  it('leaves animations as they were when it is killed', async () => {
    const run = await begun();
    assert.deepEqual(await phone.scales(), ['0', '0', '0']);
    run.process.kill('SIGKILL');
    await run.ended;
    await phone.animates();
  });

  it('changes nothing where it only looks', async () => {
    const looked = await reprise.run('inspect');
    assert.equal(looked.code, 0, looked.stderr);
    assert.match(looked.stdout, /\d+ nodes, by agent/);
    assert.deepEqual(await phone.scales(), ['1', '1', '1']);
    assert.match(await phone.shell('dumpsys power'), /mWakefulness=Asleep/);
  });
});
