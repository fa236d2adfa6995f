import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Clock, systemClock } from '../../host/src/base/index.js';
import {
  builtApk,
  type Device,
  type EmbeddedDevice,
  openDevice,
  type Resettable,
  resettable,
  startEmbedded,
} from '../../host/src/device/index.js';
import { Library } from '../../host/src/preact/index.js';
import { freePort } from './free-port.js';
import { Narrator } from './narrator.js';

/** A device of the demo's own with a fresh library, whatever ANDROID_SERIAL, adb servers or keys lie around; all of it gone afterwards. */
export interface Stage extends AsyncDisposable {
  readonly narrator: Narrator;
  readonly clock: Clock;
  readonly device: Device & Resettable;
  readonly embedded: EmbeddedDevice;
  readonly library: Library;
  /** Where the run folders and the report go. */
  readonly folder: string;
}

export async function openStage(folder: string): Promise<Stage> {
  const home = await mkdtemp(join(tmpdir(), 'reprise-demo-'));
  const env = { ...process.env, ANDROID_ADB_SERVER_PORT: String(await freePort()), REPRISE_HOME: home };
  delete (env as Record<string, unknown>)['ANDROID_SERIAL'];
  const opened: AsyncDisposable[] = [{ [Symbol.asyncDispose]: () => rm(home, { recursive: true, force: true }) }];
  const close = async () => {
    for (const resource of opened.splice(0).reverse()) await resource[Symbol.asyncDispose]();
  };
  try {
    const embedded = await startEmbedded({
      env,
      apks: [await builtApk('contacts-provider-1'), await builtApk('contacts-1')],
    });
    opened.push(embedded);
    const device = await openDevice({ serial: embedded.serial, env });
    opened.push(device);
    const reset = await resettable(device);
    if ('refused' in reset) throw new Error(reset.refused);
    const library = await Library.open(join(home, 'library'));
    opened.push(library);
    return {
      narrator: new Narrator(),
      clock: systemClock,
      device: reset,
      embedded,
      library,
      folder,
      [Symbol.asyncDispose]: close,
    };
  } catch (error) {
    await close();
    throw error;
  }
}
