import { createHash } from 'node:crypto';
import {
  closeSync,
  existsSync,
  fsyncSync,
  openSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import { makeFolder } from '../../base/index.js';
import { holdingsOf } from './exchange.js';
import { type Holdings, readHoldings } from './holdings.js';
import type { Tables } from './tables.js';

/** Beside the library's file: what is kept of each machine, in a file of its own, so that damage to the one file is no loss. */
function mirrorFolder(libraryFile: string): string {
  return join(dirname(libraryFile), 'machines');
}

/**
 * Writes down what is kept of a machine, whole or not at all, and on the disk when it returns; in the transaction of whoever calls, so that two processes do
 * not write an older state over a newer one.
 */
export function mirror(tables: Omit<Tables, 'id' | 'secret'>, name: string): void {
  const folder = mirrorFolder(tables.file);
  makeFolder(folder);
  const file = join(folder, `${createHash('sha256').update(name).digest('hex').slice(0, 32)}.json.gz`);
  const holdings = holdingsOf(tables, [name]);
  if (holdings.versions.length === 0) {
    rmSync(file, { force: true });
    return;
  }
  const part = `${file}.part`;
  const handle = openSync(part, 'w');
  try {
    writeSync(handle, gzipSync(JSON.stringify(holdings)));
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
  renameSync(part, file);
}

/** What the files beside a library hold, and the names of those that cannot be read. */
export function readMirrors(libraryFile: string): {
  readonly holdings: readonly Holdings[];
  readonly unread: readonly string[];
} {
  const folder = mirrorFolder(libraryFile);
  const files = existsSync(folder) ? readdirSync(folder).filter((name) => name.endsWith('.json.gz')) : [];
  const holdings: Holdings[] = [];
  const unread: string[] = [];
  for (const name of files.sort()) {
    const read = readMirror(join(folder, name));
    if (read === undefined || 'refused' in read) unread.push(join(folder, name));
    else holdings.push(read);
  }
  return { holdings, unread };
}

function readMirror(file: string): Holdings | { readonly refused: string } | undefined {
  try {
    return readHoldings(JSON.parse(gunzipSync(readFileSync(file)).toString('utf8')));
  } catch {
    // It is told by its name.
    return undefined;
  }
}
