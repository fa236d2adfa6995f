import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { AdbServer } from '../../host/src/device/index.js';
import { freePort } from '../../host/test/free-port.js';

/** A data folder and an adb server of its own, whatever ANDROID_SERIAL, servers or keys lie around; both are gone afterwards. */
export interface OwnHome extends AsyncDisposable {
  readonly folder: string;
  readonly env: NodeJS.ProcessEnv;
  readonly adb: AdbServer;
}

/** @param name what its folder is called after, among the temporary ones */
export async function openOwnHome(name: string): Promise<OwnHome> {
  const folder = await mkdtemp(join(tmpdir(), `reprise-${name}-`));
  const {
    ANDROID_SERIAL: _serial,
    ADB_SERVER_SOCKET: _socket,
    ANDROID_ADB_SERVER_ADDRESS: _address,
    ...rest
  } = process.env;
  const env = { ...rest, ANDROID_ADB_SERVER_PORT: String(await freePort()), REPRISE_HOME: folder };
  const adb = new AdbServer({ env });
  return {
    folder,
    env,
    adb,
    async [Symbol.asyncDispose]() {
      // Opening a device starts a server on that port, and a server outlives whoever started it.
      await adb.kill();
      await rm(folder, { recursive: true, force: true });
    },
  };
}
