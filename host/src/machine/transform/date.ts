import { dateParts, daysOfYear, isDate } from './day.js';
import { agrees, type Field, type FieldOf, formatOf, type Parts, read, write } from './fields.js';
import { DEFAULT_LOCALE, months, type Width, weekdays, wrongLocale, zeroOf } from './locale.js';
import { none, type Origins, these, whatever } from './origins.js';
import { type Transform, thatGive } from './shape.js';

/** `date($day, "d MMMM", "de")`: a day as an app writes it. */
export const date: Transform = {
  name: 'date',
  least: 2,
  most: 3,
  takes: ['date'],
  wrong: ([pattern = '', locale = DEFAULT_LOCALE]) => {
    const wrong = wrongLocale(locale);
    if (wrong !== undefined) return wrong;
    if (formatOf(pattern, locale, dateField) !== undefined) return undefined;
    return `'${pattern}' is no pattern of a date. Its letters are y, M, L, d, E and c, as in "EEE, d MMM yyyy"; a text stands between apostrophes.`;
  },
  apply: ([value = '', pattern = '', locale = DEFAULT_LOCALE]) => {
    if (value === '') return '';
    const format = formatIn(pattern, locale);
    return format === undefined || !isDate(value) ? undefined : write(format, dateParts(value), zeroOf(locale));
  },
  inverse: (output, given) => {
    if (given.position !== 0) return thatGive(date, output, given);
    const [pattern = '', locale = DEFAULT_LOCALE] = given.others;
    const format = formatIn(pattern, locale);
    if (output === '') return these([''], (value) => value === '');
    return format === undefined ? none : daysThat(read(format, output, zeroOf(locale)));
  },
};

function formatIn(pattern: string, locale: string) {
  return wrongLocale(locale) === undefined ? formatOf(pattern, locale, dateField) : undefined;
}

/** The days of which one of the ways to read a text is true. */
function daysThat(ways: readonly Parts[]): Origins {
  const possible = ways.filter(canBe);
  if (possible.length === 0) return none;
  const has = (value: string) => {
    const parts = isDate(value) ? dateParts(value) : undefined;
    return parts !== undefined && possible.some((said) => agrees(parts, said));
  };
  if (possible.some(({ year }) => year === undefined)) return whatever(has);
  const days = possible.flatMap((said) => [...daysOfYear(said['year'] ?? 0, said)]);
  return these([...new Set(days)], has);
}

/** Is there such a day at all? Of years that are not told there are enough to have every day on every weekday that it can fall on. */
function canBe(said: Parts): boolean {
  return yearsOf(said).some((year) => daysOfYear(year, said).next().done === false);
}

function yearsOf({ year, year2 }: Parts): readonly number[] {
  if (year !== undefined) return [year];
  // The calendar repeats after 400 years; within a century after 28.
  if (year2 !== undefined) return [2000, 2100, 2200, 2300].map((century) => century + year2);
  return Array.from({ length: 28 }, (_, after) => 2000 + after);
}

const dateField: FieldOf = (letter, width, locale): Field | undefined => {
  switch (letter) {
    case 'y':
      if (width === 2) return digits('year2', 2, 2);
      return width <= 4 ? digits('year', width, 4) : undefined;
    case 'M':
    case 'L': {
      if (width <= 2) return digits('month', width, 2);
      const wide = WIDTHS[width];
      return (
        wide && {
          key: 'month',
          form: { kind: 'words', words: months(locale, wide, letter === 'L' ? 'alone' : 'in date') },
        }
      );
    }
    case 'd':
      return width <= 2 ? digits('day', width, 2) : undefined;
    case 'E':
    case 'c': {
      const wide = WIDTHS[letter === 'E' ? Math.max(3, width) : width];
      return (
        wide && {
          key: 'weekday',
          form: { kind: 'words', words: weekdays(locale, wide, letter === 'c' ? 'alone' : 'in date') },
        }
      );
    }
    default:
      return undefined;
  }
};

const WIDTHS: Readonly<Record<number, Width>> = { 3: 'short', 4: 'long', 5: 'narrow' };

function digits(key: string, least: number, most: number): Field {
  return { key, form: { kind: 'digits', least, most } };
}
