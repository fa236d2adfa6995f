import { existsSync, renameSync } from 'node:fs';
import { join } from 'node:path';
import { Library } from './library.js';
import { readMirrors } from './mirror.js';
import { whyNotWhole } from './whole.js';

export interface Recovered {
  /** What was wrong with the file; absent for one that is whole. */
  readonly damage?: string;
  /** Where the damaged file lies now: nothing of it is deleted. */
  readonly movedTo?: string;
  /** Names of the machines of which something was missing, and is there again. */
  readonly machines: readonly string[];
  /** Files beside it that cannot be read. */
  readonly unread: readonly string[];
}

/**
 * Makes a library that is damaged, or has lost its file, anew from what lies beside it: every version with its evidence, choices and recorded runs, and the
 * counts of when it was last kept. In one that is whole nothing is missing, and nothing changes.
 */
export async function recoverLibrary(folder: string, at: string): Promise<Recovered> {
  const file = join(folder, 'library.mdb');
  const damage = whyNotWhole(file);
  const movedTo = damage === undefined ? undefined : `${file}.damaged-${at.replaceAll(/[:.]/g, '-')}`;
  if (movedTo !== undefined) {
    renameSync(file, movedTo);
    if (existsSync(`${file}-lock`)) renameSync(`${file}-lock`, `${movedTo}-lock`);
  }
  const { holdings, unread } = readMirrors(file);
  await using library = await Library.open(folder);
  const machines: string[] = [];
  for (const each of holdings) {
    const taken = await library.take(each);
    machines.push(...taken.filter(({ versions }) => versions > 0).map(({ name }) => name));
  }
  return { ...(damage !== undefined && { damage }), ...(movedTo !== undefined && { movedTo }), machines, unread };
}
