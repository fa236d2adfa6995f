import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after } from 'mocha';
import {
  AdbServer,
  builtApks,
  type EmbeddedDevice,
  type OpenedDevice,
  openDevice,
  startEmbedded,
} from '../src/device/index.js';
import { freePort } from './free-port.js';

/** The embedded device that all suites of one mocha run share, with every app installed in its first version. */
export interface SharedDevice {
  readonly serial: string;
  /** Of an adb server of its own. */
  readonly adbPort: number;
  readonly server: AdbServer;
  /** Env for whatever is started to meet this device and none other. */
  readonly env: Readonly<Record<string, string | undefined>>;
  /** The stock adb client on this device. */
  adb(...args: readonly string[]): Promise<{ stdout: string; stderr: string; code: number }>;
  /** Waits until a command of the device's shell succeeds: there it is tried far more often than by a command of adb's each time. */
  until(condition: string): Promise<void>;
  open(prefer?: 'agent' | 'adb'): Promise<OpenedDevice>;
}

/** A JVM that boots beside other work, and the apps that are converted when they are installed for the first time. */
export const bootTimeoutMs = 180_000;

/** Of a condition on the device: a minute or so, more where other work slows the device down. */
const MOST_TRIES = 1500;

/** A device, and the way to end it. */
export interface BootedDevice {
  readonly device: SharedDevice;
  end(): Promise<void>;
}

let shared: Promise<BootedDevice> | undefined;

/**
 * The shared device, booted on the first call and stopped after the last suite. It fails in one sentence when the JVM side is not built.
 * Give the hook that calls it `bootTimeoutMs`, leave no app's data changed for others, and end what you open.
 *
 * @example
 * before(async function () {
 *   this.timeout(bootTimeoutMs);
 *   device = await (await embeddedDevice()).open();
 * });
 */
export async function embeddedDevice(): Promise<SharedDevice> {
  shared ??= bootDevice();
  return (await shared).device;
}

after(async function endSharedDevice() {
  if (!shared) return;
  this.timeout(60_000);
  // Who asked for it has seen a failed boot; there is nothing to end.
  const booted = await shared.catch(() => undefined);
  await booted?.end();
});

/** A device as the shared one is, and nobody else's. Ending it is its caller's. */
export async function bootDevice(): Promise<BootedDevice> {
  const home = await mkdtemp(join(tmpdir(), 'reprise-test-'));
  const adbPort = await freePort();
  const { ANDROID_SERIAL: _serial, ADB_SERVER_SOCKET: _socket, ...rest } = process.env;
  const env = { ...rest, REPRISE_HOME: home, ANDROID_ADB_SERVER_PORT: String(adbPort) };
  const server = new AdbServer({ env });
  let started: EmbeddedDevice | undefined;
  const end = async () => {
    await started?.[Symbol.asyncDispose]();
    await server.kill();
    await rm(home, { recursive: true, force: true });
  };
  try {
    started = await startEmbedded({ env, adb: server, apks: await firstVersions() });
    const { serial } = started;
    const adb: SharedDevice['adb'] = (...args) => run('adb', ['-P', String(adbPort), '-s', serial, ...args]);
    const device: SharedDevice = {
      serial,
      adbPort,
      server,
      env,
      adb,
      until: async (condition) => {
        // Counted: what waits without an end would go on for the suites after this one.
        const tries = `for i in $(seq ${MOST_TRIES}); do if ${condition}; then exit 0; fi; sleep 0.02; done; exit 1`;
        const { code, stderr } = await adb('shell', tries);
        assert.equal(code, 0, `Not so on the device after ${MOST_TRIES} tries: ${condition} ${stderr}`);
      },
      open: (prefer = 'agent') => openDevice({ serial, server, prefer }),
    };
    return { device, end };
  } catch (error) {
    await end();
    throw error;
  }
}

async function firstVersions(): Promise<string[]> {
  const names = await readdir(builtApks).catch(() => [] as string[]);
  const apks = names.filter((name) => name.endsWith('-1.apk')).sort();
  if (apks.length === 0) throw new Error('The apps are not built: run npm test, which builds them.');
  return apks.map((name) => join(builtApks, name));
}

function run(command: string, args: readonly string[]): Promise<{ stdout: string; stderr: string; code: number }> {
  return new Promise((resolve, reject) => {
    execFile(command, [...args], { maxBuffer: 64 * 1024 * 1024 }, (error, stdout, stderr) => {
      const code = error?.code;
      if (error && typeof code !== 'number') reject(error);
      else resolve({ stdout, stderr, code: typeof code === 'number' ? code : 0 });
    });
  });
}
