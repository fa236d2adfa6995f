import assert from 'node:assert/strict';
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'mocha';
import { systemClock } from '../../src/base/index.js';
import {
  AdbServer,
  forgetEnded,
  isRunning,
  listEmbedded,
  type RunningEmbedded,
  startEmbedded,
  stopEmbedded,
} from '../../src/device/index.js';
import { bootTimeoutMs } from '../embedded.js';
import { freePort } from '../free-port.js';

/** A process that starts a device which shall end with it. */
const program = `
  import { startEmbedded } from '${new URL('../../src/device/index.ts', import.meta.url).href}';
  const device = await startEmbedded();
  console.log(JSON.stringify(device));
  setInterval(() => {}, 1000);
`;

describe('an embedded device', function () {
  this.timeout(bootTimeoutMs);
  let home: string;
  let env: Record<string, string | undefined>;
  let adb: AdbServer;
  let starter: ChildProcess;
  let stateDir: string;

  before(async () => {
    home = await mkdtemp(join(tmpdir(), 'reprise-embedded-'));
    env = { ...process.env, REPRISE_HOME: home, ANDROID_ADB_SERVER_PORT: String(await freePort()) };
    adb = new AdbServer({ env });
  });
  after(async () => {
    starter?.kill('SIGKILL');
    for (const { serial } of await listEmbedded(home)) await stopEmbedded(serial, { home });
    await adb.kill();
    await rm(home, { recursive: true, force: true });
  });

  it('ends with the process that started it, even when that one is killed', async () => {
    starter = spawn(process.execPath, ['--import', 'tsx', '--input-type=module', '-e', program], {
      env,
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    const [line] = await once(starter.stdout as NodeJS.ReadableStream, 'data');
    const started = JSON.parse(String(line)) as RunningEmbedded;
    assert.deepEqual(await listEmbedded(home), [started]);
    assert.equal(started.serial, `127.0.0.1:${started.port}`);
    const link = adb.device(started.serial);
    await link.shell('settings put system reprise_kept yes; sync');
    starter.kill('SIGKILL');
    await until(async () => !(await isRunning(started)));
    assert.deepEqual(await listEmbedded(home), []);
    await assert.rejects(link.shell('true'), { code: 'device-lost' });
    await forgetEnded({ home, adb });
    stateDir = started.stateDir;
  });

  it('is the same phone when it is started again, and one device a port', async () => {
    // Its port may be another's by now.
    const device = await startEmbedded({ env, detached: true, stateDir });
    const link = adb.device(device.serial);
    assert.equal((await link.shell('settings get system reprise_kept')).stdout, 'yes\n');
    await assert.rejects(startEmbedded({ env, port: device.port }), {
      code: 'port-in-use',
      exitCode: 7,
      message: /runs on port \d+ already.*reprise device stop/,
    });
    await assert.rejects(startEmbedded({ env, stateDir: device.stateDir }), { code: 'state-in-use', exitCode: 7 });
    const { killed } = await stopEmbedded(device.serial, { home, adb });
    assert.equal(killed, false);
    assert.equal(await isRunning(device), false);
    assert.deepEqual(await listEmbedded(home), []);
    // adb lets go of it a moment after it was told to.
    await until(async () => (await adb.devices()).length === 0);
    await device[Symbol.asyncDispose]();
  });
});

async function until(holds: () => Promise<boolean>): Promise<void> {
  while (!(await holds())) await systemClock.sleep(25);
}
