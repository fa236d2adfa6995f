import { literal } from './selector.js';

/** What a selector may say of a text. */
export interface Wording {
  /** Variables by name; where a text holds a value, the selector holds the variable. Their values are avoided as well. */
  readonly parameters?: Readonly<Record<string, string>>;
  /** Strings that no literal may hold: values of the goal that no parameter explains. */
  readonly avoid?: readonly string[];
}

/** Scripts that are written without blanks between words. */
const UNSPACED = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}]/u;

/**
 * A text as an XPath expression: a literal, a variable, or a concat() of both. Undefined where it cannot be said: a literal would hold what is to be
 * avoided, or two parameters have the value and nothing tells which is meant.
 *
 * @example express('Delete Ada Lovelace?', { parameters: { first: 'Ada', last: 'Lovelace' } }) // concat('Delete ', $first, ' ', $last, '?')
 */
export function express(text: string, { parameters = {}, avoid = [] }: Wording): string | undefined {
  const parts = split(text, parameters);
  if (parts === undefined) return undefined;
  const barred = [...avoid, ...Object.values(parameters)];
  if (parts.some((part) => part.kind === 'words' && mentions(part.text, barred))) return undefined;
  const written = parts.map((part) => (part.kind === 'variable' ? `$${part.name}` : literal(part.text)));
  return written.length === 1 ? written[0] : `concat(${written.join(',')})`;
}

/** Does the text hold one of these as words of their own, whatever their case? */
export function mentions(text: string, strings: readonly string[]): boolean {
  const folded = text.toLowerCase();
  return strings.some((string) => string.trim() !== '' && find(folded, string.trim().toLowerCase(), 0) >= 0);
}

type Part = { readonly kind: 'words'; readonly text: string } | { readonly kind: 'variable'; readonly name: string };

function split(text: string, parameters: Readonly<Record<string, string>>): readonly Part[] | undefined {
  const found = occurrences(text, parameters);
  if (found === undefined) return undefined;
  const parts: Part[] = [];
  let place = 0;
  for (const { start, value, name } of found) {
    if (start > place) parts.push({ kind: 'words', text: text.slice(place, start) });
    parts.push({ kind: 'variable', name });
    place = start + value.length;
  }
  if (place < text.length || parts.length === 0) parts.push({ kind: 'words', text: text.slice(place) });
  return parts;
}

interface Occurrence {
  readonly start: number;
  readonly value: string;
  readonly name: string;
}

/** Longer values first, so that a full name wins over the first name in it; undefined where equal values cannot be told apart. */
function occurrences(text: string, parameters: Readonly<Record<string, string>>): readonly Occurrence[] | undefined {
  const names = new Map<string, string[]>();
  for (const [name, value] of Object.entries(parameters)) {
    if (value.trim() === '') continue;
    names.set(value, [...(names.get(value) ?? []), name]);
  }
  const taken: Occurrence[] = [];
  for (const value of [...names.keys()].sort((one, other) => other.length - one.length || (one < other ? -1 : 1))) {
    const starts = startsOf(text, value).filter((start) => !taken.some((other) => overlap(other, start, value)));
    const meant = names.get(value) ?? [];
    if (starts.length === 0) continue;
    if (meant.length > 1 && meant.length !== starts.length) return undefined;
    for (const [place, start] of starts.entries()) taken.push({ start, value, name: meant[place] ?? meant[0] ?? '' });
  }
  return taken.sort((one, other) => one.start - other.start);
}

/** A value of one sign is found only where it is the whole text: elsewhere a 1 is seldom that 1. */
function startsOf(text: string, value: string): number[] {
  if ([...value].length === 1 && !UNSPACED.test(value)) return text === value ? [0] : [];
  const starts: number[] = [];
  for (let start = find(text, value, 0); start >= 0; start = find(text, value, start + value.length))
    starts.push(start);
  return starts;
}

function overlap(taken: Occurrence, start: number, value: string): boolean {
  return start < taken.start + taken.value.length && taken.start < start + value.length;
}

/** Where the string stands as words of its own from `from` on, or -1. */
function find(text: string, string: string, from: number): number {
  for (let start = text.indexOf(string, from); start >= 0; start = text.indexOf(string, start + 1)) {
    if (isBoundary(text, start) && isBoundary(text, start + string.length)) return start;
  }
  return -1;
}

function isBoundary(text: string, place: number): boolean {
  const before = /[\p{L}\p{N}]\p{M}*$/u.exec(text.slice(0, place))?.[0];
  const after = /^[\p{L}\p{N}]/u.exec(text.slice(place))?.[0];
  return before === undefined || after === undefined || UNSPACED.test(before) || UNSPACED.test(after);
}
