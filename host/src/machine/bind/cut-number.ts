import type { Param } from '../model.js';
import type { Token } from './tokens.js';

/** "555" of "+1 202 555 0143": a part of a number beside its rest. Pure. */
export function isCutNumber(tokens: readonly Token[], at: number, end: number, type: Param['type']): boolean {
  const isDigits = (token: Token | undefined) => token?.kind === 'word' && /^[+(]?\d[\d()/.-]*$/.test(token.value);
  const [before, first, last, behind] = [tokens[at - 1], tokens[at], tokens[end - 1], tokens[end]];
  if (type === 'phone') return isDigits(last) && isDigits(behind);
  return type === 'text' && isDigits(before) && isDigits(first);
}
