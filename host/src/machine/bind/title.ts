import type { Param } from '../model.js';
import type { Token } from './tokens.js';
import { type Language, languages } from './words.js';

/** Words that stand between two large ones within a title: "Letters to Santa", "Waves at Night", "Pasta with Herbs". */
const WITHIN: Readonly<Record<Language, ReadonlySet<string>>> = {
  en: new Set('of to in at for with on under the'.split(' ')),
  de: new Set('von vom zu zum zur im in am an für mit bei auf der des dem den'.split(' ')),
  zh: new Set(),
};

/** A person's name is no title: behind "Ada Bob in" stands where, and not who. Pure. */
export function isPerson({ name }: Param): boolean {
  return /^(?:first|last|family|sur|given|person|contact|sender|recipient|friend|member|who|author|artist|guest|host|visitor|speaker|driver|doctor|teacher|colleague|customer|client|patient|passenger|child|kid|student|user)/i.test(
    name,
  );
}

/** May "&" be in it, as in "Sun & Sons"? Not where it can join two that are meant. Pure. */
export function mayHoldAnd(param: Param): boolean {
  return !isPerson(param) && !/^(?:name|to|from|with|whom|pet|item|thing|receiver|payee)$/i.test(param.name);
}

interface Around {
  readonly all: readonly Token[];
  /** Where the word stands among all of the goal, and where the text ends. */
  readonly at: number;
  readonly end: number;
  readonly language: Language;
  /** Words that the goal line has outside of its values: such a word parts two values rather than belonging to one. */
  readonly isOfLine: (key: string) => boolean;
  readonly known: ReadonlySet<string>;
}

/**
 * Is a small word between two large ones a part of a title? Only where more of the goal follows the text, so that nothing that was put behind the goal
 * ("in Spotify", "with Bob") can be taken for it; and not before a day or a thing of the phone. Pure.
 */
export function isWithinTitle({ all, at, end, language, isOfLine, known }: Around): boolean {
  return all[end]?.kind === 'word' && isJoint({ all, at, end, language, isOfLine, known });
}

/**
 * The same of a text that commas part from others, and that must be there on a screen: "Sausage and Peppers Skillet" is no two of them, for there are as many
 * as there are commas for. Behind the last one something may have been put ("in Spotify"), so that it has only what joins things to things. Where two were
 * meant all the same ("Ada, Bob and Carol"), no screen shows such a one. Pure.
 */
export function isWithinItem(around: Around): boolean {
  const { all, at, end, language, known } = around;
  const [before, here, after] = [all[at - 1], all[at], all[at + 1]];
  if (before === undefined || here === undefined || after === undefined) return false;
  if (AND.has(here.key)) {
    const isNamedBoth = isNamed(before) && isNamed(after);
    return isNamedBoth && at + 1 < end && !isOrder(after, language) && !known.has(after.key) && !TIMES.has(after.key);
  }
  return (COMMAS.has(all[end]?.key ?? '') || JOINS_THINGS.has(here.key)) && isJoint(around);
}

/** What parts items. */
export const COMMAS: ReadonlySet<string> = new Set([',', '，', '、', ';', '；']);

/** Where an item ends that begins at `at`, as far as a comma tells. Pure. */
export function endOfItem(tokens: readonly Token[], at: number): number {
  const comma = tokens.findIndex(({ key }, index) => index > at && COMMAS.has(key));
  return comma === -1 ? tokens.length - 1 : comma;
}

const AND = new Set(['and', 'und', '&']);
const JOINS_THINGS = new Set(['of', 'with', 'von', 'mit']);

function isOrder({ key }: Token, language: Language): boolean {
  return languages[language].orders.has(key) || languages.en.orders.has(key);
}

function isJoint({ all, at, end, language, isOfLine, known }: Around): boolean {
  const [before, here, after] = [all[at - 1], all[at], all[at + 1]];
  if (before === undefined || here === undefined || after === undefined) return false;
  // "Sun & Sons": two that are named side by side are joined by a word.
  if (here.key === '&') return at + 1 < end && isNamed(before) && isNamed(after);
  if (!WITHIN[language].has(here.key) || isOfLine(here.key)) return false;
  if (after.kind === 'word' && ARTICLES.test(after.value)) {
    const name = all[at + 2];
    return (
      at + 2 < end &&
      isNamed(before) &&
      name !== undefined &&
      isNamed(name) &&
      !known.has(name.key) &&
      !TIMES.has(name.key)
    );
  }
  if (ARTICLES.test(here.value)) return at > 1 && isNamed(after) && WITHIN[language].has(before.key);
  return at + 1 < end && isNamed(before) && isNamed(after) && !known.has(after.key) && !TIMES.has(after.key);
}

const ARTICLES = /^(?:the|der|des|dem|den)$/;

function isNamed({ kind, value }: Token): boolean {
  return kind === 'word' && /^\p{Lu}/u.test(value);
}

/** Days, months and parts of a day. */
export const TIMES: ReadonlySet<string> = new Set(
  (
    'monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september october november december ' +
    'montag dienstag mittwoch donnerstag freitag samstag sonntag januar februar märz mai juni juli oktober dezember morgen abend uhr'
  ).split(' '),
);
