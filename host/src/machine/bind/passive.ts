import type { Ground } from './ground.js';
import type { Entry } from './lexicon/index.js';
import { stemOf } from './reach.js';

/** Where a goal says of something what should be done with it: "lessons.zip has to be unpacked". */
export interface Passive {
  readonly at: number;
  readonly words: number;
  /** "Could the light be turned off?": it begins with the verb that "be" belongs to. */
  readonly isAsked: boolean;
}

type Seen = Pick<Ground, 'tokens' | 'lexicon' | 'orders' | 'language'>;

/**
 * The words of being before a verb that is to be done. What is denied ("should not be"), over ("was deleted") or foretold ("will be deleted") is none, and neither is
 * a question whether it should be ("The file a.md can be deleted?"), nor care that it can. Pure.
 */
export function passiveIn(seen: Seen): Passive | undefined {
  if (seen.language !== 'en') return undefined;
  const keys = seen.tokens.map(({ key, kind }) => (kind === 'word' ? key : ''));
  const begins = keys.slice(0, MOST_BEFORE).join(' ').trim();
  const isAsked = ASKING.test(begins);
  const isDoubted = !isAsked && seen.tokens.some(({ key }) => key === '?');
  const isEnsured = ENSURING.test(begins);
  const phrases = [
    ...(isEnsured || isDoubted ? [] : OWED),
    ...(isAsked ? ['be'] : []),
    ...(isEnsured ? ['is', 'are', 'gets', 'get', 'be'] : []),
    ...(WISHING.test(begins) ? ['to be'] : []),
  ];
  for (const at of keys.keys()) {
    if (at === 0) continue;
    for (const phrase of phrases) {
      const words = phrase.split(' ');
      if (words.every((word, offset) => keys[at + offset] === word) && isDone(seen, at + words.length))
        return { at, words: words.length, isAsked };
    }
  }
  return undefined;
}

const OWED = [
  'should be',
  'can be',
  'could be',
  'must be',
  'has to be',
  'have to be',
  'needs to be',
  'need to be',
  'ought to be',
  'may be',
];

const ASKING = /^(?:please )?(?:can|could|may) (?!you |i |we )/;
const ENSURING = /^(?:please )?(?:make sure|ensure|see to it|see that)/;
const WISHING = /^(?:please )?(?:i want|i'd like|i would like|we want|we'd like|i need|we need)/;

/** Words before which nothing but the beginning is looked for. */
const MOST_BEFORE = 6;

/** "deleted", "turned off", "set": does a verb stand here as it is done? Pure. */
export function isDone({ tokens, lexicon, orders }: Pick<Seen, 'tokens' | 'lexicon' | 'orders'>, at: number): boolean {
  const key = tokens[at]?.key ?? '';
  if (/ing$/.test(key)) return false;
  if (/ed$/.test(key) && orders.has(stemOf(key))) return true;
  return (lexicon.entries.get(key) ?? []).some(
    (entry) => isVerbForm(entry) && entry.words.every((word, offset) => tokens[at + offset]?.key === word),
  );
}

function isVerbForm({ meaning, isForm, words }: Entry): boolean {
  const isVerb = meaning.kind === 'concepts' && meaning.concepts[0]?.kind === 'verb';
  return isVerb && (isForm ? !PLAIN.test(words[0] ?? '') : SAME.test(words[0] ?? ''));
}

/** Verbs whose form for what is done is the verb itself. */
const SAME = /^(?:set|put|cut|shut|read|let|hit|split)$/;

/** Of words that are only said the form is not told: what is done ends so, as a rule. */
const PLAIN = /^(?!.*(?:ed|en|wn|ne|ght|ept|elt|ent|aid|old|ung|uck|ost|eft|ade|und|id)$)/;
