import { explainNumber } from './explain-number.js';

/** Words that set a time into a half of the day, and whether it is the later one. */
const HALVES: readonly (readonly [RegExp, boolean])[] = [
  [/ ?(?:am|a\.m\.|in the morning|morgens)$|^(?:早上|上午)/, false],
  [/ ?(?:pm|p\.m\.|in the afternoon|in the evening|at night|abends)$|^(?:下午|晚上)/, true],
];

/** A time in digits or in words; without a half of the day it is as the clock of 24 hours has it, and needs its minutes. */
export function explainTime(words: string): string | undefined {
  if (words === 'noon') return '12:00';
  if (words === 'midnight') return '00:00';
  const [half, isLate] = HALVES.find(([pattern]) => pattern.test(words)) ?? [];
  const plain = half === undefined ? words : words.replace(half, '');
  const minutes = minutesOf(plain.replace(/ uhr$/, ''), half !== undefined || / uhr$/.test(plain));
  if (minutes === undefined) return undefined;
  // The hour of twelve begins its half of the day.
  const inHalf = half === undefined ? minutes : (minutes % (12 * 60)) + (isLate === true ? 12 * 60 : 0);
  return [Math.floor(inHalf / 60), inHalf % 60].map((part) => String(part).padStart(2, '0')).join(':');
}

function minutesOf(words: string, isHour: boolean): number | undefined {
  const [, hour = '', minute = ''] = /^(\d{1,2})(?::(\d\d))?$/.exec(words) ?? [];
  if (hour !== '') return minute === '' && !isHour ? undefined : Number(hour) * 60 + Number(minute);
  if (!isHour) return undefined;
  const [, count = '', side = '', next = ''] = /^(?:a )?(\S+)(?: minutes?)? (past|to) (\S+)$/.exec(words) ?? [];
  if (side !== '') {
    const part = count === 'half' ? '30' : count === 'quarter' ? '15' : explainNumber(count);
    return added(explainNumber(next), side === 'to' ? -Number(part) : Number(part));
  }
  const [, german = ''] = /^halb (\S+)$/.exec(words) ?? [];
  if (german !== '') return added(explainNumber(german), -30);
  const [, chinese = '', behind = ''] = /^(.)点(半|一刻|)$/.exec(words) ?? [];
  return added(explainNumber(chinese), behind === '半' ? 30 : behind === '一刻' ? 15 : 0);
}

function added(hour: string | undefined, minutes: number): number | undefined {
  return hour === undefined || Number.isNaN(minutes) ? undefined : Number(hour) * 60 + minutes;
}
