import assert from 'node:assert/strict';
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readdir, readFile, readlink, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'mocha';
import { Deadline, systemClock } from '../../src/base/index.js';
import {
  AdbServer,
  builtApk,
  forgetEnded,
  isRunning,
  listEmbedded,
  type RunningEmbedded,
  startEmbedded,
  stopEmbedded,
} from '../../src/device/index.js';
import { bootTimeoutMs } from '../embedded.js';
import { freePort } from '../free-port.js';

/** Of a device that starts or ends beside other work. */
const WAIT_MS = 60_000;

/** Another one with each install. */
const pathOfApp = 'pm path dev.reprise.neighbour';

/** A process that starts a device which shall end with it. */
const program = `
  import { builtApk, startEmbedded } from '${new URL('../../src/device/index.ts', import.meta.url).href}';
  const device = await startEmbedded({ apks: [await builtApk('contacts-1'), await builtApk('neighbour-1')] });
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
  let appPath: string;

  before(async () => {
    home = await mkdtemp(join(tmpdir(), 'reprise-embedded-'));
    env = { ...process.env, REPRISE_HOME: home, ANDROID_ADB_SERVER_PORT: String(await freePort()) };
    adb = new AdbServer({ env });
  });
  after(async () => {
    starter?.kill('SIGKILL');
    for (const pid of await devicesOf(home)) process.kill(pid, 'SIGKILL');
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
    appPath = (await link.shell(pathOfApp)).stdout;
    assert.match(appPath, /base\.apk/);
    starter.kill('SIGKILL');
    await until(async () => !(await isRunning(started)));
    assert.deepEqual(await listEmbedded(home), []);
    await assert.rejects(link.shell('true'), { code: 'device-lost' });
    await forgetEnded({ home, adb });
    stateDir = started.stateDir;
  });

  it('ends with a starter that is killed before it is up, as nobody could find it afterwards', async () => {
    const leaves = program.replace('{ apks', '{ detached: true, apks');
    const killed = spawn(process.execPath, ['--import', 'tsx', '--input-type=module', '-e', leaves], {
      env,
      stdio: 'ignore',
    });
    await until(async () => (await devicesOf(home)).length > 0);
    killed.kill('SIGKILL');
    await until(async () => (await devicesOf(home)).length === 0);
    assert.deepEqual(await listEmbedded(home), []);
  });

  it('is the same phone when it is started again after one of its apps was built anew, and one device a port', async () => {
    // Its port may be another's by now.
    const apks = [await builtApk('contacts-2'), await builtApk('neighbour-1')];
    const device = await startEmbedded({ env, detached: true, stateDir, apks });
    const link = adb.device(device.serial);
    assert.equal((await link.shell(pathOfApp)).stdout, appPath, 'the app that was there has not been installed anew');
    assert.equal((await link.shell('settings get system reprise_kept')).stdout, 'yes\n');
    await assert.rejects(startEmbedded({ env, port: device.port }), {
      code: 'port-in-use',
      exitCode: 7,
      message: /runs on port \d+ already.*reprise device stop/,
    });
    await assert.rejects(startEmbedded({ env, stateDir: device.stateDir }), { code: 'state-in-use', exitCode: 7 });
    const listening = await listeningAddresses(device.pid);
    assert.ok(listening.length > 0);
    for (const address of listening) assert.match(address, LOOPBACK);
    const { killed } = await stopEmbedded(device.serial, { home, adb });
    assert.equal(killed, false);
    assert.equal(await isRunning(device), false);
    assert.deepEqual(await listEmbedded(home), []);
    // adb lets go of it a moment after it was told to.
    await until(async () => (await adb.devices()).every(({ serial }) => serial !== device.serial));
    await device[Symbol.asyncDispose]();
  });
});

/** The processes that have their device below this folder. */
async function devicesOf(home: string): Promise<number[]> {
  const pids = (await readdir('/proc')).filter((name) => /^\d+$/.test(name) && name !== String(process.pid));
  const lines = await Promise.all(pids.map((pid) => readFile(`/proc/${pid}/cmdline`, 'utf8').catch(() => '')));
  return pids.flatMap((pid, at) => (lines[at]?.includes(`--state\0${home}/`) ? [Number(pid)] : []));
}

/** 127.0.0.1, or the same within IPv6, as the kernel writes it. */
const LOOPBACK = /^(0100007F|0000000000000000FFFF00000100007F):/;
/** TCP_LISTEN of the kernel. */
const LISTENS = '0A';

/** Every address on which a process takes TCP connections, as the kernel lists it. */
async function listeningAddresses(pid: number): Promise<string[]> {
  const open = await readdir(`/proc/${pid}/fd`);
  const targets = new Set(await Promise.all(open.map((fd) => readlink(`/proc/${pid}/fd/${fd}`).catch(() => ''))));
  const tables = await Promise.all(['tcp', 'tcp6'].map((name) => readFile(`/proc/${pid}/net/${name}`, 'utf8')));
  const rows = tables.flatMap((table) => table.trim().split('\n').slice(1)).map((row) => row.trim().split(/\s+/));
  return rows.flatMap(([, address = '', , state, , , , , , inode]) =>
    state === LISTENS && targets.has(`socket:[${inode}]`) ? [address] : [],
  );
}

async function until(holds: () => Promise<boolean>): Promise<void> {
  const deadline = new Deadline(systemClock, WAIT_MS);
  for (; !(await holds()); await systemClock.sleep(25)) deadline.check('what this test waits for');
}
