import { Readable } from 'node:stream';
import type { DeviceClient } from '@devicefarmer/adbkit';
import { DeviceError } from '../../base/index.js';

interface Transfer extends NodeJS.EventEmitter {
  cancel(): unknown;
}

/** Copies bytes to a file of the device (sync:SEND). */
export async function push(
  device: DeviceClient,
  content: Buffer,
  devicePath: string,
  options: { signal?: AbortSignal; mode?: number },
): Promise<void> {
  // One chunk a read: adbkit reads 64 KiB at most at a time, and an empty file is a stream that ends at once.
  const stream = Readable.from(content.length === 0 ? [] : [content], { objectMode: false });
  const transfer = await device.push(stream, devicePath, options.mode ?? 0o644);
  await ended(transfer, options.signal);
}

/** Reads a file of the device (sync:RECV). */
export async function pull(device: DeviceClient, devicePath: string, signal?: AbortSignal): Promise<Buffer> {
  const transfer = await device.pull(devicePath);
  const chunks: Buffer[] = [];
  transfer.on('data', (chunk: Buffer) => chunks.push(chunk));
  try {
    await ended(transfer, signal);
  } catch (error) {
    if (!/no such file|does not exist|ENOENT/i.test(String(error))) throw error;
    throw new DeviceError('file-missing', `${device.serial} has no file ${devicePath}.`, { cause: error });
  }
  return Buffer.concat(chunks);
}

function ended(transfer: Transfer, signal: AbortSignal | undefined): Promise<void> {
  return new Promise((resolve, reject) => {
    const onAbort = () => {
      transfer.cancel();
      reject(signal?.reason);
    };
    const settle = (done: () => void) => {
      signal?.removeEventListener('abort', onAbort);
      done();
    };
    let failure: unknown;
    // adbkit ends a transfer that failed as well, in either order: the error, when there is one, has the word.
    transfer.on('error', (error: unknown) => {
      failure = error;
      settle(() => reject(error));
    });
    transfer.once('end', () => setImmediate(() => settle(() => (failure ? reject(failure) : resolve()))));
    signal?.addEventListener('abort', onAbort, { once: true });
    if (signal?.aborted) onAbort();
  });
}
