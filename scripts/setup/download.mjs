import { createHash } from 'node:crypto';
import { createReadStream, existsSync, rmSync, statSync } from 'node:fs';
import { open, rename } from 'node:fs/promises';
import path from 'node:path';
import { SetupFailure } from './failure.mjs';

/**
 * @typedef {{ addresses: readonly string[], file: string, bytes: number, sha256: string }} Wanted
 * @typedef {{ stallMs: number, backOffMs: readonly number[] }} Patience `backOffMs`: waits between tries that brought nothing; then it gives up
 */

/** @type {Patience} */
const usualPatience = { stallMs: 30_000, backOffMs: [1000, 2000, 4000, 8000, 16_000] };

/**
 * Downloads a file through `<file>.part`, which is kept when we stop and gone on with next time. What arrives is checked before it gets its name.
 * @param {Wanted} wanted `addresses`: the same file at several repositories, tried in order when one does not have it
 * @param {(bytes: number) => void} onBytes how much of the file is here
 * @param {(why: string) => void} onRetry
 * @param {Patience} [patience]
 * @returns {Promise<void>} throws a SetupFailure
 */
export async function download(wanted, onBytes, onRetry, patience = usualPatience) {
  const part = partOf(wanted.file);
  const name = path.basename(wanted.file);
  let fruitless = 0;
  let corrupt = 0;
  let source = 0;
  while (partBytes(wanted.file) !== wanted.bytes || (await sha256Of(part)) !== wanted.sha256) {
    if (partBytes(wanted.file) >= wanted.bytes) {
      rmSync(part);
      corrupt += 1;
      if (corrupt > 1)
        throw new SetupFailure(
          7,
          `${name} arrived twice with another checksum than the expected one: the repository or a proxy on the way alters it; set REPRISE_MAVEN_URL to another mirror.`,
        );
      onRetry(`${name} had a wrong checksum: downloading it afresh.`);
    }
    const address = wanted.addresses[source];
    if (address === undefined)
      throw new SetupFailure(
        7,
        `No repository has ${name}: tried ${hosts(wanted.addresses)}; set REPRISE_MAVEN_URL to a complete mirror.`,
      );
    const before = partBytes(wanted.file);
    const outcome = await attempt(address, wanted, onBytes, patience.stallMs);
    if (outcome.kind === 'absent') source += 1;
    if (outcome.kind !== 'failed') continue;
    fruitless = partBytes(wanted.file) > before ? 0 : fruitless + 1;
    const waitMs = patience.backOffMs[fruitless];
    if (waitMs === undefined) {
      const advice = 'look at the network or the proxy, or set REPRISE_MAVEN_URL to a mirror';
      throw new SetupFailure(
        7,
        `Could not download ${name} from ${hosts([address])} (${outcome.reason}): ${advice}; what has arrived is kept, and the next run goes on from there.`,
      );
    }
    onRetry(`${name} stopped at ${partBytes(wanted.file)} bytes (${outcome.reason}): trying again.`);
    await new Promise((resolve) => setTimeout(resolve, waitMs));
  }
  await rename(part, wanted.file);
}

/**
 * One request, from where the part file ends.
 * @param {string} address @param {Wanted} wanted @param {(bytes: number) => void} onBytes @param {number} stallMs
 * @returns {Promise<{ kind: 'came' } | { kind: 'absent' } | { kind: 'failed', reason: string }>}
 */
async function attempt(address, wanted, onBytes, stallMs) {
  const have = partBytes(wanted.file);
  const stalled = new AbortController();
  const watch = setTimeout(() => stalled.abort(new Error(`nothing came for ${stallMs} ms`)), stallMs);
  try {
    const headers = { 'accept-encoding': 'identity', ...(have > 0 ? { range: `bytes=${have}-` } : {}) };
    const response = await fetch(address, { headers, signal: stalled.signal });
    if (response.status === 404) return { kind: 'absent' };
    if (!response.ok || response.body === null) return { kind: 'failed', reason: `HTTP ${response.status}` };
    // A server without ranges answers 200 and starts at the beginning, and so must we.
    const continues = response.status === 206;
    const part = await open(partOf(wanted.file), continues ? 'a' : 'w');
    let bytes = continues ? have : 0;
    try {
      for await (const chunk of response.body) {
        watch.refresh();
        await part.write(chunk);
        bytes += chunk.byteLength;
        onBytes(bytes);
      }
      await part.sync();
    } finally {
      await part.close();
    }
    return bytes < wanted.bytes ? { kind: 'failed', reason: 'the connection ended early' } : { kind: 'came' };
  } catch (error) {
    if (isOfTheDisk(error))
      throw new SetupFailure(
        7,
        `Could not write ${partOf(wanted.file)} (${error.code}): make room or set REPRISE_CACHE to another folder, then run this again.`,
        { cause: error },
      );
    return { kind: 'failed', reason: reasonOf(stalled.signal.aborted ? stalled.signal.reason : error) };
  } finally {
    clearTimeout(watch);
  }
}

/** @param {string} file */
const partOf = (file) => `${file}.part`;

/** @param {string} file @returns {number} how much of an unfinished download is here */
export const partBytes = (file) => (existsSync(partOf(file)) ? statSync(partOf(file)).size : 0);

/** @param {string} file @returns {Promise<string>} hexadecimal */
export async function sha256Of(file) {
  const hash = createHash('sha256');
  for await (const chunk of createReadStream(file, { highWaterMark: 1 << 20 })) hash.update(chunk);
  return hash.digest('hex');
}

/** @param {readonly string[]} addresses */
const hosts = (addresses) => [...new Set(addresses.map((address) => new URL(address).host))].join(', ');

/** @param {unknown} error @returns {error is NodeJS.ErrnoException} */
const isOfTheDisk = (error) =>
  error instanceof Error &&
  ['ENOSPC', 'EDQUOT', 'EACCES', 'EROFS', 'EIO'].includes(/** @type {NodeJS.ErrnoException} */ (error).code ?? '');

/** fetch says "fetch failed"; its cause says why. @param {unknown} error */
function reasonOf(error) {
  if (!(error instanceof Error)) return String(error);
  const cause = /** @type {NodeJS.ErrnoException | undefined} */ (error.cause);
  return cause?.message || cause?.code || error.message;
}
