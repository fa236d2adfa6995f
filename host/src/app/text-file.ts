import { readFile } from 'node:fs/promises';
import { systemRefusal, UsageError } from '../base/index.js';

/**
 * Reads a file that a person named or left here.
 *
 * @param what what it should be: 'the machine file'
 * @throws UsageError `unreadable`, with the path and why
 */
export async function readText(path: string, what: string): Promise<string> {
  try {
    return await readFile(path, 'utf8');
  } catch (error) {
    const refusal = systemRefusal(error);
    if (refusal === undefined) throw error;
    throw new UsageError(
      refusal.code === 'ENOENT' ? 'no-file' : 'unreadable',
      `${what.charAt(0).toUpperCase()}${what.slice(1)} ${path} cannot be read: ${refusal.meaning}.`,
      { cause: error },
    );
  }
}
