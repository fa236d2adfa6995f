import { STATING } from './explanation.js';
import type { Ground } from './ground.js';
import type { Place } from './signature.js';
import type { Token } from './tokens.js';
import type { Language } from './words.js';

/** What an explanation says of a name stands behind it: "Team lunch starts at nine, ...", and no further word of the name. */
export function isNameInExplanation(ground: Ground, tokens: readonly Token[], end: number, place: Place): boolean {
  if (ground.language === 'zh') return true;
  const behind = ground.tokens[end];
  // "Hedge and lawn is done": what is joined to a name belongs to it, or is told as well.
  const beside = [ground.tokens[ground.tokens.indexOf(tokens[0] as Token) - 1], behind];
  if (beside.some((token) => token !== undefined && JOINING.has(token.key))) return false;
  if (/^(?:how|what|where|which|who|can|could|is|was)$/.test(tokens[0]?.key ?? '')) return false;
  // "Tom from work was great", "Seminar, part one, is over": more of the name may follow, and nothing tells its end.
  if (
    behind !== undefined &&
    (goesOnBehind(ground, place, end) ||
      (behind.key === ',' && end < ground.explained - 1 && ground.tokens[end + 1]?.value !== 'so'))
  )
    return false;
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

/** A small word that joins parts of a name, and nothing of the line's values behind it. */
function goesOnBehind({ tokens, signature }: Ground, { param }: Place, end: number): boolean {
  const [word, next] = [tokens[end], tokens[end + 1]];
  if (word?.kind !== 'word' || next === undefined) return false;
  if (!/^(?:from|of|with|by|without|von|mit|aus)$/.test(word.key)) return false;
  const role = ROLES[word.key] ?? word.key;
  return !signature.places.some(({ param: other, roles }) => other.name !== param.name && roles.has(role));
}

const ROLES: Readonly<Record<string, string>> = { von: 'from', aus: 'from', mit: 'with' };

/** "Ines told me of the podcast Slow Burn": what is called so is named behind the word for it, and nowhere else. Pure. */
export function isNamedElsewhere({ tokens, explained }: Ground, { things }: Place): boolean {
  return tokens.slice(0, explained).some(({ key, value }) => key === value && things.has(key));
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
