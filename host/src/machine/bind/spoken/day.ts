import { dateParts, daysAfter, isDate } from '../../transform/day.js';
import { months, weekdays } from '../../transform/locale.js';
import { relativeDay } from '../relative-day.js';
import { foldCase } from '../tokens.js';
import type { Language } from '../words.js';
import { readCount } from './number.js';

/**
 * A day as it is said, seen from another one: `October 20`, `the 24th of October`, `am 7.11.`, `后天`. As a parameter has it, 2026-01-31. A day without a
 * year is the next such day, or the last one where `past` tells that it has been; none where that one is far and the other is not: whether the one behind
 * or the one ahead is meant, nobody can tell then. Pure.
 *
 * @example readDay('Friday, October 20', '2023-10-15', 'en') // '2023-10-20'
 */
export function readDay(text: string, today: string, language: Language, past = false): string | undefined {
  if (!isDate(today)) return undefined;
  const said = plainDay(text, language);
  const seen: Seen = { today, past };
  const day =
    relativeDay(said, today, language, past) ?? named(said, seen, language) ?? fromToday(said, today, language);
  if (day !== undefined) return day;
  // A weekday before a date says no more than the date, and must be its own.
  const [, weekday = '', rest = ''] = WEEKDAY_FIRST[language].exec(said) ?? [];
  const date = rest === '' ? undefined : named(rest, seen, language);
  return date !== undefined && weekdayName(date, language).has(weekday) ? date : undefined;
}

/** "the twenty-first of October" with its digits, "Sat" and "this coming Saturday" as the weekday. */
function plainDay(text: string, language: Language): string {
  const said = foldCase(text).trim().replaceAll(/\s+/g, ' ');
  if (language !== 'en') return said;
  const short = /^\p{Lu}/u.test(text.trim()) ? SHORT_WEEKDAYS[said.replace(/\.$/, '')] : undefined;
  if (short !== undefined) return short;
  return said
    .replace(/^(on )?(?:(?:this|the) )?coming (?=[a-z]+day$)/, '$1')
    .replaceAll(
      /(?<![a-z])(?:(twenty|thirty)[- ])?([a-z]+)(?![a-z])/g,
      (word, tens: string | undefined, unit: string) => {
        const number = ORDINALS.indexOf(unit) + 1;
        if (number === 0 || (tens !== undefined && number > 9)) return word;
        return `${number + (tens === 'twenty' ? 20 : tens === 'thirty' ? 30 : 0)}th`;
      },
    );
}

const ORDINALS = (
  'first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth ' +
  'eighteenth nineteenth twentieth'
).split(' ');

const SHORT_WEEKDAYS: Readonly<Record<string, string>> = {
  mon: 'monday',
  tue: 'tuesday',
  tues: 'tuesday',
  wed: 'wednesday',
  thu: 'thursday',
  thur: 'thursday',
  thurs: 'thursday',
  fri: 'friday',
  sat: 'saturday',
  sun: 'sunday',
};

/** From which day a day without a year is seen, and which way. */
interface Seen {
  readonly today: string;
  readonly past: boolean;
}

const WEEKDAY_FIRST: Readonly<Record<Language, RegExp>> = {
  en: /^(?:on )?([a-z]+),? (?:the )?(.+)$/,
  de: /^(?:am )?(\p{L}+),? (?:(?:de[nm]) )?(.+)$/u,
  zh: /^((?:周|星期|礼拜)[一二三四五六日天])，?(.+)$/u,
};

function weekdayName(date: string, language: Language): ReadonlySet<string> {
  const weekday = dateParts(date)['weekday'] ?? 1;
  const zh = '一二三四五六日'.charAt(weekday - 1);
  if (language === 'zh') return new Set([`周${zh}`, `星期${zh}`, `礼拜${zh}`]);
  return new Set(
    (['long', 'short'] as const).map((width) =>
      foldCase(weekdays(language, width).get(weekday) ?? '').replace(/\.$/, ''),
    ),
  );
}

function fromToday(said: string, today: string, language: Language): string | undefined {
  const [, count = '', unit = ''] = FROM_TODAY[language]?.exec(said) ?? [];
  const number = count === 'a' || count === 'one' ? 1 : readCount(count, language);
  if (number === undefined || number > 200) return undefined;
  return daysAfter(today, number * (unit.startsWith('week') ? 7 : 1));
}

const FROM_TODAY: Partial<Record<Language, RegExp>> = { en: /^(\S+) (days?|weeks?) from (?:today|now)$/ };

function named(said: string, seen: Seen, language: Language): string | undefined {
  const { today, past } = seen;
  const [year = 0, month = 0, day = 0] = today.split('-').map(Number);
  const feast = FEASTS[said];
  if (feast !== undefined) return dated(undefined, Number(feast.slice(0, 2)), Number(feast.slice(3)), seen);
  const digits = /^(\d{1,2})\.(\d{1,2})\.(\d{4})?$/.exec(said);
  if (digits !== null && language === 'de') return dated(digits[3], Number(digits[2]), Number(digits[1]), seen);
  const yearFirst = /^(\d{4})\/(\d{2})\/(\d{2})$/.exec(said);
  if (yearFirst !== null) return dated(yearFirst[1], Number(yearFirst[2]), Number(yearFirst[3]), seen);
  const slashes = /^(\d{1,2})([/.-])(\d{1,2})(?:\2(\d{4}))?$/.exec(said);
  if (slashes !== null) {
    const [first, second, year] = [Number(slashes[1]), Number(slashes[3]), slashes[4]];
    // "10.30" is a time of day, and "10-20" a span.
    if (year === undefined && slashes[2] !== '/') return undefined;
    // Which of both is the month is told by the one that cannot be.
    if (first <= 12 && second <= 12 && first !== second) return undefined;
    return first > 12 ? dated(year, second, first, seen) : dated(year, first, second, seen);
  }
  if (language === 'zh') {
    const [, yearSaid, monthSaid = '', daySaid = ''] =
      /^(?:(\d{4})年)?(\d{1,2}|[一二三四五六七八九十]+)月(\d{1,2}|[一二三四五六七八九十]+)[日号號]$/u.exec(said) ?? [];
    return dated(yearSaid, readCount(monthSaid, 'zh') ?? 0, readCount(daySaid, 'zh') ?? 0, seen);
  }
  const alone = language === 'en' ? /^(?:on )?(?:the )?(\d{1,2})(?:st|nd|rd|th)$/.exec(said) : null;
  if (alone !== null) {
    const wanted = Number(alone[1]);
    const isThisMonth = past ? wanted <= day : wanted >= day;
    return isThisMonth ? dated(String(year), month, wanted, seen) : undefined;
  }
  const [, dayFirst, monthBehind, yearBehind] = DAY_MONTH.exec(said) ?? [];
  const [, monthFirst, dayBehind, yearEnd] = MONTH_DAY.exec(said) ?? [];
  const name = monthBehind ?? monthFirst;
  if (name === undefined) return undefined;
  return dated(yearBehind ?? yearEnd, monthOf(name, language), Number(dayFirst ?? dayBehind), seen);
}

const DAY_MONTH = /^(?:on |am )?(?:the |de[nmr] )?(\d{1,2})(?:st|nd|rd|th|\.)? (?:of )?(\p{L}{3,})\.?(?:,? (\d{4}))?$/u;
const MONTH_DAY = /^(?:on )?(\p{L}{3,})\.? (?:the )?(\d{1,2})(?:st|nd|rd|th)?(?:,? (\d{4}))?$/u;

const FEASTS: Readonly<Record<string, string>> = {
  "new year's eve": '12-31',
  'christmas eve': '12-24',
  'christmas day': '12-25',
  heiligabend: '12-24',
  silvester: '12-31',
  平安夜: '12-24',
  圣诞节: '12-25',
};

function monthOf(name: string, language: Language): number {
  const word = foldCase(name);
  for (const width of ['long', 'short'] as const)
    for (const [month, written] of months(language, width))
      if (foldCase(written).replace(/\.$/, '') === word) return month;
  return MORE_MONTHS[word] ?? 0;
}

const MORE_MONTHS: Readonly<Record<string, number>> = { sept: 9, jänner: 1, okt: 10, dez: 12, mrz: 3 };

function dated(year: string | undefined, month: number, day: number, { today, past }: Seen): string | undefined {
  const of = (year: number | string) => {
    const date = `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
    return isDate(date) ? date : undefined;
  };
  if (year !== undefined) return of(year);
  const thisYear = Number(today.slice(0, 4));
  const inThisYear = of(thisYear);
  if (inThisYear !== undefined && (past ? inThisYear <= today : inThisYear >= today)) return inThisYear;
  // In December "January 5" is ahead, and in January "December 28" has been.
  const beyond = of(past ? thisYear - 1 : thisYear + 1);
  const farthest = daysAfter(today, past ? -NEAR : NEAR);
  const isNear = beyond !== undefined && (past ? beyond >= farthest : beyond <= farthest);
  return isNear ? beyond : undefined;
}

/** Days: nearer than the same day of another year by far. */
const NEAR = 100;
