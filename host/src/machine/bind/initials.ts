import { lexiconOf } from './lexicon/index.js';
import type { Token } from './tokens.js';
import { languages } from './words.js';

/**
 * The points of initials: "J. K. Rowling", "John F. Kennedy". Before one stands one large letter, and behind it another initial, or a single word that is
 * written large, is no verb that the language has, and ends the name: a sentence that begins behind "plan B." goes on. Pure.
 */
export function pointsOfInitials(tokens: readonly Token[]): ReadonlySet<Token> {
  const points = new Set<Token>();
  for (let at = tokens.length - 1; at > 0; at--) {
    const [letter, point, next, behind] = tokens.slice(at - 1, at + 3);
    if (letter === undefined || point?.key !== '.' || !isLetter(letter) || point.start !== letter.end) continue;
    if (next === undefined || next.start === point.end) continue;
    const isInitial = isLetter(next) && behind !== undefined && points.has(behind);
    if (isInitial || (isSurname(next) && (behind === undefined || !isLarge(behind)))) points.add(point);
  }
  return points;
}

/** A name that has initials is written large, as a whole. Pure. */
export function isNameWithInitials(tokens: readonly Token[]): boolean {
  return tokens.every((token) => token.key === '.' || isLarge(token));
}

function isLetter({ kind, value }: Token): boolean {
  return kind === 'word' && /^\p{Lu}$/u.test(value);
}

function isSurname(token: Token): boolean {
  const { joiners, orders } = languages.en;
  if (!isLarge(token) || !/^[\p{L}\p{M}'’-]{2,}$/u.test(token.value)) return false;
  const entries = (['en', 'de'] as const).flatMap((language) => lexiconOf(language).entries.get(token.key) ?? []);
  return entries.length === 0 && !joiners.has(token.key) && !orders.has(token.key);
}

function isLarge({ kind, value }: Token): boolean {
  return kind === 'word' && /^\p{Lu}/u.test(value);
}
