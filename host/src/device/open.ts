import { type Clock, RepriseError, systemClock } from '../base/index.js';
import { AdbDevice } from './adb/adb-device.js';
import type { Environment } from './adb/address.js';
import { AdbServer, type ListedDevice } from './adb/server.js';
import { AgentDevice, startAgent } from './agent/index.js';
import type { Device, LongShell, Mishap } from './device.js';
import { agentJar } from './embedded/program.js';
import { type Held, holdingSettings, type Prepared, wakeAndUnlock, wantedSettings } from './prepare/index.js';
import { TwoWayDevice } from './two-ways.js';

export interface OpenOptions {
  readonly serial: string;
  /** `adb` leaves the device agent out. */
  readonly prefer?: 'agent' | 'adb';
  /** Names the adb server, where `server` does not. */
  readonly env?: Environment;
  readonly server?: AdbServer;
  /** The dexed device agent; the build's when not given. */
  readonly jar?: string;
  readonly clock?: Clock;
  readonly signal?: AbortSignal | undefined;
  /** Told of each call at which the device agent fails, when it does. */
  readonly onMishap?: (mishap: Mishap) => void;
  /**
   * Where given, the phone is made ready first, and this is told what was changed: screen on, lock screen opened, animations off and the input method
   * kept for as long as a device agent lives. It is told again what an agent that was started anew could not hold.
   */
  readonly onPrepared?: (prepared: Prepared) => void;
}

/** An open device; its `path` says which way is used. */
export type OpenedDevice = Device &
  LongShell & {
    /** Why it is plain adb although the device agent was preferred. */
    readonly whyNotAgent?: string;
  };

/** By plain adb nothing is changed that would stay changed if this process were killed. */
const NOTHING_HELD: Held = { settings: [], refused: [] };

/** What adb lists, ready or not. */
export async function listDevices(env: Environment = process.env, signal?: AbortSignal): Promise<ListedDevice[]> {
  return new AdbServer({ env }).devices(signal);
}

/**
 * Opens a device by its device agent where that comes up, else by plain adb, which then knows why. A device that is lost is an error either
 * way. An agent that fails later is started anew, or its call goes by plain adb: {@link TwoWayDevice}. Disposing the device ends its agent.
 *
 * @example
 * await using device = await openDevice({ serial: chooseDevice(await listDevices()) });
 */
export async function openDevice(options: OpenOptions): Promise<OpenedDevice> {
  const { serial, prefer = 'agent', jar = agentJar, clock = systemClock, signal, onPrepared } = options;
  const server = options.server ?? new AdbServer(options.env ? { env: options.env } : {});
  const link = server.device(serial);
  const adb = new AdbDevice(link, { clock });
  const woken = onPrepared && (await wakeAndUnlock(adb, clock, signal));
  const tell = (held: Held) => woken && onPrepared?.({ ...woken, ...held });
  if (prefer === 'adb') {
    tell(NOTHING_HELD);
    return adb;
  }
  const hold = onPrepared && holdingSettings(await wantedSettings(adb, signal), tell);
  const start = async (abort?: AbortSignal) => {
    const agent = await startAgent(link, { jar, clock, signal: abort });
    try {
      await hold?.(agent.client, abort);
      return new AgentDevice(agent, adb);
    } catch (error) {
      await agent[Symbol.asyncDispose]();
      throw error;
    }
  };
  try {
    const agent = await start(signal);
    return new TwoWayDevice({ agent, adb, restart: start, onMishap: options.onMishap });
  } catch (error) {
    signal?.throwIfAborted();
    if (!(error instanceof RepriseError) || error.code === 'device-lost') throw error;
    tell(NOTHING_HELD);
    return new AdbDevice(link, { clock, whyNotAgent: error.message });
  }
}
