import { type ChildProcess, spawn } from 'node:child_process';
import { access, mkdir, mkdtemp, open, rm, symlink } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { remote } from 'webdriverio';
import { freePort } from '../free-port.js';

/** A running Appium server. */
export interface AppiumServer extends AsyncDisposable {
  readonly port: number;
  /** Everything that it and its driver logged. */
  readonly logFile: string;
  /** Opens a session on a device; capabilities are Appium's own, without their prefix. */
  open(serial: string, capabilities?: Readonly<Record<string, unknown>>): Promise<WebdriverIO.Browser>;
}

const repository = fileURLToPath(new URL('../../../', import.meta.url));
const startTimeoutMs = 60_000;
/** A session that was left open is ended first, on the device too. */
const stopTimeoutMs = 20_000;
/** What a test waits for comes within a moment, or on a busy computer within this; webdriverio gives up after five seconds by itself. */
const waitforTimeout = 30_000;
const lookMs = 100;

/**
 * Starts the stock Appium of this repository's packages on loopback, with an Android SDK that consists of the computer's adb and aapt2. Each is
 * told of no device but those of one adb server.
 */
export async function startAppium(adbPort: number): Promise<AppiumServer> {
  const folder = await mkdtemp(join(tmpdir(), 'reprise-appium-'));
  const port = await freePort();
  const logFile = join(folder, 'appium.log');
  const child = await launch(port, await sdkIn(folder), logFile);
  const end = async () => {
    await stop(child);
    await rm(folder, { recursive: true, force: true });
  };
  try {
    await awaitReady(child, port);
  } catch (error) {
    await end();
    throw error;
  }
  const openSession: AppiumServer['open'] = async (serial, capabilities = {}) => {
    const session = {
      hostname: '127.0.0.1',
      port,
      logLevel: 'silent' as const,
      connectionRetryCount: 0,
      waitforTimeout,
      capabilities: {
        platformName: 'Android',
        'appium:automationName': 'UiAutomator2',
        'appium:udid': serial,
        'appium:adbPort': adbPort,
        ...Object.fromEntries(Object.entries(capabilities).map(([name, value]) => [`appium:${name}`, value])),
      },
    };
    try {
      return await remote(session);
    } catch (error) {
      // On a busy computer the first start of the driver's helper app takes longer than the five seconds that it waits; it runs by now.
      if (!String(error).includes('Appium Settings app is not running')) throw error;
      return remote(session);
    }
  };
  return { port, logFile, open: openSession, [Symbol.asyncDispose]: end };
}

/** What Appium takes for an Android SDK: a folder with adb, and what reads the manifest of an app, at their places. */
async function sdkIn(folder: string): Promise<string> {
  const sdk = join(folder, 'sdk');
  await mkdir(join(sdk, 'platform-tools'), { recursive: true });
  await symlink(await programOf('adb'), join(sdk, 'platform-tools/adb'));
  await mkdir(join(sdk, 'build-tools/10.0.0'), { recursive: true });
  await symlink(await programOf('aapt2'), join(sdk, 'build-tools/10.0.0/aapt2'));
  return sdk;
}

async function programOf(name: string): Promise<string> {
  for (const folder of (process.env['PATH'] ?? '').split(delimiter)) {
    const file = join(folder, name);
    const isThere = await access(file).then(
      () => true,
      () => false,
    );
    if (isThere) return file;
  }
  throw new Error(`${name} is not on the PATH: run npm test, which brings it.`);
}

async function launch(port: number, sdk: string, logFile: string): Promise<ChildProcess> {
  const main = createRequire(import.meta.url).resolve('appium');
  const args = [main, 'server', '--address', '127.0.0.1', '--port', String(port), '--log-no-colors', '--log-timestamp'];
  const { ANDROID_SERIAL: _serial, ADB_SERVER_SOCKET: _socket, ...rest } = process.env;
  // Its packages are looked for where this repository's package.json is.
  const env = { ...rest, APPIUM_HOME: repository, ANDROID_HOME: sdk, ANDROID_SDK_ROOT: sdk };
  await using log = await open(logFile, 'a');
  return spawn(process.execPath, args, { env, stdio: ['ignore', log.fd, log.fd] });
}

async function awaitReady(child: ChildProcess, port: number): Promise<void> {
  const deadline = performance.now() + startTimeoutMs;
  while (performance.now() < deadline && child.exitCode === null) {
    const ready = await fetch(`http://127.0.0.1:${port}/status`).then(
      (reply) => reply.ok,
      () => false,
    );
    if (ready) return;
    await sleep(lookMs);
  }
  throw new Error(
    child.exitCode === null ? 'Appium did not come up in a minute.' : `Appium ended with ${child.exitCode}.`,
  );
}

async function stop(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const ended = new Promise((resolve) => child.once('exit', resolve));
  child.kill('SIGTERM');
  // One that hangs must not outlive the tests.
  const kill = setTimeout(() => child.kill('SIGKILL'), stopTimeoutMs);
  await ended;
  clearTimeout(kill);
}
