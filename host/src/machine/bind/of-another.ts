import type { Ground } from './ground.js';
import { pointsBackTo } from './in-explanation.js';
import { stemOf } from './reach.js';
import type { Place } from './signature.js';

/**
 * Is what the words from `at` to before `end` say no value of the line, but of something else that the goal names? A number may belong to a name or to another thing; and what is to be undone is
 * told by no number, day or time of an explanation that the order does not point back to: "I must get up at 8 am, turn off the alarm". Pure.
 */
export function isOfAnother(ground: Ground, at: number, end: number, place: Place): boolean {
  const { type } = place.param;
  const isNamed = type === 'list' || type === 'file' || type === 'email' || type === 'phone';
  if (at < ground.explained && !isNamed && isUndoing(ground) && !pointsBackTo(ground)) return true;
  if (type !== 'number') return false;
  return isPrice(ground, at, place) || isInName(ground, at, end, place) || isOfMeasure(ground, end);
}

function isUndoing({ signature }: Ground): boolean {
  return signature.units.some(({ concepts }) => concepts.some(({ name }) => UNDOING.test(name)));
}

const UNDOING = /^(?:delete|clear|cancel|off|stop)$/;

/** "I bought shoes for 40 euros, send it to Bob": so much is said of the shoes. */
function isPrice({ tokens, explained }: Ground, at: number, { roles }: Place): boolean {
  if (at >= explained || roles.has('for') || roles.has('of')) return false;
  return /^(?:for|of|für|von)$/.test(tokens[at - 1]?.key ?? '');
}

/** "5" of "Channel 5 paid", "one" of "the green one": a number of a name, and a word for what was named. */
function isInName(
  { tokens, language, explained }: Ground,
  at: number,
  end: number,
  { labels, lineWords }: Place,
): boolean {
  const [before, first, behind] = [tokens[at - 1], tokens[at], tokens[end]];
  if (language === 'zh' || before?.kind !== 'word' || labels.has(before.key)) return false;
  if (first?.key === 'one' && end === at + 1 && behind?.kind !== 'word') return true;
  // "Bob 40 euros" counts something.
  if (end > at + 1 || (/^\p{Ll}{3}/u.test(behind?.value ?? '') && lineWords.has(behind?.key ?? ''))) return false;
  return at <= explained && /^\p{Lu}\p{Ll}/u.test(before.value);
}

/** "Theo weighs 7200 grams, save it": a number that an explanation says of something is no number of a line that has no word for that. */
function isOfMeasure({ tokens, language, explained, signature, lexicon }: Ground, end: number): boolean {
  const behind = tokens[end];
  if (language !== 'en' || end >= explained || behind?.kind !== 'word' || !/^\p{Ll}{2,}$/u.test(behind.value))
    return false;
  const stem = stemOf(behind.key);
  const isOfLine = signature.line
    .toLowerCase()
    .match(/\p{L}+/gu)
    ?.some((word) => stemOf(word) === stem);
  const entries = lexicon.entries.get(behind.key) ?? [];
  return isOfLine !== true && entries.every(({ meaning }) => meaning.kind === 'concepts');
}
