import type { Cursor } from './cursor.js';
import type { Ground } from './ground.js';
import type { Entry } from './lexicon/index.js';
import type { Token } from './tokens.js';

/** "when Do Not Enter costs less": no phrase goes on with a word that is written large. Pure. */
export function isNamedWithin(
  { language, tokens, signature }: Ground,
  { at }: Cursor,
  { words, meaning }: Entry,
): boolean {
  if (language !== 'en' || (meaning.kind === 'concepts' && meaning.concepts.every(({ kind }) => kind !== 'verb')))
    return false;
  return words.some((word, offset) => {
    const value = tokens[at + offset]?.value ?? '';
    return offset > 0 && /^\p{Lu}\p{Ll}/u.test(value) && !signature.line.includes(value) && word !== 'bluetooth';
  });
}

/** "starts at nine now, change that": who changes something makes no new one. Pure. */
export function isChangeOfMade({ signature }: Ground, { key }: Token, { meaning }: Entry): boolean {
  if (!/^(?:chang|adjust|switch|turn)/.test(key) || meaning.kind !== 'concepts' || meaning.concepts[0]?.name !== 'set')
    return false;
  const verbs = new Set(signature.units.flatMap(({ concepts }) => concepts.map(({ name }) => name)));
  return verbs.has('create') && !verbs.has('set') && !verbs.has('change');
}

/** "Meeting with Bob is off, ...": in an explanation the thing begins a name. Pure. */
export function beginsJoinedName({ explained, tokens, language }: Ground, { at }: Cursor): boolean {
  const [first, joint, name] = tokens;
  if (at > 0 || explained === 0 || language !== 'en' || !/^\p{Lu}\p{Ll}/u.test(first?.value ?? '')) return false;
  return /^(?:with|of|to|for|from)$/.test(joint?.value ?? '') && /^\p{Lu}\p{Ll}/u.test(name?.value ?? '');
}
