import { daysAfter } from '../../scripts/tasks/parameters/times.js';

const WEEKDAYS = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'];
/** Their days from today. */
const NEAR: Readonly<Record<string, number>> = { yesterday: -1, today: 0, tomorrow: 1 };

/** The day that a goal means, as `2023-10-20`: "October 20 2023", "October 20", "today", "Friday", "this Friday", "the Friday after next". Pure. */
export function dayMeant(words: string, today: string): string {
  const near = NEAR[words];
  if (near !== undefined) return daysAfter(today, near);
  const weekday = WEEKDAYS.findIndex((name) => words.includes(name));
  if (weekday < 0) return writtenDay(/\d{4}/.test(words) ? words : `${words} ${today.slice(0, 4)}`);
  // A week from today is the same weekday again.
  const ahead = (weekday - new Date(today).getUTCDay() + 6) % 7;
  return daysAfter(today, ahead + 1 + (words.endsWith('after next') ? 7 : 0));
}

/** A day that is written out, as `2023-10-20`: "October 20, 2023", "Oct 20 2023", with or without its weekday. Pure. */
export function writtenDay(words: string): string {
  const [, month = '', day = '', year = ''] = /([A-Z][a-z]+) (\d{1,2}),? (\d{4})/.exec(words) ?? [];
  const moment = Date.parse(`${day} ${month} ${year} UTC`);
  if (Number.isNaN(moment)) throw new Error(`"${words}" names no day.`);
  return new Date(moment).toISOString().slice(0, 10);
}

/** A time of day as `17:20`: "5:20pm", "12am", "17:20". Pure. */
export function timeMeant(words: string): string {
  const [, hour = '', minute = '00', half] = /^(\d{1,2})(?::(\d{2}))?(am|pm)?$/.exec(words) ?? [];
  if (hour === '') throw new Error(`"${words}" is no time of day.`);
  const hours = half === undefined ? Number(hour) : (Number(hour) % 12) + (half === 'pm' ? 12 : 0);
  return `${String(hours).padStart(2, '0')}:${minute}`;
}
