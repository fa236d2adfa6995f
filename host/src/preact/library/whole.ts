import { closeSync, existsSync, fstatSync, openSync, readSync } from 'node:fs';

/**
 * LMDB's file begins with two pages that say what the rest is; the one with the later transaction counts. Of each, from its start:
 *
 *      24 magic (u32) · 28 version of the format (u32) · 48 size of a page (u32) · 144 number of the last page (u64) · 152 transaction (u64)
 */
const AT = { magic: 24, pageSize: 48, lastPage: 144, transaction: 152, end: 160 } as const;
const MAGIC = 0xbeefc0de;

/**
 * What a library's file lacks of what it says of itself, in words; undefined for a whole one, and for none. LMDB maps its file into memory and reads
 * it without looking: of one that was cut off the process would die by a signal, and say nothing.
 */
export function whyNotWhole(file: string): string | undefined {
  if (!existsSync(file)) return undefined;
  const handle = openSync(file, 'r');
  try {
    const first = pageAt(handle, 0);
    // It was made and never written.
    if (first.length === 0) return undefined;
    const pageSize = first.length < AT.end ? 0 : first.readUInt32LE(AT.pageSize);
    if (pageSize < AT.end || first.readUInt32LE(AT.magic) !== MAGIC) return 'it does not begin as a library does';
    const second = pageAt(handle, pageSize);
    const pages = [first, second].filter((page) => page.length === AT.end && page.readUInt32LE(AT.magic) === MAGIC);
    if (pages.length < 2) return 'its second page is missing';
    const [newest] = pages.sort((one, other) => (transactionOf(one) < transactionOf(other) ? 1 : -1));
    const wanted = (Number(newest?.readBigUInt64LE(AT.lastPage)) + 1) * pageSize;
    // Asked last: another process may write, and the file only grows.
    const { size } = fstatSync(handle);
    return size < wanted ? `it has ${size} bytes of ${wanted}` : undefined;
  } finally {
    closeSync(handle);
  }
}

function transactionOf(page: Buffer): bigint {
  return page.readBigUInt64LE(AT.transaction);
}

function pageAt(handle: number, position: number): Buffer {
  const page = Buffer.alloc(AT.end);
  return page.subarray(0, readSync(handle, page, 0, AT.end, position));
}
