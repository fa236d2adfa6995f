import type { Token } from './tokens.js';

/** "holiday.jpg" where a folder should be: a file's name is none. Pure. */
export function isFileForFolder([first, more]: readonly Token[], names: Iterable<string>): boolean {
  if (more !== undefined || !/[\p{L}\p{N}]\.(?:[a-z]{3,4}|md|mp[34])$/u.test(first?.value ?? '')) return false;
  return [...names].some((name) => /folder|directory|ordner|album/.test(name.toLowerCase()));
}
