import { agrees, type Parts } from './fields.js';

const DAY_MS = 86_400_000;

/** Is this a day of the calendar, written 2026-01-31? */
export function isDate(text: string): boolean {
  return (
    /^\d{4}-\d{2}-\d{2}$/.test(text) &&
    !text.startsWith('0000') &&
    new Date(`${text}T00:00:00Z`).toJSON()?.startsWith(text)
  );
}

/** What can be said of a day, as numbers; the week begins with Monday, 1. */
export function dateParts(date: string): Parts {
  const [year = 0, month = 0, day = 0] = date.split('-').map(Number);
  const weekday = new Date(`${date}T00:00:00Z`).getUTCDay();
  return { year, year2: year % 100, month, day, weekday: weekday === 0 ? 7 : weekday };
}

/** The days of a year of which all that is said is true, in order; none of a year that four digits do not write. */
export function* daysOfYear(year: number, said: Parts): Generator<string> {
  if (year < 1 || year > 9999) return;
  for (const month of said['month'] === undefined ? MONTHS : [said['month']])
    for (const day of said['day'] === undefined ? DAYS : [said['day']]) {
      const date = `${String(year).padStart(4, '0')}-${two(month)}-${two(day)}`;
      if (isDate(date) && agrees(dateParts(date), said)) yield date;
    }
}

const MONTHS = Array.from({ length: 12 }, (_, before) => before + 1);
const DAYS = Array.from({ length: 31 }, (_, before) => before + 1);

function two(number: number): string {
  return String(number).padStart(2, '0');
}

/** The day that comes so many days after another one, or before it. */
export function daysAfter(date: string, days: number): string {
  return new Date(Date.parse(`${date}T00:00:00Z`) + days * DAY_MS).toISOString().slice(0, 10);
}
