import type { Token } from './tokens.js';

/** `"Ada"'s`: the quotes hold the name, and who it is owns something. Pure. */
export function isOwned([name, sign, more]: readonly Token[]): boolean {
  return name?.kind === 'quoted' && sign?.key === "'s" && sign.start === name.end && more === undefined;
}

/** How somebody is addressed is nobody's first name: "a contact Mr Bean". Pure. */
export function isAddress({ kind, value }: Token): boolean {
  return (
    kind === 'word' &&
    /^(?:(?:Dr|Mr|Mrs|Ms|Prof|Hr|Fr)\.?|Miss|Sir|Lady|Herr|Frau|Fräulein|Doctor|Professor)$/.test(value)
  );
}

/**
 * Is it the name of one file? Of several words each but the last is written large or holds a digit, and none of them ends a name itself: "My Report.pdf",
 * "IMG 2041.jpg". What is written small may tell of the file: "the big report.pdf". Pure.
 */
export function isFileName(tokens: readonly Token[]): boolean {
  const [last, ...before] = [...tokens].reverse();
  if (before.length === 0) return true;
  if (last?.kind !== 'word' || before.length > MOST_WORDS || !EXTENSION.test(last.value)) return false;
  return before.every(({ kind, value }) => kind === 'word' && /^(?:\p{Lu}|\d)[\p{L}\p{M}\d_-]*$/u.test(value));
}

/** A name of more words is put in quotes. */
const MOST_WORDS = 4;
const EXTENSION = /[\p{L}\p{N}]\.\p{L}[\p{L}\p{N}]{1,4}$/u;
