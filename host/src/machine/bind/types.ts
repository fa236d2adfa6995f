import { readDuration, writeDuration } from '../duration.js';
import { itemsOf, writeList } from '../list.js';
import type { Param } from '../model.js';
import { isDate } from '../transform/day.js';

export type Accepted =
  | { readonly kind: 'accepted'; readonly value: string }
  | { readonly kind: 'refused'; readonly reason: string };

/**
 * Is this a value for the parameter? An enum gives back its choice as it was declared, a duration 1h14m17s and a list as JSON, however they
 * were given. Dates and times are ISO 8601: which day "next Tuesday" is
 * cannot be told without a calendar, and is not guessed.
 */
export function acceptValue(param: Param, given: string): Accepted {
  if (given === '' && param.default !== undefined) return { kind: 'accepted', value: given };
  if (given.trim() === '') return refused(param, given, 'it is empty');
  switch (param.type) {
    case 'text':
    case 'secret':
      return { kind: 'accepted', value: given };
    case 'phone':
      if (!isBalanced(given)) return refused(param, given, 'a bracket in it is not closed');
      return shaped(
        param,
        given,
        /^[+(]{0,2}\d(?:(?:[\d()./-]|[^\S\r\n])*[\d)])?$/,
        'a phone number has two digits or more, and besides them blanks and + ( ) . / - only',
        2,
      );
    case 'email':
      return shaped(
        param,
        given,
        /^[^\s@<>(),;]+@[^\s@<>(),;.]+(?:\.[^\s@<>(),;.]+)+$/,
        'an e-mail address reads name@host.domain',
      );
    case 'number':
      return shaped(param, given, /^[+-]?\d+(?:\.\d+)?%?$/, 'a number reads 12, -3, 4.5 or 40%');
    case 'date':
      return date(param, given);
    case 'time':
      return shaped(param, given, /^(?:[01]?\d|2[0-3]):[0-5]\d(?::[0-5]\d)?$/, 'a time reads 14:05');
    case 'duration':
      return duration(param, given);
    case 'file':
      // biome-ignore lint/suspicious/noControlCharactersInRegex: no file system takes them in a name
      return shaped(param, given, /^[^\u0000-\u001f\u007f]+$/, 'a file name holds no control characters');
    case 'enum':
      return choice(param, given);
    case 'list':
      return list(param, given);
    default:
      return param.type satisfies never;
  }
}

function shaped(param: Param, given: string, shape: RegExp, otherwise: string, leastDigits = 0): Accepted {
  const value = given.trim();
  const enough = value.replaceAll(/\D/g, '').length >= leastDigits;
  return shape.test(value) && enough ? { kind: 'accepted', value } : refused(param, given, otherwise);
}

function isBalanced(text: string): boolean {
  return /^[^()]*(?:\([^()]*\)[^()]*)*$/.test(text);
}

function date(param: Param, given: string): Accepted {
  const value = given.trim();
  return isDate(value) ? { kind: 'accepted', value } : refused(param, given, 'a date reads 2026-01-31');
}

function duration(param: Param, given: string): Accepted {
  const seconds = readDuration(given);
  return seconds === undefined
    ? refused(param, given, 'a duration reads 1h14m17s, 90 min or 1:14:17, in whole seconds')
    : { kind: 'accepted', value: writeDuration(seconds) };
}

/** `milk, eggs`, or a JSON array where an item has a comma in it. */
function list(param: Param, given: string): Accepted {
  const isJson = given.trim().startsWith('[');
  const items = isJson ? itemsOf(given) : given.split(',').map((item) => item.trim());
  if (items === undefined) return refused(param, given, `a list reads milk, eggs, or as JSON ["milk","eggs"]`);
  const accepted: string[] = [];
  for (const item of items) {
    const each = acceptValue({ name: param.name, type: param.items ?? 'text' }, item);
    if (each.kind === 'refused') return each;
    accepted.push(each.value);
  }
  return { kind: 'accepted', value: writeList(accepted) };
}

function choice(param: Param, given: string): Accepted {
  const choices = param.choices ?? [];
  const exact = choices.find((word) => word === given);
  const folded = choices.filter((word) => word.toLowerCase() === given.trim().toLowerCase());
  const chosen = exact ?? (folded.length === 1 ? folded[0] : undefined);
  return chosen === undefined
    ? refused(param, given, `it is one of ${choices.map((word) => `'${word}'`).join(', ')}`)
    : { kind: 'accepted', value: chosen };
}

function refused(param: Param, given: string, reason: string): Accepted {
  return { kind: 'refused', reason: `'${given}' is no ${param.type} for ${param.name}: ${reason}.` };
}
