import type { Parameter } from './parameter.js';

/** The day on which every task begins: a Sunday. */
export const TODAY = '2023-10-15';

const DAY_MS = 24 * 60 * 60 * 1000;
const WEEKDAYS = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'] as const;

/** A day as `2023-10-20`, so many days after another. */
export function daysAfter(day: string, count: number): string {
  return new Date(Date.parse(`${day}T00:00Z`) + count * DAY_MS).toISOString().slice(0, 10);
}

/** A day in the weeks that the month's page shows when a task begins, said in full. */
export const day: Parameter<string> = {
  type: 'date',
  draw: (draws) => daysAfter(TODAY, draws.int(1, 20)),
  say: spelled,
};

/** A day said by where it lies from today. */
export const relativeDay: Parameter<string> = {
  type: 'date',
  draw: (draws) => daysAfter(TODAY, draws.pick([1, 2, 3, 4, 5, 6, 14])),
  say: (value) => {
    const ahead = Math.round((Date.parse(value) - Date.parse(TODAY)) / DAY_MS);
    if (ahead === 1) return 'tomorrow';
    return ahead === 14 ? 'two weeks from today' : `this ${WEEKDAYS[new Date(value).getUTCDay()]}`;
  },
};

/** A time of day as `14:30`, at full quarters. */
export const time: Parameter<string> = {
  type: 'time',
  draw: (draws) => `${String(draws.int(7, 20)).padStart(2, '0')}:${draws.pick(['00', '15', '30', '45'])}`,
  say: (value) => value,
};

/** In minutes; what begins by 20:45 ends on the same day. */
export const minutes: Parameter<number> = {
  type: 'duration',
  draw: (draws) => draws.pick([15, 30, 45, 75, 90, 120]),
  say: (value) => `${value} minutes`,
};

/** @example spelled('2023-10-20') // "October 20, 2023" */
export function spelled(value: string): string {
  return new Date(value).toLocaleDateString('en-US', { dateStyle: 'long', timeZone: 'UTC' });
}

/** So many minutes later on the same day. */
export function later(value: string, count: number): string {
  return new Date(Date.parse(`2000-01-01T${value}Z`) + count * 60_000).toISOString().slice(11, 16);
}
