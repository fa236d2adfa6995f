import { express, literal, type Wording } from '../../../screen/index.js';
import type { Writing } from '../provenance/index.js';

/** Of these days languages have words of their own: German of all five, English of three. */
const AROUND_TODAY = [-2, -1, 0, 1, 2];

/** A day with the word for it where it is near: "Tomorrow, Monday, October 16, 2023", as an app that says so writes the day of tomorrow, and no other. */
export interface NearDay {
  /** What stands before the day, as a pattern that holds for nothing, too. */
  readonly before: string;
  /** Is it all that a text says besides the day, which it ends with? */
  readonly isAllBeside: (text: string, day: string) => boolean;
}

/** By the words of the language that the day is written in; of all of these where it has none, as 2023-10-16. Pure. */
export function nearDayIn({ options: [pattern = '', locale = 'en'] }: Writing, locales: readonly string[]): NearDay {
  const words = (/MMM|[Ec]/.test(pattern) ? [locale] : locales).flatMap(wordsFor);
  const before = `^((${[...new Set(words)].join('|')})[^\\p{L}\\p{N}]*)?$`;
  const holds = new RegExp(before, 'iu');
  return {
    before,
    isAllBeside: (text, day) => text.endsWith(day) && holds.test(text.slice(0, text.length - day.length)),
  };
}

/**
 * A selector that says a text which is nothing but a day, or the day behind a word for a near one, as one that finds the day with that word, with another and
 * without: which it is depends on the day of the run. It is the same day whatever the word. Pure.
 */
export function withNearDay(
  selector: string,
  text: string,
  { attribute, name, wording, near }: NearText,
): string | undefined {
  const said = `@${attribute}=${express(text, wording)}`;
  const [head, tail, another] = selector.split(said);
  if (head === undefined || tail === undefined || another !== undefined) return undefined;
  const day = `$${name}`;
  const beside = `matches(substring-before(@${attribute},${day}),${literal(near.before)},'i')`;
  return `${head}ends-with(@${attribute},${day}) and ${beside}${tail}`;
}

interface NearText {
  readonly attribute: 'text' | 'content-desc';
  /** What the day is called in the machine. */
  readonly name: string;
  readonly wording: Wording;
  readonly near: NearDay;
}

function wordsFor(locale: string): readonly string[] {
  const format = new Intl.RelativeTimeFormat(locale, { numeric: 'auto' });
  return AROUND_TODAY.map((days) => format.format(days, 'day')).filter((word) => /^[\p{L}\p{M}]+$/u.test(word));
}
