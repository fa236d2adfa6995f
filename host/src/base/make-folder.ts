import { mkdirSync, statSync } from 'node:fs';
import { dirname } from 'node:path';

/**
 * Makes a folder and those above it that are not there. Node's own `recursive` goes round for ever, deaf to every signal, below a folder in which
 * nothing can be made, such as /proc.
 *
 * @throws the system's own error
 */
export function makeFolder(path: string): void {
  if (madeOrThere(path)) return;
  makeFolder(dirname(path));
  // It may be there by now: another process makes the same one.
  if (!madeOrThere(path)) mkdirSync(path);
}

/** False where the folder above it is missing. */
function madeOrThere(path: string): boolean {
  try {
    mkdirSync(path);
    return true;
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'EEXIST' && statSync(path).isDirectory()) return true;
    if (code === 'ENOENT' && dirname(path) !== path) return false;
    throw error;
  }
}
