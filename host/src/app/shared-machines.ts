import { existsSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { RepriseError } from '../base/index.js';
import type { Machine } from '../machine/index.js';
import { APP_MAP } from './link-file.js';
import { readMachineFile, type Sourced } from './machine-file.js';

/** The reviewed machines that a project shares. */
export interface SharedMachines {
  /** Of each file that can be read, with evidence or without. */
  readonly read: readonly Sourced[];
  /** What is wrong with the others, and with evidence that does not count: a sentence each, with its file, and its line where it has one. */
  readonly leftOut: readonly string[];
  /** Who has a name: the machine of that name, or a file that nobody can read and that is still somebody's. */
  holderOf(name: string): Machine | 'unread' | undefined;
}

/** Where they lie. */
export function sharedFolder(cwd: string): string {
  return join(cwd, 'statemachines');
}

/** Reads them all; a broken one costs nothing but itself. */
export async function sharedMachines(cwd: string): Promise<SharedMachines> {
  const folder = sharedFolder(cwd);
  const found = existsSync(folder) ? await readdir(folder, { recursive: true, withFileTypes: true }) : [];
  const files = found.filter(
    (entry) => entry.name.endsWith('.preact') && entry.name !== APP_MAP && !entry.isDirectory(),
  );
  const read: Sourced[] = [];
  const leftOut: string[] = [];
  const unread = new Set<string>();
  for (const path of files.map(({ parentPath, name }) => join(parentPath, name)).sort()) {
    try {
      const sourced = await readMachineFile(path);
      read.push(sourced);
      if (sourced.uncounted !== undefined) leftOut.push(sourced.uncounted);
    } catch (error) {
      if (!(error instanceof RepriseError)) throw error;
      leftOut.push(...error.message.split('\n'));
      unread.add(path);
    }
  }
  const fileOf = (name: string) => join(folder, `${name}.preact`);
  return {
    read,
    leftOut,
    holderOf: (name) => {
      const named = read.find(({ machine, file }) => machine.name === name || file?.name === fileOf(name));
      return named?.machine ?? (unread.has(fileOf(name)) ? 'unread' : undefined);
    },
  };
}
