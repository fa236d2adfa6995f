import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { DeviceError } from '../base/index.js';
import {
  chooseDevice,
  type Device,
  leaseDevice,
  listDevices,
  openDevice,
  type Resettable,
  repriseHome,
  resettable,
  type Snapshots,
} from '../device/index.js';
import { Library } from '../preact/index.js';
import type { Context } from './command.js';
import { afterKilledRun } from './killed-run.js';

/** A device that is this run's alone, and the library of this project. */
export interface Session extends AsyncDisposable {
  readonly device: Device;
  /** The same device where its state can be put back; else why it cannot. */
  readonly resettable: (Device & Resettable) | { readonly refused: string };
  readonly library: Library;
}

export interface SessionFlags {
  readonly device?: string | undefined;
  /** adb's own word for the same. */
  readonly serial?: string | undefined;
  readonly path?: 'agent' | 'adb' | undefined;
}

/** Chooses a device (flag, ANDROID_SERIAL, the only one), leases it, opens it and the project's library; gives all of it back when disposed. */
export async function openSession(flags: SessionFlags, purpose: string, context: Context): Promise<Session> {
  const { env, output, signal } = context;
  const serial = chooseDevice(await listDevices(env, signal), { serial: flags.device ?? flags.serial, env });
  const opened: AsyncDisposable[] = [];
  const use = <T extends AsyncDisposable>(resource: T): T => {
    opened.unshift(resource);
    return resource;
  };
  const close = async () => {
    for (const resource of opened.splice(0)) await resource[Symbol.asyncDispose]();
  };
  try {
    const lease = use(await leaseDevice(serial, { home: repriseHome(env), purpose }));
    const device = use(await openDevice({ serial, env, signal, ...(flags.path && { prefer: flags.path }) }));
    if (device.whyNotAgent !== undefined) output.complain(`By plain adb, which is slower: ${device.whyNotAgent}`);
    const library = use(await openLibrary(context));
    const reset = await resettable(device, signal);
    await afterKilledRun(lease, reset, context);
    return { device, resettable: reset, library, [Symbol.asyncDispose]: close };
  } catch (error) {
    await close();
    throw error;
  }
}

/** The library of the project in the working folder. */
export function openLibrary({ env, cwd }: Context): Promise<Library> {
  return Library.open(join(projectFolder(env, cwd), 'library'));
}

/** Where what belongs to the project in this folder is kept: below the user's data folder, not in the checkout. */
export function projectFolder(env: NodeJS.ProcessEnv, cwd: string): string {
  return join(repriseHome(env), 'projects', createHash('sha256').update(cwd).digest('hex').slice(0, 12));
}

/** Where run folders go: `--output`, else `.reprise/runs` in the working folder. */
export function runsFolder(cwd: string, output?: string): string {
  return output ?? join(cwd, '.reprise', 'runs');
}

/** A device that can be put back, leased, without the library. */
export interface ResettableSession extends AsyncDisposable {
  readonly device: Device & Snapshots;
}

/** Opens a device by plain adb, for its state alone; refuses one that cannot be put back. */
export async function openResettable(
  flags: SessionFlags,
  purpose: string,
  context: Context,
): Promise<ResettableSession> {
  const { env, signal } = context;
  const serial = chooseDevice(await listDevices(env, signal), { serial: flags.device ?? flags.serial, env });
  const lease = await leaseDevice(serial, { home: repriseHome(env), purpose });
  try {
    const device = await resettable(await openDevice({ serial, env, prefer: 'adb', signal }), signal);
    if ('refused' in device) throw new DeviceError('not-resettable', device.refused);
    await afterKilledRun(lease, device, context);
    const close = async () => {
      await device[Symbol.asyncDispose]();
      await lease[Symbol.asyncDispose]();
    };
    return { device, [Symbol.asyncDispose]: close };
  } catch (error) {
    await lease[Symbol.asyncDispose]();
    throw error;
  }
}
