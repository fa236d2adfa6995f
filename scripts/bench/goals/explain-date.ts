import { TODAY } from '../../tasks/parameters/times.js';

const DAYS: Readonly<Record<string, string>> = {
  today: after(0),
  tomorrow: after(1),
  'the day after tomorrow': after(2),
  yesterday: after(-1),
  heute: after(0),
  morgen: after(1),
  übermorgen: after(2),
  今天: after(0),
  明天: after(1),
  后天: after(2),
  昨天: after(-1),
  周五: after(5),
  周六: after(6),
  "new year's eve": '2023-12-31',
};

const WEEKDAYS = ['sunday', 'monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday'];
const GERMAN_WEEKDAYS = ['sonntag', 'montag', 'dienstag', 'mittwoch', 'donnerstag', 'freitag', 'samstag'];
const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/** A day by its name, its weekday or its date. A weekday is the first such day after today, "next" or not. */
export function explainDate(words: string): string | undefined {
  const named = DAYS[words];
  if (named !== undefined) return named;
  const plain = words.replace(/^(?:on|this|next|am|nächsten|the) /, '').replace(' of ', ' ');
  const weekday = Math.max(WEEKDAYS.indexOf(plain), GERMAN_WEEKDAYS.indexOf(plain));
  // Today is a Sunday.
  if (weekday >= 0) return after(weekday === 0 ? 7 : weekday);
  const numbers = /^(\d{1,2})[./](\d{1,2})[./](\d{4})$/.exec(plain);
  if (numbers !== null) return iso(Number(numbers[3]), Number(numbers[2]), Number(numbers[1]));
  const day = /\b(\d{1,2})(?:st|nd|rd|th|\.)?(?= |$)/.exec(plain)?.[1];
  const month = MONTHS.findIndex((name) => monthIn(name).test(plain));
  const year = /\p{L} (\d{4})$/u.exec(plain)?.[1] ?? '2023';
  return day === undefined || month < 0 ? undefined : iso(Number(year), month + 1, Number(day));
}

/** By its first letters, which German writes with a k or a z where English does not. */
function monthIn(name: string): RegExp {
  return new RegExp(`\\b${name.replace('oct', 'o[ck]t').replace('dec', 'de[cz]')}\\p{L}*`, 'u');
}

function after(days: number): string {
  return new Date(Date.parse(`${TODAY}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);
}

function iso(year: number, month: number, day: number): string {
  return [year, String(month).padStart(2, '0'), String(day).padStart(2, '0')].join('-');
}
