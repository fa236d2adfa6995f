import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { open, readFile } from 'node:fs/promises';
import { basename, join, resolve } from 'node:path';
import {
  type Clock,
  Deadline,
  DeviceError,
  makeFolder,
  ResourceError,
  systemClock,
  UsageError,
} from '../../base/index.js';
import type { Environment } from '../adb/address.js';
import { AdbServer } from '../adb/server.js';
import { repriseHome } from '../home.js';
import { processIdentity } from '../process-identity.js';
import { checkApk } from './apk.js';
import { checkPort, freePort, isEmulatorPort, portInUse, serialAt } from './port.js';
import { deviceCommand } from './program.js';
import { deviceFolder, type RunningEmbedded, remember, runningDevices } from './registry.js';
import { stopEmbedded } from './stop.js';

export interface StartEmbedded {
  /** APKs to install before the device says that it is up; those that are installed already in this version are left alone. */
  readonly apks?: readonly string[];
  /** The first free one from 5700 when not given. */
  readonly port?: number;
  /** Ports that starts beside this one have chosen and not bound yet; this one adds its own. */
  readonly chosenPorts?: Set<number>;
  /** The device's storage; a folder of its port below the data folder when not given. */
  readonly stateDir?: string;
  /** Goes on when this process ends; else it ends with it. */
  readonly detached?: boolean;
  /** The adb server to connect it to; the environment's when not given. */
  readonly adb?: AdbServer;
  readonly home?: string;
  readonly env?: Environment;
  readonly clock?: Clock;
  readonly signal?: AbortSignal | undefined;
  readonly startTimeoutMs?: number;
}

/** Some seconds on a quiet machine; a loaded one needs three times that. */
const startTimeout = 90_000;
const lookMs = 25;
/** Two starts at one moment may choose the same port; the second to bind it takes the next. */
const portAttempts = 5;

/** A device that was started here; disposing it stops it. */
export interface EmbeddedDevice extends RunningEmbedded, AsyncDisposable {
  /** Installs an APK of this computer, over an older version with its data kept. */
  install(apk: string, signal?: AbortSignal): Promise<void>;
}

/**
 * Starts an embedded device, waits until it is up, and connects adb to it.
 *
 * @throws DeviceError `java-missing`, `java-version`, `build-missing`, `device-start`; ResourceError `port-in-use`, `state-in-use`; UsageError;
 * DeadlineError
 */
export async function startEmbedded(options: StartEmbedded = {}): Promise<EmbeddedDevice> {
  const { home = repriseHome(options.env), port: wanted } = options;
  const running = await runningDevices(home);
  checkFolder(options.stateDir, running);
  if (wanted !== undefined) await checkWanted(wanted, running);
  for (const apk of options.apks ?? []) await checkApk(apk);
  for (let attempt = 1; ; attempt += 1) {
    const port = wanted ?? (await choosePort(running, options.chosenPorts));
    try {
      const device = await startAt(port, home, options);
      return await connected(device, home, options);
    } catch (error) {
      const isTaken = error instanceof ResourceError && error.code === 'port-in-use';
      if (!isTaken || wanted !== undefined || attempt === portAttempts) throw error;
    }
  }
}

async function choosePort(running: readonly RunningEmbedded[], chosen = new Set<number>()): Promise<number> {
  for (;;) {
    const port = await freePort(new Set([...running.map((device) => device.port), ...chosen]));
    // Another start may have chosen it while the system was asked.
    if (chosen.has(port)) continue;
    chosen.add(port);
    return port;
  }
}

async function connected(device: RunningEmbedded, home: string, options: StartEmbedded): Promise<EmbeddedDevice> {
  const adb = options.adb ?? new AdbServer(options.env ? { env: options.env } : {});
  const stop = async () => {
    await stopEmbedded(device.serial, { home, adb });
  };
  try {
    if (isEmulatorPort(device.port)) await adb.connectEmulator(device.port, device.serial, options.signal);
    else await adb.connect(device.serial, options.signal);
  } catch (error) {
    await stop();
    throw error;
  }
  return {
    ...device,
    install: async (apk, signal) => adb.device(device.serial).install(await readFile(apk), basename(apk), { signal }),
    [Symbol.asyncDispose]: () => stopIfRunning(stop),
  };
}

async function stopIfRunning(stop: () => Promise<void>): Promise<void> {
  try {
    await stop();
  } catch (error) {
    // Somebody has stopped it already: that is what was wanted.
    if (!(error instanceof DeviceError) || error.code !== 'no-device') throw error;
  }
}

/** Two devices on one folder would destroy both; the device itself refuses that too, but only once its JVM is up. */
function checkFolder(stateDir: string | undefined, running: readonly RunningEmbedded[]): void {
  const there = running.find((device) => stateDir !== undefined && resolve(device.stateDir) === resolve(stateDir));
  if (!there) return;
  throw new ResourceError(
    'state-in-use',
    `${there.serial} runs on ${stateDir} (process ${there.pid}). Stop it first (reprise device stop ${there.serial}), or name another folder.`,
  );
}

async function checkWanted(port: number, running: readonly RunningEmbedded[]): Promise<void> {
  const there = running.find((device) => device.port === port);
  if (!there) return checkPort(port);
  throw new ResourceError(
    'port-in-use',
    `An embedded device runs on port ${port} already (process ${there.pid}). Use it as ${there.serial}, or stop it: reprise device stop ${there.serial}.`,
  );
}

async function startAt(port: number, home: string, options: StartEmbedded): Promise<RunningEmbedded> {
  const { env = process.env, clock = systemClock, signal, detached = false } = options;
  const command = await deviceCommand(env);
  const folder = deviceFolder(home, port);
  const stateDir = options.stateDir ?? join(folder, 'state');
  makeFolder(stateDir);
  makeFolder(folder);
  const files = { said: join(folder, 'device.json'), log: join(folder, 'device.log') };
  const apks = (options.apks ?? []).flatMap((apk) => ['--apk', apk]);
  // Told whose child it is, the device ends with that process, however that one ends; a detached one as long as nobody else can find it.
  const parent = [detached ? '--starter' : '--parent', String(process.pid)];
  const args = [...command.args, '--port', String(port), '--state', stateDir, ...parent, ...apks];
  const child = await spawnInto(command.java, args, env, files, detached);
  try {
    const deadline = new Deadline(clock, options.startTimeoutMs ?? startTimeout, signal);
    await said(child, port, files, deadline, clock);
    const identity = await processIdentity(child.pid ?? 0);
    if (!identity) throw await startFailure(port, files.log, 'it ended as soon as it was up', null);
    const since = new Date(clock.now()).toISOString();
    const device = { ...identity, serial: serialAt(port), port, stateDir, logFile: files.log, since };
    await remember(home, device);
    child.unref();
    return device;
  } catch (error) {
    child.kill('SIGKILL');
    throw error;
  }
}

/** Its output goes to files: a pipe would break when this process ends. */
async function spawnInto(
  java: string,
  args: readonly string[],
  env: Environment,
  files: { said: string; log: string },
  detached: boolean,
): Promise<ChildProcess> {
  const said = await open(files.said, 'w');
  const log = await open(files.log, 'w');
  try {
    // glibc gives every thread an arena of its own and keeps what is freed there: over a hundred restores that came to 100 MB.
    const fewArenas = { MALLOC_ARENA_MAX: '2', ...env };
    const child = spawn(java, args, { env: fewArenas, detached, stdio: ['ignore', said.fd, log.fd] });
    await once(child, 'spawn');
    return child;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
    throw new DeviceError(
      'java-missing',
      `The embedded device needs Java 17, and "${java}" was not found. Install a JDK (Debian and Ubuntu: apt-get install openjdk-17-jdk-headless) or set JAVA_HOME.`,
      { cause: error },
    );
  } finally {
    await said.close();
    await log.close();
  }
}

/** Waits for the line of JSON that says that the device is up. */
async function said(
  child: ChildProcess,
  port: number,
  files: { said: string; log: string },
  deadline: Deadline,
  clock: Clock,
): Promise<void> {
  for (;;) {
    if (isUp(await readFile(files.said, 'utf8'), port)) return;
    if (child.exitCode !== null || child.signalCode !== null) {
      const how = `it ended with ${child.signalCode ?? `exit code ${child.exitCode}`}`;
      throw await startFailure(port, files.log, how, child.exitCode);
    }
    deadline.check(`the embedded device on port ${port} to come up (its log: ${files.log})`);
    await clock.sleep(lookMs, deadline.signal);
  }
}

function isUp(output: string, port: number): boolean {
  return output.split('\n').some((line) => {
    if (!line.startsWith('{') || !line.trimEnd().endsWith('}')) return false;
    return (JSON.parse(line) as { port?: unknown }).port === port;
  });
}

/** The device says in one sentence on its last line what is wrong with its port, its folder (exit code 7) or its options (2). */
async function startFailure(port: number, logFile: string, how: string, exitCode: number | null): Promise<Error> {
  const log = await readFile(logFile, 'utf8');
  const lines = log.trim().split('\n');
  const last = lines.at(-1) ?? '';
  if (exitCode === 7 && last.startsWith('Port ')) return portInUse(port);
  if (exitCode === 7) return new ResourceError('state-in-use', last);
  if (exitCode === 2) return new UsageError('device-start', last);
  if (/UnsupportedClassVersionError|Unrecognized (VM )?option/.test(log)) {
    return new DeviceError(
      'java-version',
      `The embedded device needs Java 17; "java -version" tells which one is found. Set JAVA_HOME.`,
    );
  }
  const end = lines.slice(-3).join(' | ');
  return new DeviceError(
    'device-start',
    `The embedded device did not start: ${how}. Its log (${logFile}) ends: ${end}`,
  );
}
