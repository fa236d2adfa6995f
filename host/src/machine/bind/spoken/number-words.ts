import type { Language } from '../words.js';

/**
 * The number that words write: `twenty-two`, `zweiundzwanzig`, `二十二`. Undefined where they write none. Pure.
 *
 * @example numberOfWords('one hundred and five', 'en') // 105
 */
export function numberOfWords(words: string, language: Language): number | undefined {
  switch (language) {
    case 'en':
      return english(words);
    case 'de':
      return german(words);
    case 'zh':
      return chinese(words);
    default:
      return language satisfies never;
  }
}

function numbered(words: string, from = 0, step = 1): readonly (readonly [string, number])[] {
  return words.split(' ').map((word, index) => [word, from + index * step] as const);
}

const EN_UNITS = new Map([
  ...numbered(
    'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen',
  ),
  ...numbered('twenty thirty forty fifty sixty seventy eighty ninety', 20, 10),
]);

function english(words: string): number | undefined {
  if (words === 'a dozen') return 12;
  if (words === 'half a dozen') return 6;
  const dozens = /^(\S+) dozen$/.exec(words)?.[1];
  if (dozens !== undefined) return EN_UNITS.has(dozens) ? (EN_UNITS.get(dozens) ?? 0) * 12 : undefined;
  const parts = words.replaceAll('-', ' ').split(' ');
  let [whole, below, last] = [0, 0, Number.POSITIVE_INFINITY];
  for (const [index, part] of parts.entries()) {
    const unit = EN_UNITS.get(part) ?? (part === 'a' && index === 0 && parts.length > 1 ? 1 : undefined);
    if (part === 'and') {
      if (index === 0 || index === parts.length - 1 || below % 100 !== 0) return undefined;
    } else if (part === 'hundred') {
      if (below < 1 || below > 99) return undefined;
      [below, last] = [below * 100, 100];
    } else if (part === 'thousand') {
      if (below < 1 || whole > 0) return undefined;
      [whole, below, last] = [below * 1000, 0, Number.POSITIVE_INFINITY];
    } else {
      // "twenty-two", never "two twenty" or "ten two".
      const follows = unit !== undefined && (last >= 100 || (last >= 20 && unit > 0 && unit < 10));
      if (!follows || unit === undefined) return undefined;
      [below, last] = [below + unit, unit < 20 ? 0 : unit];
    }
  }
  return whole + below;
}

const DE_UNITS = new Map([
  ...numbered(
    'null ein zwei drei vier fünf sechs sieben acht neun zehn elf zwölf dreizehn vierzehn fünfzehn sechzehn siebzehn achtzehn neunzehn',
  ),
  ...numbered('zwanzig dreißig vierzig fünfzig sechzig siebzig achtzig neunzig', 20, 10),
  ...['eins', 'eine', 'einen', 'einem', 'einer'].map((word) => [word, 1] as const),
]);

function german(words: string): number | undefined {
  const known = DE_UNITS.get(words);
  if (known !== undefined) return known;
  const [, thousands, hundreds, rest = ''] =
    /^(?:(\p{L}*)tausend)?(?:(\p{L}*)hundert)?(?:und)?(\p{L}*)$/u.exec(words) ?? [];
  if (thousands === undefined && hundreds === undefined) return germanTens(words);
  const [high, middle, low] = [thousands, hundreds, rest].map((part, index) =>
    part === undefined || (index === 2 && part === '') ? 0 : part === '' ? 1 : (DE_UNITS.get(part) ?? germanTens(part)),
  );
  if (high === undefined || middle === undefined || low === undefined || middle > 9 || low > 99) return undefined;
  return high * 1000 + middle * 100 + low;
}

function germanTens(words: string): number | undefined {
  const [, unit = '', ten = ''] = /^(\p{L}+)und(\p{L}+)$/u.exec(words) ?? [];
  const [units, tens] = [DE_UNITS.get(unit), DE_UNITS.get(ten)];
  return units !== undefined && tens !== undefined && units > 0 && units < 10 && tens >= 20 ? tens + units : undefined;
}

const ZH_DIGITS = new Map([...numbered('零 一 二 三 四 五 六 七 八 九'), ['两', 2] as const, ['〇', 0] as const]);
const ZH_PLACES = new Map([
  ['十', 10],
  ['百', 100],
  ['千', 1000],
]);

function chinese(words: string): number | undefined {
  const [, many, rest] = /^(.+)万(.*)$/u.exec(words) ?? [];
  if (many === undefined || rest === undefined) return belowTenThousand(words);
  const [high, low] = [belowTenThousand(many), rest === '' ? 0 : belowTenThousand(rest)];
  // "三万五" is 35,000 for who says so, and 30,005 as it is written.
  if (high === undefined || low === undefined || (rest !== '' && low < 1000 && !/^[零〇]/u.test(rest)))
    return undefined;
  return high * 10_000 + low;
}

function belowTenThousand(words: string): number | undefined {
  let [sum, digit] = [0, undefined as number | undefined];
  let [last, isAfterZero] = [Number.POSITIVE_INFINITY, false];
  if (words === '') return undefined;
  for (const [index, sign] of [...words].entries()) {
    const [one, place] = [ZH_DIGITS.get(sign), ZH_PLACES.get(sign)];
    if (place !== undefined) {
      if (place >= last || (digit === undefined && !(place === 10 && index === 0))) return undefined;
      [sum, digit, last] = [sum + (digit ?? 1) * place, undefined, place];
    } else if (one === 0 && words.length > 1) {
      isAfterZero = true;
      continue;
    } else {
      if (one === undefined || digit !== undefined) return undefined;
      // "三百五" is 350 for who says so, and 305 as it is written.
      if (index === [...words].length - 1 && last >= 100 && sum > 0 && !isAfterZero) return undefined;
      digit = one;
    }
    isAfterZero = false;
  }
  return sum + (digit ?? 0);
}
