import { dateParts, daysAfter, isDate } from '../transform/day.js';
import { weekdays } from '../transform/locale.js';
import { foldCase } from './tokens.js';
import type { Language } from './words.js';

/**
 * The day that words mean, seen from another one: `tomorrow`, `in 3 Tagen`, `下周一`. Undefined where they mean none, or where people do not agree:
 * on a Wednesday "next Friday" is in two days for some and in nine for others. Pure: which day it is on the device, the caller says.
 *
 * @example relativeDay('the day after tomorrow', '2026-01-31', 'en') // '2026-02-02'
 */
export function relativeDay(words: string, today: string, language: Language, past = false): string | undefined {
  if (!isDate(today)) return undefined;
  const said = foldCase(words).trim().replaceAll(/\s+/g, ' ');
  const days =
    DAYS[language][said] ??
    counted(said, language) ??
    ago(said, language) ??
    weekday(said, language, dateParts(today)['weekday'] ?? 1, past);
  return days === undefined ? undefined : daysAfter(today, days);
}

const DAYS: Readonly<Record<Language, Readonly<Record<string, number>>>> = {
  en: {
    today: 0,
    tonight: 0,
    tomorrow: 1,
    'the day after tomorrow': 2,
    'day after tomorrow': 2,
    yesterday: -1,
    'the day before yesterday': -2,
  },
  de: { heute: 0, morgen: 1, übermorgen: 2, gestern: -1, vorgestern: -2 },
  zh: { 今天: 0, 今日: 0, 明天: 1, 明日: 1, 后天: 2, 大后天: 3, 昨天: -1, 前天: -2 },
};

/** So many days or weeks from now on. */
const COUNTED: Readonly<Record<Language, RegExp>> = {
  en: /^in (?<count>\S+) (?:(?<days>days?)|weeks?)$/,
  de: /^in (?<count>\S+) (?:(?<days>tag|tagen)|wochen?)$/,
  zh: /^(?<count>\d+|[一二两三四五六七八九十])(?:(?<days>天)|个?(?:周|星期|礼拜))(?:后|以后|之后)$/,
};

const AGO: Readonly<Record<Language, RegExp>> = {
  en: /^(?<count>\S+) (?:(?<days>days?)|weeks?) ago$/,
  de: /^vor (?<count>\S+) (?:(?<days>tag|tagen)|wochen?)$/,
  zh: /^(?<count>\d+|[一二两三四五六七八九十])(?:(?<days>天)|个?(?:周|星期|礼拜))(?:前|以前|之前)$/,
};

function ago(said: string, language: Language): number | undefined {
  const days = daysIn(AGO[language].exec(said)?.groups, language);
  return days === undefined ? undefined : -days;
}

const NUMBERS: Readonly<Record<Language, readonly string[]>> = {
  en: ['one a', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten'],
  de: ['einem einer', 'zwei', 'drei', 'vier', 'fünf', 'sechs', 'sieben', 'acht', 'neun', 'zehn'],
  zh: ['一', '二 两', '三', '四', '五', '六', '七', '八', '九', '十'],
};

/** Farther than this nobody counts in days. */
const MOST_DAYS = 1000;

function counted(said: string, language: Language): number | undefined {
  return daysIn(COUNTED[language].exec(said)?.groups, language);
}

function daysIn(groups: Readonly<Record<string, string>> = {}, language: Language): number | undefined {
  const { count = '', days } = groups;
  const spelt = NUMBERS[language].findIndex((words) => words.split(' ').includes(count)) + 1;
  const number = /^\d{1,4}$/.test(count) ? Number(count) : spelt;
  const all = days === undefined ? number * 7 : number;
  return number > 0 && all <= MOST_DAYS ? all : undefined;
}

/** How a weekday is named: which week the word before it says, and the weekday. */
const WEEKS: Readonly<Record<Language, RegExp>> = {
  en: /^(?:on )?(?:the )?(?:(?<next>next|coming)|(?<present>this)|(?<gone>last))? ?(?<name>[a-z]+)$/,
  de: /^(?:am )?(?:(?<next>(?:nächst|kommend)e[nrs]?)|(?<present>diese[nrs]?)|(?<gone>(?:letzt|vergangen)e[nrs]?))? ?(?<name>\p{L}+)$/u,
  zh: /^(?:(?<far>下(?:个|個)?)|(?<present>这|這|本))?(?:周|星期|礼拜)(?<name>[一二三四五六日天])$/u,
};

/** Days until a weekday, where each way to understand it is the same day. The week begins with Monday. */
function weekday(said: string, language: Language, today: number, past: boolean): number | undefined {
  const { next, present, far, gone, name = '' } = WEEKS[language].exec(said)?.groups ?? {};
  const wanted = weekdayOf(name, language);
  if (wanted === undefined) return undefined;
  const inThisWeek = wanted - today;
  const inNextWeek = inThisWeek + 7;
  const first = inThisWeek > 0 ? inThisWeek : inNextWeek;
  // On a Friday "last Tuesday" is of this week for some, and of the one before for others.
  if (gone !== undefined)
    return inThisWeek >= 0 || today === 7 ? (inThisWeek >= 0 ? inThisWeek - 7 : inThisWeek) : undefined;
  // What has been was on the last one; whoever says which week that is says otherwise, too.
  if (past)
    return present === undefined && next === undefined && far === undefined && inThisWeek !== 0 ? first - 7 : undefined;
  if (far !== undefined) return inNextWeek;
  // On a Sunday the week's other days have gone by, or are all ahead: either way the coming one is meant.
  if (present !== undefined) return inThisWeek >= 0 ? inThisWeek : today === 7 ? inNextWeek : undefined;
  // Where English is spoken the week begins on Sunday for many, and on Monday for others.
  if (next !== undefined) return inThisWeek <= 0 && !(language === 'en' && today === 7) ? inNextWeek : undefined;
  // Said of the day that it is, it may be today or in a week.
  return inThisWeek === 0 ? undefined : first;
}

function weekdayOf(name: string, language: Language): number | undefined {
  if (language === 'zh') return ZH_WEEKDAYS[name];
  const found = [...weekdays(language)].find(([, word]) => foldCase(word) === name);
  return found?.[0] ?? (language === 'de' && name === 'sonnabend' ? 6 : undefined);
}

const ZH_WEEKDAYS: Readonly<Record<string, number>> = { 一: 1, 二: 2, 三: 3, 四: 4, 五: 5, 六: 6, 日: 7, 天: 7 };
