import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Clock, Disposables, systemClock } from '../../host/src/base/index.js';
import {
  AdbServer,
  builtApk,
  type Device,
  type EmbeddedDevice,
  openDevice,
  type Resettable,
  resettable,
  startEmbedded,
} from '../../host/src/device/index.js';
import { Library } from '../../host/src/preact/index.js';
import { freePort } from '../../host/test/free-port.js';
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
  const home = await mkdtemp(join(tmpdir(), 'reprise-demo-'));
  const {
    ANDROID_SERIAL: _serial,
    ADB_SERVER_SOCKET: _socket,
    ANDROID_ADB_SERVER_ADDRESS: _address,
    ...rest
  } = process.env;
  const env = { ...rest, ANDROID_ADB_SERVER_PORT: String(await freePort()), REPRISE_HOME: home };
  const opened = new Disposables();
  opened.use({ [Symbol.asyncDispose]: () => rm(home, { recursive: true, force: true }) });
  // Opening the device starts a server on that port, and a server outlives whoever started it.
  const adb = new AdbServer({ env });
  opened.use({ [Symbol.asyncDispose]: () => adb.kill() });
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
