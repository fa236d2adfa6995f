import type { Span } from './spans.js';

/** What a person is called by, beside "contact". */
const PERSONS = new Set(
  'contact person people friend colleague neighbour neighbor customer client mother father brother sister'.split(' '),
);

/** Is this a word for somebody? */
export function isPerson(word: string | undefined): boolean {
  return word !== undefined && PERSONS.has(word);
}

/** First and last name. */
export type Names = readonly [first: string, last: string];

/** A value of the goal; of a person's name its two parts, where the goal itself tells where one ends. */
export type NamedSpan = Span & { readonly names?: Names };

/** Words before a family name that belong to it. */
const PARTICLE = /^\s+((?:van|von|der|den|de|del|della|di|da|dos|du|la|le|ter|ten|zu|zur|zum|bin|ibn|al|el)\s+)+$/u;
const HONORIFIC = /^(?:Dr|Prof|Mr|Mrs|Ms|Herr|Frau)$/u;

/**
 * Of a goal about a person: a name that is written in two pieces is one value ("Anna Maria" Smith), and so is one with a small word in it (Ludwig van
 * Beethoven). Pure.
 */
export function joinedNames(text: string, spans: readonly Span[], topic: string | undefined): readonly NamedSpan[] {
  if (!isPerson(topic)) return spans;
  const joined: NamedSpan[] = [];
  for (const span of spans) {
    const before = joined.at(-1);
    const one = before && join(text, before, span);
    if (one !== undefined) joined.pop();
    joined.push(one ?? span);
  }
  return joined;
}

function join(text: string, one: NamedSpan, other: Span): NamedSpan | undefined {
  const isQuoted = one.entity.kind === 'quoted';
  const isName = (isQuoted && isWords(one.entity.text)) || one.entity.kind === 'name';
  const isOtherName = other.entity.kind === 'name' || (other.entity.kind === 'quoted' && isWords(other.entity.text));
  if (!isName || !isOtherName) return undefined;
  const between = text.slice(one.end, other.start);
  const whole = (joint: string, names?: Names): NamedSpan => ({
    start: one.start,
    end: other.end,
    entity: { ...one.entity, kind: 'name', text: `${one.entity.text}${joint}${other.entity.text}` },
    ...(names && { names }),
  });
  // What stands in quotes is one part. A third piece, or one behind a bare name (Anna "Annie"), may be anything.
  if (/^\s+$/.test(between))
    return isQuoted && one.names === undefined ? whole(' ', [one.entity.text, other.entity.text]) : undefined;
  if (isQuoted || one.names !== undefined || other.entity.kind !== 'name') return undefined;
  if (!PARTICLE.test(between)) return undefined;
  const joint = between.replace(/\s+/g, ' ');
  return whole(joint, [one.entity.text, `${joint.trim()} ${other.entity.text}`]);
}

function isWords(text: string): boolean {
  return /^[\p{L}\p{M}\s.'’-]+$/u.test(text);
}

/** Scripts in which the family name comes first, or after, or with no space between. */
const EASTERN = /[\p{Script=Han}\p{Script=Hangul}\p{Script=Hiragana}\p{Script=Katakana}]/u;

/**
 * First and last name of a person; undefined where nobody can tell where the one ends, or which comes first. Two words are a first and a last name, and
 * so is what the goal itself has parted. Pure.
 */
export function namesOf({ text, names }: { readonly text: string; readonly names?: Names }): Names | undefined {
  if (EASTERN.test(text)) return undefined;
  if (names !== undefined) return names;
  const [first, last, more] = text.trim().split(/\s+/);
  if (first === undefined || last === undefined || more !== undefined) return undefined;
  return text.includes(',') || HONORIFIC.test(first.replace('.', '')) ? undefined : [first, last];
}

/** Is it one word, and so no more than one part of a name? */
export function isOneName(text: string): boolean {
  return !/[\s,]/.test(text.trim()) && !EASTERN.test(text);
}
