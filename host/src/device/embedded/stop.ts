import { type Clock, Deadline, DeviceError, systemClock } from '../../base/index.js';
import type { AdbServer } from '../adb/server.js';
import { repriseHome } from '../home.js';
import { isRunning } from '../process-identity.js';
import { forget, type RunningEmbedded, rememberedDevices, runningDevices } from './registry.js';

export interface StopEmbedded {
  readonly home?: string;
  /** Told to forget the device. */
  readonly adb?: AdbServer;
  readonly clock?: Clock;
  readonly signal?: AbortSignal | undefined;
  /** How long it may take to save its state before it is killed. */
  readonly stopTimeoutMs?: number;
}

export interface Stopped {
  readonly device: RunningEmbedded;
  /** It did not end in time and was killed. */
  readonly killed: boolean;
}

const stopTimeout = 15_000;
const lookMs = 25;

/** The embedded devices that run. */
export async function listEmbedded(home: string = repriseHome()): Promise<RunningEmbedded[]> {
  return runningDevices(home);
}

/**
 * Ends an embedded device and waits until it has: SIGTERM, upon which it saves its state. Only a process that we started is ever signalled.
 *
 * @throws DeviceError `no-device` when none of this serial runs
 */
export async function stopEmbedded(serial: string, options: StopEmbedded = {}): Promise<Stopped> {
  const { home = repriseHome(), clock = systemClock } = options;
  const running = await runningDevices(home);
  const device = running.find((candidate) => candidate.serial === serial);
  if (!device) {
    await forgetEnded(options);
    throw notRunning(serial, running);
  }
  const killed = await end(device, new Deadline(clock, options.stopTimeoutMs ?? stopTimeout, options.signal), clock);
  await forget(home, device);
  await options.adb?.disconnect(serial, options.signal);
  return { device, killed };
}

/**
 * Lets adb forget the devices that ended without being stopped, and forgets them. adb goes on trying their addresses for a minute and more,
 * and would take another one's device that starts there for the one that it lost.
 */
export async function forgetEnded({ home = repriseHome(), adb, signal }: StopEmbedded): Promise<void> {
  for (const device of (await rememberedDevices(home)).ended) {
    await adb?.disconnect(device.serial, signal);
    await forget(home, device);
  }
}

async function end(device: RunningEmbedded, deadline: Deadline, clock: Clock): Promise<boolean> {
  let killed = false;
  signal(device, 'SIGTERM');
  while (await isRunning(device)) {
    if (deadline.over && !killed) {
      signal(device, 'SIGKILL');
      killed = true;
    }
    await clock.sleep(lookMs, deadline.signal);
  }
  return killed;
}

function signal({ pid }: RunningEmbedded, name: NodeJS.Signals): void {
  try {
    process.kill(pid, name);
  } catch (error) {
    // It ended by itself between the look and the signal, which is what was wanted.
    if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error;
  }
}

function notRunning(serial: string, running: readonly RunningEmbedded[]): DeviceError {
  const others = running.map((device) => device.serial).join(', ');
  const seen = others ? `these run: ${others}` : 'none runs';
  return new DeviceError('no-device', `No embedded device ${serial} runs; ${seen}.`);
}
