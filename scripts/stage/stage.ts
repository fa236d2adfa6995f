import { Disposables } from '../../host/src/base/index.js';
import {
  type Device,
  openDevice,
  type Resettable,
  resettable,
  shippedApks,
  startEmbedded,
} from '../../host/src/device/index.js';
import { Phone } from '../tasks/phone.js';
import type { OwnHome } from './own-home.js';

/** A phone of its own with the shipped apps and nothing in them, that can be put back to how it was. */
export interface Stage extends AsyncDisposable {
  readonly device: Device & Resettable;
  readonly phone: Phone;
}

/** @param signal ends the device under whatever is done on it, so that an interrupted run is over at once */
export async function openStage({ env, folder }: OwnHome, signal?: AbortSignal): Promise<Stage> {
  const opened = new Disposables();
  // Whoever closes it second waits until it is closed.
  let closing: Promise<void> | undefined;
  const close = () => (closing ??= opened[Symbol.asyncDispose]());
  try {
    const embedded = opened.use(await startEmbedded({ env, home: folder, apks: await shippedApks(), signal }));
    const live = opened.use(await openDevice({ serial: embedded.serial, env, signal, onPrepared: () => undefined }));
    const device = await resettable(live, signal);
    if ('refused' in device) throw new Error(device.refused);
    const phone = new Phone(device);
    await grantAll(phone);
    // What this fails at is told by who awaits the disposal.
    signal?.addEventListener('abort', () => void close().catch(() => undefined), { once: true });
    return { device, phone, [Symbol.asyncDispose]: close };
  } catch (error) {
    await close();
    throw error;
  }
}

/** A phone that has been used: its apps have asked for what they need, and were allowed to. */
export async function grantAll(phone: Phone): Promise<void> {
  const listed = await phone.shell('pm list packages');
  for (const [, app = ''] of listed.matchAll(/^package:(\S+)$/gm)) {
    const told = await phone.shell(`dumpsys package ${app}`);
    const asked = [...told.matchAll(/^\s+(android\.permission\.\w+): granted=false/gm)];
    for (const [, permission] of asked) await phone.shell(`pm grant ${app} ${permission}`);
  }
}
