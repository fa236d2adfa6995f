import type { Action, Normaliser } from '../actions/action.js';
import { digits } from './transform.js';

/**
 * Does the field show what was typed, as its normaliser compares?
 *
 * - `exact`: the very same text.
 * - `digits`: the same digits; signs and blanks are the field's own. A text without digits must be the same.
 * - `case`: the same but for upper and lower case.
 * - `length`: a mask of as many signs; the last one may still show (Android hides it after 1.5 s). A readable text must be the same.
 *
 * @example showsTyped('+1 555 0100', '+1 (555) 010-0', 'digits') // true
 */
export function showsTyped(typed: string, shown: string, as: Normaliser): boolean {
  if (typed === shown) return true;
  switch (as) {
    case 'exact':
      return false;
    case 'digits':
      return digits(typed) !== '' && digits(typed) === digits(shown);
    case 'case':
      return typed.toLowerCase() === shown.toLowerCase();
    case 'length':
      return isMaskOf(typed, shown);
    default:
      return as satisfies never;
  }
}

/** Is what a field shows after an act what the act typed? True for acts that type nothing. */
export function typedAsWanted(action: Action<unknown, string>, shown: string): boolean {
  return action.kind !== 'type' || showsTyped(action.value, shown, action.as);
}

/** Signs that hide what was typed: Android's own bullet (PasswordTransformationMethod.DOT), and those of other toolkits. */
const MASK = /^[\u2022\u25cf\u00b7\u2219\u26ab*]*$/u;

function isMaskOf(typed: string, shown: string): boolean {
  // Android masks UTF-16 units, others whole characters.
  if (shown.length !== typed.length && [...shown].length !== [...typed].length) return false;
  const last = [...shown].at(-1) ?? '';
  const hidden = typed.endsWith(last) ? shown.slice(0, shown.length - last.length) : shown;
  return hidden !== '' && MASK.test(hidden);
}
