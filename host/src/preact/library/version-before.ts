import type { Choice } from './records.js';

/** The version that was used before the current one, by walking back over what was rolled back already. */
export function versionBefore(choices: readonly Choice[]): string | undefined {
  const way: string[] = [];
  for (const { hash, why } of choices) {
    if (why === 'rolled back') way.length = way.lastIndexOf(hash);
    if (way.at(-1) !== hash) way.push(hash);
  }
  return way.at(-2);
}
