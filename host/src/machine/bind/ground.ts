import type { Machine } from '../model.js';
import { explanationIn } from './explanation.js';
import { type Lexicon, lexiconOf } from './lexicon/index.js';
import { looksBack } from './looks-back.js';
import { type Passive, passiveIn } from './passive.js';
import { stemOf } from './reach.js';
import type { Signature } from './signature.js';
import { type Token, tokensOf } from './tokens.js';
import type { Language } from './words.js';

/** What a paraphrase is read by. */
export interface Ground {
  readonly signature: Signature;
  readonly goal: string;
  readonly language: Language;
  /** The day on the device; without one no day is "tomorrow". */
  readonly today: string | undefined;
  /** The line asks or notes what has been. */
  readonly past: boolean;
  readonly tokens: readonly Token[];
  readonly lexicon: Lexicon;
  /** Where an explanation before the order ends; 0 where there is none. */
  readonly explained: number;
  /** Up to where a word of it may say nothing of the task. */
  readonly idle: number;
  /** How many of the values are texts: of several only their part tells one from another. */
  readonly texts: number;
  readonly appWords: ReadonlySet<string>;
  /** Where the goal says what should be done with something, rather than ordering it. */
  readonly passive: Passive | undefined;
  /** It begins or ends with "please": what it names is wanted. */
  readonly isPlea: boolean;
  /** Words that no list knows, and that the line orders by, by their stems. */
  readonly orders: ReadonlySet<string>;
}

/** A goal, split, beside what a machine's line says of it. Pure. */
export function groundOf(
  signature: Signature,
  machine: Machine,
  goal: string,
  language: Language,
  today: string | undefined,
): Ground {
  const tokens = tokensOf(goal, language === 'zh');
  const lexicon = lexiconOf(language);
  const appWords = [machine.name.split('/')[0] ?? '', machine.app ?? '']
    .flatMap((name) => name.toLowerCase().split(/[^\p{L}\p{N}]+/u))
    .map(stemOf);
  const orders = new Set(
    signature.units.flatMap(({ isOrder, literal }) => (isOrder && literal !== '' ? [stemOf(literal)] : [])),
  );
  const { end: explained, idle } = explanationIn({ tokens, lexicon, orders });
  return {
    signature,
    goal,
    language,
    today,
    past: looksBack(signature.line),
    tokens,
    lexicon,
    explained,
    idle,
    texts: signature.places.filter(({ param }) => param.type === 'text').length,
    appWords: new Set(appWords),
    passive: passiveIn({ tokens, lexicon, orders, language }),
    isPlea: isPlea(tokens),
    orders,
  };
}

function isPlea(tokens: readonly Token[]): boolean {
  const words = tokens.filter(({ kind }) => kind === 'word');
  return [words[0], words.at(-1)].some((word) => word !== undefined && /^(?:please|bitte)$/.test(word.key));
}

/** Is it a word of the app's name? */
export function isApp({ appWords }: Ground, { key }: Token): boolean {
  return appWords.has(stemOf(key)) && key.length > 2;
}
