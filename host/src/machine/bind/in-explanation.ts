import { STATING } from './explanation.js';
import type { Ground } from './ground.js';
import type { Token } from './tokens.js';
import type { Language } from './words.js';

/** What an explanation says of a name stands behind it: "Team lunch starts at nine, ...", and no further word of the name. */
export function isNameInExplanation(ground: Ground, tokens: readonly Token[], end: number): boolean {
  if (ground.language === 'zh') return true;
  const behind = ground.tokens[end];
  // "Hedge and lawn is done": what is joined to a name belongs to it, or is told as well.
  const beside = [ground.tokens[ground.tokens.indexOf(tokens[0] as Token) - 1], behind];
  if (beside.some((token) => token !== undefined && JOINING.has(token.key))) return false;
  const isSubject =
    tokens.length === 1 && ground.tokens[0] === tokens[0] && behind !== undefined && isSaidOfIt(ground, behind);
  if (
    behind?.kind === 'word' &&
    /^\p{Ll}/u.test(behind.value) &&
    ground.language === 'en' &&
    !endsName(ground, behind) &&
    !isSubject
  )
    return false;
  if (tokens.slice(1).some(({ key }) => STATING.has(key))) return false;
  return (
    isLargeThroughout(tokens, ground.language) ||
    (isLargeThroughout(tokens.slice(0, 1), 'en') && behind?.kind === 'word')
  );
}

/** "Noah texted me", "Neighbours write": what is said of whoever the explanation begins with. */
function isSaidOfIt(ground: Ground, { key }: Token): boolean {
  if (/ed$/.test(key)) return true;
  const entries = [key, key.replace(/s$/, '')].flatMap((word) => ground.lexicon.entries.get(word) ?? []);
  const kinds = entries.flatMap(({ words, meaning }) =>
    words.length === 1 && meaning.kind === 'concepts' ? meaning.concepts.map(({ kind }) => kind) : [],
  );
  return kinds.includes('verb') && !kinds.includes('noun');
}

const JOINING = new Set(['and', 'or', '&', '+', 'und', 'oder', 'sowie']);

function endsName(ground: Ground, token: Token): boolean {
  const kinds = (ground.lexicon.entries.get(token.key) ?? []).map(({ meaning }) => meaning.kind);
  return (
    STATING.has(token.key) ||
    kinds.includes('marker') ||
    kinds.includes('copula') ||
    /^(?:too|again|always|now|really|any|anymore|a|so|very|here|there|today|much)$/.test(token.key)
  );
}

/** In an explanation only what is written large is a name. */
function isLargeThroughout(tokens: readonly Token[], language: Language): boolean {
  const ends = [tokens[0], tokens.at(-1)];
  return language === 'zh' || ends.every((token) => token !== undefined && /^[\p{Lu}\d]/u.test(token.value));
}

/** "We need milk and eggs, put them on the list": what an explanation ends with, and the order points back to. */
export function isNeeded(ground: Ground, at: number, end: number): boolean {
  const before = ground.tokens[at - 1]?.key ?? '';
  return (
    end === ground.explained &&
    /^(?:need|needs|of|buy|lack|want|brauchen|brauche|fehlen|kaufen)$/.test(before) &&
    pointsBackTo(ground)
  );
}

/** Does the order say "it", "his" or "them" of what the explanation named? */
export function pointsBackTo(ground: Ground): boolean {
  return ground.tokens
    .slice(ground.explained)
    .some(({ key }) => /^(?:it|them|they|these|those|his|her|their|him|sie|es|ihn|ihm|ihr)$/.test(key));
}
