import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';

/** Made by tools, or brought by them: never ours to check. */
const notOurs = new Set(['node_modules', 'dist', 'build', '.gradle', '.git', '.reprise']);

/**
 * The files of a checkout that people wrote or captured, by walking, so that what is not yet committed counts too.
 * @param root absolute
 * @param below a folder in it; need not exist
 * @returns paths relative to `root`, with `/`, sorted
 */
export function sourceFiles(root: string, below = ''): string[] {
  const folder = path.join(root, below);
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => !notOurs.has(entry.name) && !entry.name.endsWith('.log'))
    .flatMap((entry) => {
      const file = path.posix.join(below, entry.name);
      if (entry.isDirectory()) return sourceFiles(root, file);
      return entry.isFile() ? [file] : [];
    })
    .sort();
}
