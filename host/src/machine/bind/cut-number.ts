import type { Param } from '../model.js';
import type { Token } from './tokens.js';

/** "555" of "+1 202 555 0143", "10" of "10万" and of "10 thousand", "5 feet" of "5 feet 3": a part of a number beside its rest. Pure. */
export function isCutNumber(tokens: readonly Token[], at: number, end: number, type: Param['type']): boolean {
  const isDigits = (token: Token | undefined) => token?.kind === 'word' && /^[+(]?\d[\d()/.-]*$/.test(token.value);
  const [before, first, last, behind] = [tokens[at - 1], tokens[at], tokens[end - 1], tokens[end]];
  if (type === 'phone') return isDigits(last) && isDigits(behind);
  if (type === 'number') return isMany(behind) || (isNumeral(last) && goesOn(behind));
  if (type !== 'text' || !isNumeral(before)) return type === 'text' && isDigits(before) && isDigits(first);
  return isMany(first) || goesOn(first) || tokens.slice(at, end).some(isDigits);
}

/** Digits, or a sign that writes a number. */
function isNumeral(token: Token | undefined): boolean {
  return token?.kind === 'word' && /^(?:[\d.,]+|[零〇一二三四五六七八九十两百千万亿])$/u.test(token.value);
}

/** A place of a number, a digit behind one, or what says that it is not exactly so many. */
function goesOn(token: Token | undefined): boolean {
  return token?.kind === 'word' && /^[零〇一二三四五六七八九十两百千万亿点多几余半]$/u.test(token.value);
}

function isMany(token: Token | undefined): boolean {
  return (
    token?.kind === 'word' &&
    /^(?:hundred|thousand|millions?|billion|dozen|hundert|tausend|millionen|dutzend)$/.test(token.key)
  );
}
