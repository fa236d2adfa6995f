import { DeviceError, RepriseError } from '../../base/index.js';
import type { AdbServer } from './server.js';

/** A stream of the device ended before its answer was whole. */
export const lost = new Error('the stream ended before the answer was whole');

/**
 * What a failed call means: the adb server says the same "closed" when the device went away and when it merely refused the service, so the
 * server is asked what it knows of the device now.
 */
export async function mapFailure(error: unknown, serial: string, server: AdbServer): Promise<unknown> {
  if (error instanceof RepriseError || error instanceof RangeError) return error;
  const words = reasonOf(error);
  const listed = await listing(serial, server);
  if (listed === undefined || error === lost || isBroken(error)) {
    const now = listed?.ready ? 'it answers again now: run this again.' : (listed?.explanation ?? GONE);
    return new DeviceError('device-lost', `The connection to ${serial} is lost (${words}); ${now}`, { cause: error });
  }
  if (!listed.ready) return new DeviceError('device-lost', `${listed.explanation}`, { cause: error });
  return new DeviceError('device-refused', `${serial} refused the request: ${words}.`, { cause: error });
}

const GONE =
  'adb does not list it any more. Connect it again, or start the embedded device (reprise device start), and run this again.';

function reasonOf(error: unknown): string {
  return (error instanceof Error ? error.message : String(error)).trim();
}

function isBroken(error: unknown): boolean {
  const { code, message } = error as NodeJS.ErrnoException;
  return (
    code === 'ECONNRESET' ||
    code === 'EPIPE' ||
    code === 'ERR_STREAM_PREMATURE_CLOSE' ||
    /device '.*' not found|device offline/.test(message ?? '')
  );
}

async function listing(serial: string, server: AdbServer) {
  try {
    return (await server.devices()).find((device) => device.serial === serial);
  } catch {
    // The server itself is gone: then so is the way to the device, which is what the caller is told.
    return undefined;
  }
}
