import { join } from 'node:path';
import { type Clock, Disposables, systemClock } from '../../host/src/base/index.js';
import {
  type AdbServer,
  builtApk,
  type Device,
  type EmbeddedDevice,
  openDevice,
  type Resettable,
  resettable,
  startEmbedded,
} from '../../host/src/device/index.js';
import { Library } from '../../host/src/preact/index.js';
import { openOwnHome } from '../stage/own-home.js';
import { Narrator } from './narrator.js';

/** A device of the demo's own with a fresh library, whatever ANDROID_SERIAL, adb servers or keys lie around; all of it gone afterwards. */
export interface Stage extends AsyncDisposable {
  readonly narrator: Narrator;
  readonly clock: Clock;
  readonly device: Device & Resettable;
  readonly embedded: EmbeddedDevice;
  /** The server through which the device is reached. */
  readonly adb: AdbServer;
  readonly library: Library;
  /** Where the run folders and the report go. */
  readonly folder: string;
}

export async function openStage(folder: string): Promise<Stage> {
  const opened = new Disposables();
  const { env, adb, folder: home } = opened.use(await openOwnHome('demo'));
  try {
    const embedded = await startEmbedded({
      env,
      apks: [await builtApk('contacts-provider-1'), await builtApk('contacts-1')],
    });
    opened.use(embedded);
    const device = await openDevice({ serial: embedded.serial, env });
    opened.use(device);
    const reset = await resettable(device);
    if ('refused' in reset) throw new Error(reset.refused);
    const library = await Library.open(join(home, 'library'));
    opened.use(library);
    return {
      narrator: new Narrator(),
      clock: systemClock,
      device: reset,
      embedded,
      library,
      folder,
      adb,
      [Symbol.asyncDispose]: () => opened[Symbol.asyncDispose](),
    };
  } catch (error) {
    await opened[Symbol.asyncDispose]();
    throw error;
  }
}
