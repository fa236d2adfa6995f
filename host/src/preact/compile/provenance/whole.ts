import type { Span } from './spans.js';
import { give, type Writing } from './writings.js';

/**
 * Would every other value of its kind have been put in otherwise? A day of which only day and month were put in would be the same in every year, and
 * a machine made of it right by luck. Durations and numbers are never cut short by their transforms. Pure.
 */
export function isTold({ type, value }: Span, writings: readonly Writing[]): boolean {
  const others = type === 'date' ? otherDays(value) : type === 'time' ? otherTimes(value) : [];
  return others.every((other) => writings.some((writing) => give(writing, other) !== give(writing, value)));
}

/** Another day, another month, another year, each alone. */
function otherDays(date: string): readonly string[] {
  const [year = '', month = '', day = ''] = date.split('-');
  const otherDay = day === '01' ? '02' : String(Number(day) - 1).padStart(2, '0');
  // Both have 31 days, and every fourth year has a 29 February.
  const otherMonth = month === '01' ? '03' : '01';
  const otherYear = String(Number(year) > 9000 ? Number(year) - 4 : Number(year) + 4).padStart(4, '0');
  return [`${year}-${month}-${otherDay}`, `${year}-${otherMonth}-${day}`, `${otherYear}-${month}-${day}`];
}

/** Another hour, the other half of the day, another minute, another second where there are seconds, each alone. */
function otherTimes(time: string): readonly string[] {
  const [hour = 0, minute = 0, second] = time.split(':').map(Number);
  const two = (number: number) => String(number).padStart(2, '0');
  const written = (h: number, m: number, s: number | undefined) =>
    `${two(h)}:${two(m)}${s === undefined ? '' : `:${two(s)}`}`;
  return [
    written((hour + 1) % 24, minute, second),
    written((hour + 12) % 24, minute, second),
    written(hour, (minute + 1) % 60, second),
    ...(second === undefined ? [] : [written(hour, minute, (second + 1) % 60)]),
  ];
}
