import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { DeviceError, Disposables, UsageError } from '../base/index.js';
import {
  chooseDevice,
  type Device,
  describeMishap,
  leaseDevice,
  listDevices,
  type Mishap,
  openDevice,
  type Prepared,
  type Resettable,
  repriseHome,
  resettable,
  type Snapshots,
} from '../device/index.js';
import { Library } from '../preact/index.js';
import type { Context } from './command.js';
import { afterKilledRun } from './killed-run.js';
import { Preparation } from './preparation.js';

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

/**
 * Chooses a device (flag, ANDROID_SERIAL, the only one), leases it, opens it and the project's library; gives all of it back when disposed. Made ready
 * is for whoever acts on it; who only looks takes it as it is. With `readOnly` nothing is written to the library.
 */
export async function openSession(
  flags: SessionFlags,
  purpose: string,
  context: Context,
  { ready, readOnly = false }: { readonly ready: boolean; readonly readOnly?: boolean },
): Promise<Session> {
  const { env, output, signal } = context;
  const serial = await chosen(flags, context);
  const opened = new Disposables();
  try {
    const lease = opened.use(await leaseDevice(serial, { home: repriseHome(env), purpose }));
    const preparation = opened.use(new Preparation(context));
    const prepare = ready && { onPrepared: (prepared: Prepared) => preparation.done(prepared) };
    const onMishap = (mishap: Mishap) => output.complain(describeMishap(mishap));
    const way = flags.path && { prefer: flags.path };
    const device = opened.use(await openDevice({ serial, env, signal, onMishap, ...prepare, ...way }));
    preparation.device = device;
    if (device.whyNotAgent !== undefined) output.complain(`By plain adb, which is slower: ${device.whyNotAgent}`);
    const library = opened.use(await openLibrary(context, { readOnly }));
    const reset = await resettable(device, signal);
    await afterKilledRun(lease, reset, context);
    return { device, resettable: reset, library, [Symbol.asyncDispose]: () => opened[Symbol.asyncDispose]() };
  } catch (error) {
    throw await closed(opened, error);
  }
}

/** The device that the flags name, or the environment, or the only one. Two flags that name two are refused. */
async function chosen({ device, serial }: SessionFlags, { env, signal }: Context): Promise<string> {
  if (device !== undefined && serial !== undefined && device !== serial)
    throw new UsageError(
      'two-serials',
      `--device names ${device}, and --serial, which means the same, names ${serial}. Name one.`,
    );
  return chooseDevice(await listDevices(env, signal), { serial: device ?? serial, env });
}

/** The error with which opening failed, once what was opened before it is given back. */
async function closed(opened: Disposables, error: unknown): Promise<unknown> {
  try {
    await opened[Symbol.asyncDispose]();
  } catch {
    // Why it failed tells more than why it could not be tidied up after.
  }
  return error;
}

/** The library of the project in the working folder; with `readOnly` nothing in it changes, and none is made. */
export function openLibrary({ env, cwd }: Pick<Context, 'env' | 'cwd'>, { readOnly = false } = {}): Promise<Library> {
  const folder = join(projectFolder(env, cwd), 'library');
  return readOnly ? Library.read(folder) : Library.open(folder);
}

/** Where runs that may not write to the library note what cannot be undone. */
export function notesFolder({ env, cwd }: Context): string {
  return join(projectFolder(env, cwd), 'notes');
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
  const serial = await chosen(flags, context);
  const opened = new Disposables();
  try {
    const lease = opened.use(await leaseDevice(serial, { home: repriseHome(env), purpose }));
    const device = await resettable(opened.use(await openDevice({ serial, env, prefer: 'adb', signal })), signal);
    if ('refused' in device) throw new DeviceError('not-resettable', device.refused);
    await afterKilledRun(lease, device, context);
    return { device, [Symbol.asyncDispose]: () => opened[Symbol.asyncDispose]() };
  } catch (error) {
    throw await closed(opened, error);
  }
}
