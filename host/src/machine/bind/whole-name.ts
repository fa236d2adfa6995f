import type { Param } from '../model.js';
import { lexiconOf } from './lexicon/index.js';
import { isCompanyOf, isJointOfDeed, isJointOfOne } from './one-thing.js';
import type { Element } from './template.js';
import { COMMAS, isPerson, isWithinItem, isWithinTitle, mayHoldAnd, TIMES } from './title.js';
import type { Token } from './tokens.js';
import { type Language, languages } from './words.js';

/** A text where it may stand in a goal: the words from `at` to before `end`. */
export interface TextAt {
  readonly slot: Extract<Element, { kind: 'slot' }>;
  readonly all: readonly Token[];
  readonly at: number;
  readonly end: number;
  /** The line, and where it has the text. */
  readonly line: readonly Element[];
  readonly index: number;
  readonly language: Language;
  /** Words of the goal that join, place and order nothing. */
  readonly plain: ReadonlySet<Token>;
  /** The goal says right beside it what the line has on both sides of it. */
  readonly isBounded: boolean;
}

/** May this word stand in the text, although it joins, places or orders elsewhere? Pure. */
export function isWithinText(text: TextAt, word: number): boolean {
  if (isTitleWord(text, word)) return true;
  return (
    isJointWithinDeed(text, word) || (text.language === 'en' && (isVerbOfName(text, word) || isWithOfName(text, word)))
  );
}

/** A small word of a title, the "and" of what is one thing, or who comes along. Pure. */
export function isTitleWord(
  { slot, all, end, line, language, plain }: Pick<TextAt, 'slot' | 'all' | 'end' | 'line' | 'language' | 'plain'>,
  word: number,
): boolean {
  const { head, param } = slot;
  if (head !== undefined && !isPerson(param) && isCompanyOf(all, word, head, (token) => plain.has(token))) return true;
  if (slot.item === undefined && isJointOfOne(all, word, language)) return true;
  const isOfLine = (key: string) => line.some((element) => element.kind === 'word' && element.key === key);
  const around = { all, at: word, end, language, isOfLine, known: lexiconOf(language).known };
  return isWithinTitle(around) || (slot.item === 'shown' && isWithinItem(around));
}

/** "buy milk and eggs": what is to be done, and holds an "and". Pure. */
export function isDeed(text: TextAt): boolean {
  return text.all.slice(text.at, text.end).some((_, offset) => isJointWithinDeed(text, text.at + offset));
}

function isJointWithinDeed({ all, at, end, line, index, language, isBounded }: TextAt, word: number): boolean {
  const isReminder = line.slice(0, index).some((element) => element.kind === 'word' && element.key === 'remind');
  return isBounded && isReminder && isJointOfDeed(all, at, end, word, language);
}

/** May it be a word of a name that is written large as a whole, as far as the words beside it tell? Pure. */
export function mayBeOfName(all: readonly Token[], word: number, language: Language): boolean {
  const [before, here, after] = [all[word - 1], all[word], all[word + 1]];
  if (/^(?:and|und)$/.test(here?.value ?? '') && after?.kind === 'word') return true;
  if (language !== 'en' || before === undefined || !isLarge(before)) return false;
  return isVerb(here) || (JOINTS.has(here?.value ?? '') && after !== undefined && isLarge(after));
}

/** "Rent Share" of several items: the verb that is written large ends one of them. Pure. */
export function endsItem(tokens: readonly Token[], word: number, language: Language): boolean {
  const behind = tokens[word + 1];
  const isLast = behind === undefined || COMMAS.has(behind.key) || behind.value === 'and';
  return isLast && isVerb(tokens[word]) && mayBeOfName(tokens, word, language);
}

/**
 * "Tyre Change", "Rent Share": a text of words that are all written large is a name, whatever verb another of them than the first also is. Only where the line goes on right
 * behind it, or where nothing more is said: what else stands there could be what that verb is about.
 */
function isVerbOfName({ all, at, end, index, isBounded }: TextAt, word: number): boolean {
  const isEnd = index > 0 && word === end - 1 && all.slice(end).every(({ kind }) => kind === 'mark');
  return (isBounded || isEnd) && word > at && all.slice(at, end).every(isLarge) && isVerb(all[word]);
}

/**
 * "Lunch with Nadia": between what the line has there itself, whom it is with belongs to the name. What has an article or a number, what is written small, a thing of the phone
 * ("with Reminders") and a day do not; nor does it where the line itself goes on so ("make an event {title} with {guest}"), where commas alone part it from others, or where it is somebody
 * ("Text Ada with WhatsApp: ...").
 */
function isWithOfName({ slot, all, at, end, line, index, isBounded }: TextAt, word: number): boolean {
  const joint = all[word]?.value ?? '';
  if (!isBounded || slot.item !== undefined || !mayBeWithSomebody(slot.param) || !JOINTS.has(joint)) return false;
  if ([line[index - 1], line[index + 1]].some((side) => side?.kind === 'word' && side.key === joint)) return false;
  const [named, whom] = [all.slice(at, word), all.slice(word + 1, end)];
  const { known } = lexiconOf('en');
  const isNamed = (token: Token) => isLarge(token) && !known.has(token.key) && !TIMES.has(token.key);
  return named.length > 0 && whom.length > 0 && named.every(isLarge) && whom.every(isNamed);
}

function mayBeWithSomebody(param: Param): boolean {
  return !isPerson(param) && mayHoldAnd(param);
}

const JOINTS = new Set(['with', 'of']);

function isVerb(token: Token | undefined): boolean {
  return token !== undefined && isLarge(token) && languages.en.orders.has(token.key);
}

/** Written large, with letters alone, and no word that joins. */
function isLarge({ kind, value, key }: Token): boolean {
  return kind === 'word' && /^\p{Lu}[\p{L}\p{M}'’.-]*$/u.test(value) && !languages.en.joiners.has(key);
}
