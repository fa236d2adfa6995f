import type { Element } from './template.js';
import type { Token } from './tokens.js';

/** Is the sign behind a bare text its own: that of "Happy birthday!", or the point of "Inc."? Then nobody can tell where it ends. Pure. */
export function isOfText(sign: Token, last: Token, next: Token | undefined): boolean {
  if (sign.kind !== 'mark') return false;
  // "Mary Jackson (555 0100)": a number in brackets is none of the name.
  if (sign.key === '(' && next !== undefined && /^[+\d]/.test(next.value)) return false;
  // "Play Why Not? to the end": a sentence does not go on small behind its sign.
  if (/^[?？]$/.test(sign.key))
    return (
      sign.start === last.end &&
      next !== undefined &&
      (next.kind === 'mark' ? next.start === sign.end : next.kind === 'word' && !/^\p{Lu}/u.test(next.value))
    );
  if (sign.start !== last.end) return /[:)(]/.test(sign.key);
  if (sign.key !== '.') return !/[,;:?。，；：？、]/.test(sign.key);
  // No sentence ends before a word that is written small.
  const goesOn = next?.kind === 'mark' ? next.start === sign.end : next !== undefined && /^\p{Ll}/u.test(next.value);
  return goesOn || isShortened(last);
}

/** Is this sign the text's whose last word stands before it? Pure. */
export function isOwnSign(last: Token | undefined, sign: Token | undefined, next: Token | undefined): boolean {
  return sign !== undefined && last?.kind === 'word' && isOfText(sign, last, next);
}

/** May a text go on with the sign at `end`, which is none of the line's? Pure. */
export function mayGoOn(tokens: readonly Token[], end: number, element: Element | undefined): boolean {
  const [last, sign, next] = tokens.slice(end - 1, end + 2);
  if (last === undefined || sign === undefined || (element?.kind === 'mark' && element.key === sign.key)) return false;
  return isOfText(sign, last, next);
}

/** "jun" of "Theo Fischer jun.", "Blvd" of "Sunset Blvd.": whether the point is its own, nobody can tell. */
function isShortened({ key }: Token): boolean {
  return ABBREVIATED.test(key) || /^[b-df-hj-np-tv-xz]{2,}$/.test(key);
}

const ABBREVIATED =
  /^(?:jr|jun|jnr|sr|sen|snr|esq|inc|co|corp|bros|no|mrs|vs|feat|ave|sq|pl|assn|dept|univ|ed|vol|ep|etc|usw|inkl|bes|geb|gen|hon|max|min|e\.v|\p{L}(?:\.\p{L})*)$/u;
