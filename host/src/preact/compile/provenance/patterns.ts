import { Recent } from '../../../base/index.js';
import { transforms } from '../../../machine/index.js';
import type { Writing } from './writings.js';

const FIELDS: Readonly<Record<'date' | 'time', readonly string[]>> = {
  // Of two that write the same, the one that comes first: a month by its whole name, numbers without a zero before them.
  date: ['y', 'yy', 'MMMM', 'MMM', 'M', 'MM', 'd', 'dd', 'EEEE', 'EEE'],
  time: ['H', 'HH', 'h', 'hh', 'mm', 'ss', 'a'],
};

/** Words that stand between the fields of a date or a time, and say nothing of it. */
const BETWEEN = /^(?:Uhr|of|de|del|[年月日号时時点分])/u;

/** More ways to read one text are not looked at: it is ambiguous long before. */
const MOST_WAYS = 64;

/**
 * The patterns by which a day or a time gives a text, in the first of the locales that has one (it is named where there are words in it that are not
 * English): none, one, or several that say different things in another order, as 10/10 does. Two that differ only in how wide a field is are one:
 * numbers are as wide as one of them that shows a zero. Pure.
 */
export function patternsOf(
  of: 'date' | 'time',
  value: string,
  shown: string,
  locales: readonly string[],
): readonly Writing[] {
  for (const locale of locales) {
    const found = inLocale(of, value, shown, locale);
    if (found.length > 0) return found;
  }
  return [];
}

function inLocale(of: 'date' | 'time', value: string, shown: string, locale: string): readonly Writing[] {
  const texts = fields.of(`${of} ${locale} ${value}`, () => fieldsOf(of, value, locale));
  const bySense = new Map<string, readonly string[]>();
  for (const writing of readings(shown, texts)) {
    const senses = writing.map(senseOf);
    // Nobody writes the month twice.
    if (senses.some((sense, index) => /[a-z]/i.test(sense) && senses.indexOf(sense) < index && !isBetween(sense)))
      continue;
    // Whoever says AM counts to twelve.
    if (senses.includes('a') && senses.includes('H')) continue;
    const sense = senses.join(' ');
    const known = bySense.get(sense);
    const isPadded = writing.some((letters) => PADDED.test(letters) && new Map(texts).get(letters)?.startsWith('0'));
    if (known === undefined || (isPadded && width(writing) > width(known))) bySense.set(sense, writing);
  }
  // Nobody puts in the seconds alone of a time that has none.
  const hasNoSeconds = of === 'time' && value.split(':').length < 3;
  const said = [...bySense.values()].filter((writing) => !(hasNoSeconds && writing.join('') === 'ss'));
  return said.map((writing) => {
    const pattern = writing.join('');
    const hasWords = writing.some((piece) => /^(?:MMM|E|a)/.test(piece));
    return { function: of, options: hasWords && locale !== 'en' ? [pattern, locale] : [pattern] };
  });
}

/** Those of the same few values are asked for at every node of a screen. */
const fields = new Recent<readonly (readonly [letters: string, text: string])[]>(64);

function fieldsOf(of: 'date' | 'time', value: string, locale: string): readonly (readonly [string, string])[] {
  return FIELDS[of].flatMap((letters): (readonly [string, string])[] => {
    const text = transforms.get(of)?.apply([value, letters, locale]);
    return text === undefined || text === '' ? [] : [[letters, text]];
  });
}

/** Fields that may be written with a zero before them; minutes and seconds always are. */
const PADDED = /^(?:dd|MM|HH|hh)$/;

/** Every writing to cut a text into fields and what stands between them; each has a field. */
function readings(shown: string, texts: readonly (readonly [string, string])[]): readonly (readonly string[])[] {
  const found: (readonly string[])[] = [];
  const go = (at: number, pieces: readonly string[]) => {
    if (found.length >= MOST_WAYS) return;
    if (at === shown.length) {
      if (pieces.some((piece) => /^[A-Za-z]/.test(piece))) found.push(pieces);
      return;
    }
    for (const [letters, text] of texts)
      if (shown.startsWith(text, at) && isWhole(shown, at, text)) go(at + text.length, [...pieces, letters]);
    const between = BETWEEN.exec(shown.slice(at))?.[0] ?? /^[^\p{L}\p{N}']/u.exec(shown.slice(at))?.[0];
    if (between === undefined) return;
    go(at + between.length, [...pieces, /^[A-Za-z]/.test(between) ? `'${between}'` : between]);
  };
  go(0, []);
  return found;
}

/** Digits end where digits end, words where words do: '1' is no part of '12'. */
function isWhole(text: string, at: number, part: string): boolean {
  const kind = /\p{N}/u.test(part.charAt(0)) ? /\p{N}/u : /[\p{Script=Latin}\p{Script=Cyrillic}]/u;
  const after = text.charAt(at + part.length);
  return !(kind.test(text.charAt(at - 1)) && at > 0) && !(after !== '' && kind.test(after));
}

function senseOf(piece: string): string {
  return /^[A-Za-z]/.test(piece) ? (piece.startsWith('MMM') ? 'month' : piece.charAt(0)) : piece;
}

function isBetween(piece: string): boolean {
  return piece.startsWith("'");
}

function width(writing: readonly string[]): number {
  return writing.join('').length;
}
