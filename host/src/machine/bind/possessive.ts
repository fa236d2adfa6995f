import type { Lexicon } from './lexicon/index.js';
import type { Token } from './tokens.js';

/** `Noah's` in "Noah's message", and not `what's`. */
export function isPossessive({ kind, key }: Token, { known, entries }: Lexicon): boolean {
  return kind === 'word' && /[\p{L}\p{N}]'s$/u.test(key) && !known.has(key) && !entries.has(key);
}

/** The name that owns: `Noah` of `Noah's`. */
export function unpossessed(text: string): string {
  return text.replace(/['’]s$/u, '');
}
