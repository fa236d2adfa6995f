import { readDuration, writeDuration } from '../../duration.js';
import type { Language } from '../words.js';
import { readCount } from './number.js';

/** How long something takes, as it is said: `an hour and a half`, `eine Viertelstunde`, `一个半小时`. As a parameter has it, `1h30m`. Pure. */
export function readLength(text: string, language: Language): string | undefined {
  const said = text.trim().toLowerCase().replaceAll(/\s+/g, ' ');
  const seconds = WHOLE[language].reduce<number | undefined>((found, [pattern, unit]) => {
    if (found !== undefined) return found;
    const groups = pattern.exec(said)?.groups;
    return groups === undefined ? undefined : unit(groups);
  }, undefined);
  if (seconds !== undefined) return Number.isInteger(seconds) && seconds > 0 ? writeDuration(seconds) : undefined;
  const digits = readDuration(inDigits(said, language));
  return digits === undefined ? undefined : writeDuration(digits);
}

type Groups = Readonly<Record<string, string | undefined>>;

/** Forms that are no count of units. A half is of the unit beside it. */
const WHOLE: Readonly<Record<Language, readonly (readonly [RegExp, (groups: Groups) => number | undefined])[]>> = {
  en: [
    [/^(?<x>)(?:half an?|(?:an? )?half) (?<unit>hour|minute)$/, ({ unit }) => secondsOf(unit) / 2],
    [/^(?:an? )?(?<unit>hour|minute) and a half$/, ({ unit }) => secondsOf(unit) * 1.5],
    [/^(?<x>)(?:an|one) hour and a quarter$/, () => 4500],
    [/^(?<hours>\d{1,2})h(?<minutes>[0-5]\d)$/, ({ hours, minutes }) => Number(hours) * 3600 + Number(minutes) * 60],
    [
      /^(?<count>\d{0,3})(?<x>) ?½ (?<unit>hour|minute|h|min)s?$/,
      ({ count = '', unit = '' }) => (Number(count) + 0.5) * secondsOf(unit.startsWith('h') ? 'hour' : 'minute'),
    ],
    [
      /^(?<count>\S+) weeks?$/,
      ({ count = '' }) => {
        const weeks = /^an?$/.test(count) ? 1 : readCount(count, 'en');
        return weeks === undefined ? undefined : weeks * 604_800;
      },
    ],
    [/^(?:an?|one) quarter(?: of an)? hour$|^(?<x>quarter of an hour|quarter hour)$/, () => 900],
    [/^(?<x>)three[ -]quarters of an hour$/, () => 2700],
    [
      /^(?<count>\S+) and a half (?<unit>hour|minute)s?$/,
      ({ count = '', unit }) => plus(readCount(count, 'en'), 0.5, secondsOf(unit)),
    ],
    [
      /^(?<count>\S+) (?<unit>hour|minute)s? and a half$/,
      ({ count = '', unit }) => plus(readCount(count, 'en'), 0.5, secondsOf(unit)),
    ],
  ],
  de: [
    [/^(?:eine |einer )?halbe(?<x>)n? stunde$/, () => 1800],
    [/^(?:eine |einer )?(?<x>)viertelstunde$/, () => 900],
    [/^(?:eine |einer )?(?<x>)dreiviertelstunde$/, () => 2700],
    [/^(?<x>)(?:anderthalb|eineinhalb) stunden$/, () => 5400],
    [/^(?<count>\p{L}+)einhalb stunden$/u, ({ count = '' }) => plus(readCount(count, 'de'), 0.5, 3600)],
  ],
  zh: [
    [/^半个?(?<x>)(?:小时|钟头)$/u, () => 1800],
    [/^一(?<x>)刻钟$/u, () => 900],
    [/^三(?<x>)刻钟$/u, () => 2700],
    [/^(?<count>\S+?)个?半(?:小时|钟头)$/u, ({ count = '' }) => plus(readCount(count, 'zh'), 0.5, 3600)],
  ],
};

function secondsOf(unit: string | undefined): number {
  return unit === 'hour' ? 3600 : 60;
}

function plus(count: number | undefined, part: number, unit: number): number | undefined {
  return count === undefined ? undefined : (count + part) * unit;
}

/** `two hours and a minute` -> `2 hours and 1 minute`. */
function inDigits(said: string, language: Language): string {
  if (language === 'zh')
    return said
      .replaceAll(
        /([一二两三四五六七八九十百]+)个?(?=小时|分|秒|天)/gu,
        (_, words: string) => `${readCount(words, 'zh') ?? words}`,
      )
      .replaceAll(/个(?=小时)/gu, '')
      .replaceAll(/(?<=\p{Script=Han})(?=\d)/gu, ' ');
  return said
    .replaceAll(/(?<=[\p{L}\d])-(?=(?:hour|minute|second|min)s?\b)/gu, ' ')
    .replaceAll(/(?:half an|(?<![\p{L}\d])(?:an?|one|eine[rn]?)) (?=\p{L})/gu, (words) =>
      words.startsWith('half') ? words : '1 ',
    )
    .replaceAll(/(?<![\p{L}\d])[\p{L}-]+(?= \p{L})/gu, (word) => {
      const count = word === 'and' || word === 'und' ? undefined : readCount(word, language);
      return count === undefined ? word : String(count);
    });
}
