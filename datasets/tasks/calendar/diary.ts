import type { Phone } from '../../../scripts/tasks/phone.js';
import { insertion } from '../../../scripts/tasks/sql.js';
import type { Event } from './event.js';

export const APP = 'com.simplemobiletools.calendar.pro';
const DATABASE = `/data/data/${APP}/databases/events.db`;
const WEEK_S = 7 * 24 * 60 * 60;

/** Every event that the app keeps, as {@link kept} says it. */
export async function readDiary(phone: Phone): Promise<readonly string[]> {
  const rows = await phone.rows(
    DATABASE,
    'SELECT title, location, description, start_ts, end_ts, repeat_interval, repeat_rule FROM events ORDER BY id',
  );
  return rows.map((row) =>
    [
      row['title'],
      row['location'],
      row['description'],
      moment(row['start_ts']),
      moment(row['end_ts']),
      row['repeat_interval'],
      row['repeat_rule'],
    ].join(' | '),
  );
}

export function kept(event: Event): string {
  const { interval, rule } = repetition(event);
  const span = [`${event.day}T${event.from}`, `${event.day}T${event.to}`];
  return [event.title, event.location, event.description, ...span, interval, rule].join(' | ');
}

/** Has the app keep these events and no others. */
export async function fillDiary(phone: Phone, events: readonly Event[]): Promise<void> {
  const rows = events.map((event) => {
    const { title, location, description, day, from, to } = event;
    const { interval, rule } = repetition(event);
    return insertion('events', {
      title,
      location,
      description,
      start_ts: Date.parse(`${day}T${from}Z`) / 1000,
      end_ts: Date.parse(`${day}T${to}Z`) / 1000,
      repeat_interval: interval,
      repeat_rule: rule,
    });
  });
  await phone.change(APP, DATABASE, ['DELETE FROM events', ...rows]);
  await phone.shell('settings put system time_12_24 24');
}

/** Weekdays are bits from Monday on. */
function repetition({ day, isWeekly }: Event): { readonly interval: number; readonly rule: number } {
  return isWeekly ? { interval: WEEK_S, rule: 1 << ((new Date(day).getUTCDay() + 6) % 7) } : { interval: 0, rule: 0 };
}

function moment(seconds: unknown): string {
  return new Date(Number(seconds) * 1000).toISOString().slice(0, 16);
}
