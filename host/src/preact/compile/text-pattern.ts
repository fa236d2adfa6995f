import type { Slot } from './parameters.js';
import { besideAnswer, literally } from './reads.js';
import { holdsWords, wholeWords } from './whole-word.js';

/** Of more ways to find the same words in a text nobody can tell which is meant. */
const MOST_WAYS = 2;

interface Span {
  readonly start: number;
  readonly end: number;
}

/**
 * A pattern of a whole text that takes some words out of it, one group for each, in the order of the text; `order` tells for each group which of the words it
 * is. What stands between is the text's own form and must stand in another text as well, so that a text of more or fewer parts is none that fits.
 * Undefined where words of the text may be found in two ways, a value of the goal stands between them, or nothing marks where they end. Pure.
 */
export function patternOver(
  text: string,
  words: readonly string[],
  slots: readonly Slot[],
): { readonly pattern: string; readonly order: readonly number[] } | undefined {
  if (words.some((word) => /[\r\n]/.test(word))) return undefined;
  const spans = spansOf(text, words);
  if (spans === undefined) return undefined;
  const order = words.map((_, index) => index).sort((one, other) => start(spans, one) - start(spans, other));
  const sorted = order.map((index) => spans[index] as Span);
  const between = [...sorted.keys(), sorted.length].map((index) =>
    text.slice(sorted[index - 1]?.end ?? 0, sorted[index]?.start ?? text.length),
  );
  if (slots.some(({ value }) => between.some((part) => holdsWords(part, value)))) return undefined;
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
  return { pattern: `^${left.pattern}${inner.join('')}${right.pattern}$`, order };
}

/** No sign that divides it from its neighbours may stand in it: else it would begin or end elsewhere. Undefined where one does. */
function groupOf(word: string, dividers: ReadonlySet<string>): string | undefined {
  if ([...dividers].some((sign) => word.includes(sign))) return undefined;
  if (/^\d+$/.test(word)) return '([0-9]+)';
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
