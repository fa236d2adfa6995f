import assert from 'node:assert/strict';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { packageName } from '../device/test-app.js';
import { bootTimeoutMs, embeddedDevice, type SharedDevice } from '../embedded.js';
import { CommandLine, type Started } from './command-line.js';
import { waiting } from './machines.js';

const SCALES = ['window_animation_scale', 'transition_animation_scale', 'animator_duration_scale'];

describe('a run on a phone whose screen is off and whose animations are on', function () {
  this.timeout(120_000);
  let shared: SharedDevice;
  let reprise: CommandLine;

  before(async function () {
    this.timeout(bootTimeoutMs);
    shared = await embeddedDevice();
    reprise = await CommandLine.in(shared.env);
    await writeFile(join(reprise.folder, 'waits.preact'), waiting);
  });
  beforeEach(async () => {
    for (const scale of SCALES) await shell(`settings put global ${scale} 1`);
    await shell('input keyevent KEYCODE_SLEEP');
  });
  afterEach(async () => {
    await shell(`input keyevent KEYCODE_WAKEUP; wm dismiss-keyguard; am force-stop ${packageName}`);
    for (const scale of SCALES) await shell(`settings put global ${scale} 0`);
  });
  after(async () => {
    await reprise?.[Symbol.asyncDispose]();
  });

  const shell = async (command: string) => (await shared.adb('shell', command)).stdout.trim();
  const scales = () => shell(SCALES.map((name) => `settings get global ${name}`).join('; '));
  const begun = async (): Promise<Started> => {
    const run = reprise.start(['replay', 'waits.preact', '--patience', '60']);
    await run.said(/Tap button 'Add one'/);
    return run;
  };

  it('says what it changed for a while, and that it is as it was', async () => {
    const run = await begun();
    assert.equal(await scales(), '0\n0\n0');
    run.process.kill('SIGINT');
    const { stdout, stderr } = await run.ended;
    const sentences = [
      'The screen was off and was switched on; it goes off again by its own time.',
      'The lock screen, which needs no secret, was opened.',
      `While the device agent runs, animations are off (${SCALES.map((name) => `${name}, which was 1`).join('; ')}).`,
      'Animations and the chosen keyboard are as they were.',
    ];
    for (const sentence of sentences) assert.ok(stdout.split('\n').includes(sentence), stdout + stderr);
    assert.equal(await scales(), '1\n1\n1');
  });

  it('leaves animations as they were when it is killed', async () => {
    const run = await begun();
    assert.equal(await scales(), '0\n0\n0');
    run.process.kill('SIGKILL');
    await run.ended;
    await shared.until(`[ "$(settings get global ${SCALES[2]})" = 1 ]`);
    assert.equal(await scales(), '1\n1\n1');
  });

  it('changes nothing where it only looks', async () => {
    const looked = await reprise.run('inspect');
    assert.equal(looked.code, 0, looked.stderr);
    assert.match(looked.stdout, /\d+ nodes, by agent/);
    assert.equal(await scales(), '1\n1\n1');
    assert.match(await shell('dumpsys power'), /mWakefulness=Asleep/);
  });
});
