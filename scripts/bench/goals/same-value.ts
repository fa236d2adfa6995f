import type { SuiteType } from './suite.js';

/**
 * Is the bound value the one that was meant? A value may be written otherwise where a machine may keep it so (a phone number with or without its
 * blanks, 7:05 or 07:05, a list as JSON, a name without the article before it, a sum without its currency), but never mean anything else.
 */
export function sameValue(type: SuiteType, bound: string, meant: string): boolean {
  const [one, other] = [canonical(type, bound), canonical(type, meant)];
  if (one === undefined || other === undefined) return false;
  return one === other || (type === 'money' && one === other.split(' ')[0]);
}

function canonical(type: SuiteType, value: string): string | undefined {
  switch (type) {
    case 'text':
      return value.replace(/^(?:the|an?|der|die|das) /i, '');
    case 'file':
    case 'enum':
    case 'date':
    case 'secret':
      return value;
    case 'phone':
      return value.replaceAll(/[^\d+]/g, '');
    case 'email':
      return value.toLowerCase();
    case 'number':
      return number(value);
    case 'time':
      return time(value);
    case 'duration':
      return seconds(value)?.toString();
    case 'money':
      return money(value);
    case 'list':
      return JSON.stringify(items(value));
    default:
      return type satisfies never;
  }
}

/** `40%` is 40: whether it is so many of a hundred is for the machine's step to say. */
function number(value: string): string | undefined {
  const plain = value.replace(/%$/, '').trim();
  return /^[+-]?\d+(?:\.\d+)?$/.test(plain) ? String(Number(plain)) : undefined;
}

function time(value: string): string | undefined {
  const [, hour = '', minute = ''] = /^(\d{1,2}):(\d{2})(?::00)?$/.exec(value) ?? [];
  return hour === '' ? undefined : `${hour.padStart(2, '0')}:${minute}`;
}

/** Of `1h30m`, as the machine language writes it. */
function seconds(value: string): number | undefined {
  const [whole, ...counts] = /^(?:(\d+)h)?(?:(\d+)m)?(?:(\d+)s)?$/.exec(value) ?? [''];
  const [hours = 0, minutes = 0, rest = 0] = counts.map((count) => Number(count ?? 0));
  return whole === '' ? undefined : hours * 3_600 + minutes * 60 + rest;
}

/** `12.5 EUR` for `12.50 EUR`, `12.5` for a sum of no currency. */
function money(value: string): string | undefined {
  const [, amount = '', currency = ''] = /^([\d.]+)( [A-Z]{3})?$/.exec(value) ?? [];
  const plain = number(amount);
  return plain === undefined ? undefined : `${plain}${currency}`;
}

/** A list is bound as JSON; what is meant is written with `;` between its items. */
function items(value: string): readonly string[] {
  try {
    const parsed: unknown = JSON.parse(value);
    if (Array.isArray(parsed)) return parsed.map(String);
  } catch {
    // It is no JSON: written by hand.
  }
  return value.split(';').map((item) => item.trim());
}
