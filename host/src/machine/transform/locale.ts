import { Recent } from '../../base/index.js';

/** Words and signs come from CLDR, the tables that Android has its own from; here they are those of the Node that runs. */

/** English is what no locale stands for. */
export const DEFAULT_LOCALE = 'en';

/** Why a text names no locale whose words are known; undefined when it does. */
export function wrongLocale(locale: string): string | undefined {
  return isLocale(locale)
    ? undefined
    : `'${locale}' is no locale whose words are known. Write one such as 'de' or 'en-GB'.`;
}

/** Wide as in September, short as in Sep, narrow as in S. */
export type Width = 'long' | 'short' | 'narrow';

/** The months, 1 to 12. `alone`: as a title has them (сентябрь), not as a date does (сентября). */
export const months = remembered((locale, width, alone) =>
  numbered(1, 12, (month) => {
    const day = Date.UTC(2024, month - 1, 1);
    const inDate = alone === 'alone' ? undefined : part(locale, day, 'month', { day: 'numeric', month: width });
    // Some languages write a date with the month's number, whatever is asked for.
    return inDate !== undefined && !/\p{N}/u.test(inDate) ? inDate : part(locale, day, 'month', { month: width });
  }),
);

/** The days of the week, 1 Monday to 7 Sunday. */
export const weekdays = remembered((locale, width, alone) =>
  numbered(1, 7, (weekday) => {
    // 1 January 2024 was a Monday.
    const day = Date.UTC(2024, 0, weekday);
    const around = alone === 'alone' ? {} : ({ day: 'numeric', month: 'long' } as const);
    return part(locale, day, 'weekday', { weekday: width, ...around });
  }),
);

/** Before noon 0, after it 1. */
export const halves = remembered((locale) =>
  numbered(0, 1, (half) =>
    part(locale, Date.UTC(2024, 0, 1, 9 + half * 6), 'dayPeriod', { hour: 'numeric', hour12: true }),
  ),
);

/** The first of the ten digits that a locale writes numbers with. */
export function zeroOf(locale: string): string {
  return symbols(locale).zero;
}

/** What a locale writes numbers with. */
export interface Symbols {
  readonly zero: string;
  readonly decimal: string;
  readonly group: string;
  readonly minus: string;
}

const knownSymbols = new Map<string, Symbols>();

/** The digits, and the signs before decimals, between thousands and before what is below zero. */
export function symbols(locale: string): Symbols {
  const known = knownSymbols.get(locale);
  if (known !== undefined) return known;
  const parts = new Intl.NumberFormat(locale, { useGrouping: true, minimumFractionDigits: 1 }).formatToParts(
    -1_234_560,
  );
  const sign = (type: string, otherwise: string) => parts.find((each) => each.type === type)?.value ?? otherwise;
  const zero = new Intl.NumberFormat(locale).format(0);
  const found = { zero, decimal: sign('decimal', '.'), group: sign('group', ','), minus: sign('minusSign', '-') };
  knownSymbols.set(locale, found);
  return found;
}

const locales = new Recent<boolean>(256);

function isLocale(locale: string): boolean {
  return locales.of(locale, () => {
    try {
      return Intl.DateTimeFormat.supportedLocalesOf([locale]).length === 1;
    } catch {
      // Not even of the form of a locale.
      return false;
    }
  });
}

function part(locale: string, day: number, type: string, options: Intl.DateTimeFormatOptions): string | undefined {
  const format = new Intl.DateTimeFormat(locale, { ...options, timeZone: 'UTC', calendar: 'gregory' });
  return format.formatToParts(day).find((each) => each.type === type)?.value;
}

function numbered(from: number, to: number, wordOf: (number: number) => string | undefined) {
  const words = new Map<number, string>();
  for (let number = from; number <= to; number++) {
    const word = wordOf(number);
    if (word !== undefined) words.set(number, word);
  }
  return words;
}

/** The words of a locale never change: they are asked for once. */
function remembered(
  wordsOf: (locale: string, width: Width, alone: 'alone' | 'in date') => ReadonlyMap<number, string>,
) {
  const known = new Map<string, ReadonlyMap<number, string>>();
  return (locale: string, width: Width = 'long', alone: 'alone' | 'in date' = 'in date') => {
    const key = `${locale} ${width} ${alone}`;
    const words = known.get(key) ?? wordsOf(locale, width, alone);
    known.set(key, words);
    return words;
  };
}
