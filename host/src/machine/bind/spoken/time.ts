import type { Language } from '../words.js';
import { readCount } from './number.js';

/**
 * A time of day as it is said: `7 am`, `quarter past seven in the morning`, `halb acht abends`, `下午三点`. As a parameter has it, `07:15`. Digits without
 * a half of the day are as the clock of 24 hours has them; words without one may be of the morning or of the evening, so that they are none. `behind`: the word
 * right before it, for `8h` may be how long, too. Pure.
 */
export function readTime(text: string, language: Language, behind = ''): string | undefined {
  const said = text.trim().toLowerCase().replaceAll(/\s+/g, ' ').replaceAll('’', "'");
  const named = NAMED[said];
  if (named !== undefined) return named;
  const [, hour, minute] = HOURS_OF_24.exec(said) ?? [];
  if (hour !== undefined && minute === undefined && !TELL_WHEN.includes(behind.toLowerCase())) return undefined;
  if (hour !== undefined) return written(Number(hour), Number(minute ?? 0), undefined);
  switch (language) {
    case 'en':
      return english(said);
    case 'de':
      return german(said);
    case 'zh':
      return chinese(said);
    default:
      return language satisfies never;
  }
}

const NAMED: Readonly<Record<string, string>> = {
  noon: '12:00',
  midday: '12:00',
  '12 noon': '12:00',
  'twelve noon': '12:00',
  midnight: '00:00',
  '12 midnight': '00:00',
  mittag: '12:00',
  mitternacht: '00:00',
  中午: '12:00',
  正午: '12:00',
  中午12点: '12:00',
  中午十二点: '12:00',
  午夜: '00:00',
  半夜十二点: '00:00',
};

/** `17h`, `17h30`: who writes so counts to 24. */
const HOURS_OF_24 = /^(\d{1,2}) ?h(\d{2})?$/;

/** Words behind which hours are those of the clock: "at 3h" is when, "for 3h" how long. */
export const TELL_WHEN: readonly string[] = ['at', 'from', 'until', 'till', 'um', 'ab', 'bis', 'gegen'];

type Part = 'am' | 'pm' | 'morning' | 'noon' | 'afternoon' | 'evening' | 'night';

/** The hours of a clock of twelve that a part of the day can be said of, and whether they come after noon. */
const HOURS: Readonly<Record<Part, (hour: number) => number | undefined>> = {
  am: (hour) => (hour >= 1 && hour <= 12 ? hour % 12 : undefined),
  pm: (hour) => (hour >= 1 && hour <= 12 ? (hour % 12) + 12 : hour >= 13 && hour <= 23 ? hour : undefined),
  morning: (hour) => (hour >= 1 && hour <= 11 ? hour : undefined),
  noon: (hour) => (hour === 12 ? 12 : hour === 1 ? 13 : hour === 11 ? 11 : undefined),
  afternoon: (hour) => (hour === 12 ? 12 : hour >= 1 && hour <= 6 ? hour + 12 : afternoon(hour)),
  evening: (hour) => (hour >= 4 && hour <= 11 ? hour + 12 : afternoon(hour)),
  night: (hour) => (hour >= 7 && hour <= 11 ? hour + 12 : hour === 12 ? 0 : hour >= 1 && hour <= 4 ? hour : undefined),
};

function afternoon(hour: number): number | undefined {
  return hour >= 13 && hour <= 23 ? hour : undefined;
}

function english(said: string): string | undefined {
  // "0800", "1930 hours", "20:15 h"
  const [, hours = '', minutes = ''] =
    /^(0\d|1\d|2[0-3])([0-5]\d) ?(?:h|hrs|hours)$|^(0\d)([0-5]\d)$/.exec(said)?.filter((part) => part !== undefined) ??
    [];
  if (hours !== '') return written(Number(hours), Number(minutes), undefined);
  const clocked = /^(\d{1,2}[:.]\d{2}) ?(?:h|hrs|hours)$/.exec(said)?.[1];
  if (clocked !== undefined) return english(clocked);
  const [, clock = said, half] =
    /^(.+?) ?(a\.?m\.?|p\.?m\.?|(?:in the )(?:morning|afternoon|evening)|at night)$/.exec(said) ?? [];
  const part = half === undefined ? undefined : partOf(half);
  const digits = /^(\d{1,2})(?:[:.](\d{2}))?(?: ?o'clock)?$/.exec(clock);
  if (digits !== null) {
    const [, hour, minute] = digits;
    // "7" alone is no time, and "7 o'clock" may be in the evening.
    if (part === undefined && (minute === undefined || clock.includes('o'))) return undefined;
    return written(Number(hour), Number(minute ?? 0), part);
  }
  if (part === undefined) return undefined;
  return spoken(clock, part);
}

function spoken(clock: string, part: Part): string | undefined {
  const past = /^(?:(half|quarter|a quarter|\S+(?: minutes)?) (past|after|to|before) )?(\S+?)(?: o'clock)?$/.exec(
    clock,
  );
  const minuteBehind = /^(\S+) (\S+(?: \S+)?)$/.exec(clock);
  if (past?.[1] !== undefined || (past !== null && past[2] === undefined)) {
    const [, minutes, side = 'past', hourWords = ''] = past ?? [];
    // "5 to 7 pm" is two hours for most.
    if (side === 'to' && /^\d+$/.test(minutes ?? '') && /^\d/.test(hourWords)) return undefined;
    const hour = readCount(hourWords, 'en');
    const minute =
      minutes === undefined
        ? 0
        : minutes === 'half'
          ? 30
          : minutes.endsWith('quarter')
            ? 15
            : readCount(minutes.replace(/ minutes$/, ''), 'en');
    if (hour === undefined || minute === undefined || minute > 59 || hour > 12 || hour < 1) return undefined;
    if (side === 'past' || side === 'after') return written(hour, minute, part);
    return minutes === 'half' ? undefined : written(hour === 1 ? 12 : hour - 1, 60 - minute, part);
  }
  const [hour, minute] = [readCount(minuteBehind?.[1] ?? '', 'en'), readCount(minuteBehind?.[2] ?? '', 'en')];
  return hour === undefined || minute === undefined || hour > 12 || minute < 10 || minute > 59
    ? undefined
    : written(hour, minute, part);
}

function german(said: string): string | undefined {
  const [, clock = said, half] =
    /^(.+?) (morgens|früh|vormittags|mittags|nachmittags|abends|nachts|am morgen|am vormittag|am nachmittag|am abend|in der nacht)$/.exec(
      said,
    ) ?? [];
  const part = half === undefined ? undefined : partOf(half);
  const digits = /^(\d{1,2})(?:(?:[:.](\d{2}))(?: uhr)?| uhr(?: (\d{1,2}))?)$/.exec(clock);
  if (digits !== null) return written(Number(digits[1]), Number(digits[2] ?? digits[3] ?? 0), part);
  if (part === undefined) return undefined;
  const [, minutes, side, hourWords = ''] =
    /^(?:(halb|viertel|dreiviertel|\S+)(?: (vor|nach))? )?(\S+?)(?: uhr)?$/.exec(clock) ?? [];
  const hour = readCount(hourWords, 'de');
  if (hour === undefined || hour < 1 || hour > 12) return undefined;
  const before = hour === 1 ? 12 : hour - 1;
  if (minutes === undefined) return written(hour, 0, part);
  if (minutes === 'halb' && side === undefined) return written(before, 30, part);
  if (minutes === 'dreiviertel' && side === undefined) return written(before, 45, part);
  const minute = minutes === 'viertel' ? 15 : readCount(minutes, 'de');
  if (minute === undefined || minute > 59 || side === undefined) return undefined;
  return side === 'nach' ? written(hour, minute, part) : written(before, 60 - minute, part);
}

function chinese(said: string): string | undefined {
  const [, half, clock = ''] =
    /^(凌晨|清晨|早晨|早上|上午|中午|下午|傍晚|晚上|夜里|半夜)?(.+)$/u.exec(said.replaceAll(' ', '')) ?? [];
  const part = half === undefined ? undefined : partOf(half);
  const digits = /^(\d{1,2})[:：](\d{2})$/.exec(clock);
  if (digits !== null) return written(Number(digits[1]), Number(digits[2]), part);
  const [, hourWords = '', rest = ''] = /^(\d{1,2}|[一二两三四五六七八九十零]+)[点點时](.*)$/u.exec(clock) ?? [];
  const hour = readCount(hourWords, 'zh');
  // "七点五" lacks its 零 or its 分: it may be cut.
  if (/^[\d一二三四五六七八九]$/u.test(rest)) return undefined;
  const minute = ZH_MINUTES[rest] ?? readCount(rest.replace(/分$/u, '').replace(/^零(?=.)/u, ''), 'zh');
  if (hour === undefined || minute === undefined) return undefined;
  return part === undefined && !/^\d/.test(hourWords) ? undefined : written(hour, minute, part);
}

const ZH_MINUTES: Readonly<Record<string, number>> = { '': 0, 整: 0, 半: 30, 一刻: 15, 三刻: 45 };

const PARTS: readonly (readonly [Part, RegExp])[] = [
  ['am', /^a\.?m\.?$/],
  ['pm', /^p\.?m\.?$/],
  ['afternoon', /afternoon|nachmittag|下午/],
  ['morning', /morning|morgen|früh|vormittag|早|上午|清晨|凌晨/],
  ['noon', /mittags|中午/],
  ['evening', /evening|abend|傍晚|晚上/],
  ['night', /night|nacht|夜/],
];

function partOf(word: string): Part | undefined {
  return PARTS.find(([, words]) => words.test(word))?.[0];
}

function written(hour: number, minute: number, part: Part | undefined): string | undefined {
  const of24 = part === undefined ? hour : HOURS[part](hour);
  if (of24 === undefined || of24 > 23 || minute > 59) return undefined;
  return `${String(of24).padStart(2, '0')}:${String(minute).padStart(2, '0')}`;
}
