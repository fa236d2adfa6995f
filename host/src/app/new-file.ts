import { writeFile } from 'node:fs/promises';
import { UsageError } from '../base/index.js';

/** Writes a file that a person named; never over one that is there: it may be somebody's. */
export async function writeNew(file: string, text: string): Promise<void> {
  try {
    await writeFile(file, text, { flag: 'wx' });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    throw new UsageError('file-there', `${file} is there already. Move it away, or name another file.`);
  }
}
