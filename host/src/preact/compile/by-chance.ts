/** Shorter texts stand on many a screen by chance. */
export const SHORTEST = 3;
/** So many digits are one number, however it is written; numbers of fewer digits stand on many a screen by chance. */
export const NUMBER_DIGITS = 6;
/** A word of no more letters is one of those that screens are made of. */
const WORD_LETTERS = 12;

/** So short a text, or a number, that where it stands on a screen says nothing of where it came from. Pure. */
export function isTooShort(text: string): boolean {
  const digits = digitsOf(text).length;
  return text.trim().length < SHORTEST || (digits > 0 && digits < NUMBER_DIGITS);
}

/** A short text, or a single word: what a page shows that was come by without need, or a field holds from the beginning. Pure. */
export function isByChance(text: string): boolean {
  return isTooShort(text) || new RegExp(`^\\p{L}{1,${WORD_LETTERS}}$`, 'u').test(text.trim());
}

/** The digits of a text that is a number and nothing else; '' for any other. Pure. */
export function digitsOf(text: string): string {
  return /^\+?[\d ()./-]+$/.test(text.trim()) ? text.replaceAll(/\D/g, '') : '';
}
