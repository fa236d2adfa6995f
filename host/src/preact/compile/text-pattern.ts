import type { Slot } from './parameters.js';
import { besideAnswer, literally } from './reads.js';
import { holdsWords, wholeWords } from './whole-word.js';

/** Of more ways to find the same words in a text nobody can tell which is meant. */
const MOST_WAYS = 2;

/** More words than a label has are what somebody wrote: no machine holds them, and no other text has them. */
const LABEL_WORDS = 3;

/** A number as people write one to be called, and nothing else. */
export const PHONE = phoneWithout(new Set());

/** How a part of a text, or several, is taken out of it. */
export interface TextPattern {
  readonly pattern: string;
  /** For each group, which of the words it is. */
  readonly order: readonly number[];
  /** Which of the words stand behind what no other of their kind stands behind. */
  readonly lone: readonly number[];
}

interface Span {
  readonly start: number;
  readonly end: number;
}

/**
 * A pattern of a whole text that takes some words out of it, one group for each, in the order of the text. What stands between is the text's own form and must stand in another text as well, so that a text of more or fewer parts is none that fits.
 * Undefined where words of the text may be found in two ways, a value of the goal or more than a label
 * stands between them, or nothing marks where they end. Pure.
 */
export function patternOver(text: string, words: readonly string[], slots: readonly Slot[]): TextPattern | undefined {
  if (words.some((word) => /[\r\n]/.test(word))) return undefined;
  const spans = spansOf(text, words);
  if (spans === undefined) return undefined;
  const order = words.map((_, index) => index).sort((one, other) => start(spans, one) - start(spans, other));
  const sorted = order.map((index) => spans[index] as Span);
  const between = [...sorted.keys(), sorted.length].map((index) =>
    text.slice(sorted[index - 1]?.end ?? 0, sorted[index]?.start ?? text.length),
  );
  if (slots.some(({ value }) => between.some((part) => holdsWords(part, value)))) return undefined;
  if (between.some(isMoreThanALabel)) return undefined;
  const [first = '', ...rest] = between;
  const last = rest.pop() ?? '';
  const [left, right] = [besideAnswer(first, 'end'), besideAnswer(last, 'start')];
  if (left === undefined || right === undefined) return undefined;
  if (rest.some((part) => /\d/.test(part) || signOf(part) === undefined)) return undefined;
  const groups = sorted.map((span, index) => {
    const dividers = [
      index === 0 ? left.sign.at(-1) : signOf(rest[index - 1] ?? ''),
      index === sorted.length - 1 ? right.sign.at(-1) : signOf(rest[index] ?? ''),
    ];
    return groupOf(text.slice(span.start, span.end), new Set(dividers.flatMap((sign) => sign ?? [])));
  });
  if (groups.includes(undefined)) return undefined;
  const inner = groups.map((group, index) => `${group}${literally(rest[index] ?? '')}`);
  return { pattern: `^${left.pattern}${inner.join('')}${right.pattern}$`, order, lone: loneOf(order, between, words) };
}

/** 'For: 2' says what a 2 is where another number stands behind the same words. */
function loneOf(order: readonly number[], between: readonly string[], words: readonly string[]): readonly number[] {
  const kinds = order.map((index, group) => `${isNumber(words[index] ?? '')} ${between[group]}`);
  return order.filter((_, group) => kinds.filter((kind) => kind === kinds[group]).length === 1);
}

/** What holds a number is another run's, and not kept. */
function isMoreThanALabel(part: string): boolean {
  if (/\d/.test(part)) return false;
  return (part.match(/[\p{L}\p{M}]+/gu) ?? []).length > LABEL_WORDS || /[.!?…。！？]\s*\p{L}/u.test(part);
}

/** Is it a number as people write one to be called? Pure. */
export function isPhone(text: string): boolean {
  return new RegExp(`^${PHONE}$`).test(text);
}

function phoneWithout(dividers: ReadonlySet<string>): string {
  const signs = [' ', '(', ')', '/'].filter((sign) => !dividers.has(sign)).join('');
  return `(\\+?[0-9][0-9${signs}${dividers.has('-') ? '' : '-'}]{4,})`;
}

function isNumber(word: string): boolean {
  return /^\d+$/.test(word);
}

/** No sign that divides it from its neighbours may stand in it: else it would begin or end elsewhere. Undefined where one does. */
function groupOf(word: string, dividers: ReadonlySet<string>): string | undefined {
  if ([...dividers].some((sign) => word.includes(sign))) return undefined;
  if (isNumber(word)) return '([0-9]+)';
  if (isPhone(word)) return phoneWithout(dividers);
  // A dot stands for no end of a line anyway.
  const others = [...dividers].filter((sign) => sign !== '\n');
  return others.length === 0 ? '(.+)' : `([^\n${others.map(literally).join('')}]+)`;
}

/** The sign by which one part ends and another begins: the end of a line, or the first sign that is no letter, digit or blank. */
function signOf(part: string): string | undefined {
  if (part.includes('\n')) return '\n';
  return /[^\p{L}\p{N}\s]/u.exec(part)?.[0];
}

function start(spans: readonly Span[], index: number): number {
  return spans[index]?.start ?? 0;
}

/** Where each of the words stands: the only place of each, or else the only way to find them in the order in which they were put in. */
function spansOf(text: string, words: readonly string[]): readonly Span[] | undefined {
  const places = words.map((word) =>
    [...wholeWords(text, word)].map((at): Span => ({ start: at, end: at + word.length })),
  );
  const single = places.map(([only, ...more]) => (more.length === 0 ? only : undefined));
  if (single.every((span) => span !== undefined) && !overlap(single)) return single;
  const found: (readonly Span[])[] = [];
  const go = (index: number, soFar: readonly Span[]) => {
    if (found.length >= MOST_WAYS) return;
    if (index === words.length) {
      found.push(soFar);
      return;
    }
    const from = soFar.at(-1)?.end ?? 0;
    for (const span of places[index] ?? []) if (span.start >= from) go(index + 1, [...soFar, span]);
  };
  go(0, []);
  return found.length === 1 ? found[0] : undefined;
}

function overlap(spans: readonly Span[]): boolean {
  return spans.some((one, index) =>
    spans.some((other, at) => at !== index && one.start < other.end && other.start < one.end),
  );
}
