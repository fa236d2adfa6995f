import { availableParallelism } from 'node:os';
import type { EmbeddedDevice, StartEmbedded } from './start.js';
import { startEmbedded } from './start.js';

/**
 * Starts so many embedded devices, each in a JVM of its own, as many at a time as there are cores, and waits until all are up. When one does not
 * come up, those that did are stopped again, and its error is thrown.
 *
 * @example await startManyEmbedded(4, { apks: await shippedApks() })
 */
export async function startManyEmbedded(
  count: number,
  options: Omit<StartEmbedded, 'port' | 'stateDir'> = {},
): Promise<readonly EmbeddedDevice[]> {
  const gaveUp = new AbortController();
  const signals = [gaveUp.signal, ...(options.signal ? [options.signal] : [])];
  const all = { ...options, signal: AbortSignal.any(signals), chosenPorts: new Set<number>() };
  const devices: EmbeddedDevice[] = [];
  let left = count;
  const worker = async () => {
    while (left > 0 && !gaveUp.signal.aborted) {
      left -= 1;
      devices.push(await startEmbedded(all));
    }
  };
  const workers = Array.from({ length: Math.min(count, availableParallelism()) }, worker);
  try {
    await Promise.all(workers);
  } catch (error) {
    // The first failure is told; what the others say now is that they were given up.
    gaveUp.abort(error);
    await Promise.allSettled(workers);
    await Promise.allSettled(devices.map((device) => device[Symbol.asyncDispose]()));
    throw error;
  }
  return devices.sort((one, other) => one.port - other.port);
}
