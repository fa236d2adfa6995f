import type { Token } from './tokens.js';

/**
 * "Delete Tyre Change Call Bob": a verb that is written large within a text with which the goal ends may order something of what follows it, although it
 * may be a part of a name, too. What ends the text has nothing to order, and what more of the goal follows is a whole name. Pure.
 */
export function isOrderWithinLast(all: readonly Token[], at: number, end: number, word: number): boolean {
  if (word === at || word === end - 1) return false;
  return all.slice(end).every(({ kind, key }) => kind === 'mark' || /^(?:please|now|bitte|jetzt)$/.test(key));
}
