import { lexiconOf } from './lexicon/index.js';
import type { Element } from './template.js';
import type { Token } from './tokens.js';
import { type Language, languages } from './words.js';

/** The one thing that a line says right before a text, behind its article: `book` of "Renew the book {title}". Somebody may be two ("the contact Ada and Bob"). Pure. */
export function thingBefore(elements: readonly Element[], index: number): string | undefined {
  const noun = elements[index - 1];
  if (noun?.kind !== 'word' || PEOPLE.test(noun.key) || /[^s]s$/.test(noun.key) || !/^\p{L}{3,}$/u.test(noun.key))
    return undefined;
  if (languages.en.joiners.has(noun.key) || languages.de.joiners.has(noun.key)) return undefined;
  const before = elements.slice(Math.max(0, index - 3), index - 1);
  return before.some((element) => element.kind === 'word' && ARTICLES.test(element.key)) ? noun.key : undefined;
}

const ARTICLES = /^(?:the|an?|my|new|this|de[rnms]|das|die|eine?[nrms]?|neue?[nrms]?)$/;

/** Who is named side by side may be two, whatever the word before them. */
const PEOPLE =
  /^(?:contact|person|friend|guest|visitor|member|user|child|kid|student|colleague|customer|client|patient|passenger|driver|number|pet|dog|cat|day|time|and|with|from|name|kontakt|freund|gast|mitglied|person|nummer|mit|von|und|an)$/;

/**
 * Do these words name one thing, although an "and" joins them: "the book War and Peace"? Both halves are written large, and the second orders nothing. Two books would be
 * "the books". Pure.
 */
export function isJoinedAsOne(tokens: readonly Token[], language: Language): boolean {
  const joints = [...tokens.keys()].filter((index) => AND.has(tokens[index]?.value ?? ''));
  const [at, another] = joints;
  if (at === undefined || another !== undefined || tokens.some(({ kind }) => kind !== 'word')) return false;
  return isJointOfOne(tokens, at, language);
}

/** "Smith and Daughters Ltd": a firm is one. Pure. */
export function isFirm(tokens: readonly Token[], language: Language): boolean {
  return FIRMS.test(tokens.at(-1)?.value ?? '') && isJoinedAsOne(tokens, language);
}

const FIRMS = /^(?:Ltd|Inc|GmbH|AG|KG|OHG|LLC|LLP|Co|Corp|Plc|SA)$/;

/**
 * The word for the one thing that a line says right behind a text, with an article before it: `event` of "my {title} event". All that a goal has between the two
 * says which one. Pure.
 */
export function headBehind(elements: readonly Element[], index: number): string | undefined {
  const [before, behind] = [elements[index - 1], elements[index + 1]];
  if (before?.kind !== 'word' || behind?.kind !== 'word' || behind.filler || !ARTICLES.test(before.key))
    return undefined;
  const entries = lexiconOf('en').entries.get(behind.key) ?? [];
  const isThing = entries.some(
    ({ meaning, words }) => words.length === 1 && meaning.kind === 'concepts' && meaning.concepts[0]?.kind === 'noun',
  );
  return isThing && !/[^s]s$/.test(behind.key) ? behind.key : undefined;
}

/** "Dinner with friends event": is this word the "with" of such a text, behind a name and before who comes along, up to the thing? Pure. */
export function isCompanyOf(
  tokens: readonly Token[],
  at: number,
  head: string,
  isPlain: (token: Token) => boolean,
): boolean {
  if (!WITH.has(tokens[at]?.key ?? '') || !isNamed(tokens[at - 1])) return false;
  const end = tokens.findIndex(({ key }, index) => index > at && key === head);
  const company = tokens.slice(at + 1, end);
  if (end === -1 || company.length === 0 || company.length > MOST_COMPANY) return false;
  return company.every((token) => token.kind === 'word' && isPlain(token) && !POINTING.test(token.key));
}

const WITH = new Set(['with', 'mit']);
const MOST_COMPANY = 3;
/** Who is pointed at, and not named, may be said of the order. */
const POINTING =
  /^(?:the|an?|one|some|then|also|my|our|your|his|her|its|their|this|that|these|those|it|him|them|all|both|no|some|any|each|every|of)$/;

/** Is this word the "and" within such a name? Pure. */
export function isJointOfOne(all: readonly Token[], at: number, language: Language): boolean {
  const [before, here, after] = [all[at - 1], all[at], all[at + 1]];
  if (here === undefined || !AND.has(here.value) || !isNamed(before) || !isNamed(after)) return false;
  return after !== undefined && !mayOrder(after, language);
}

/** May a second wish begin with this word? */
function mayOrder({ key }: Token, language: Language): boolean {
  const entries = lexiconOf(language).entries.get(key) ?? [];
  const isVerb = entries.some(
    ({ meaning, words }) => words.length === 1 && meaning.kind === 'concepts' && meaning.concepts[0]?.kind === 'verb',
  );
  const { orders, joiners, nexts } = languages[language];
  return isVerb || [orders, joiners, nexts].some((words) => words.has(key));
}

/**
 * Is this "and" within what somebody is to be reminded to do, "remind me to buy milk and eggs at ..."? It is one reminder, whatever it joins; what is joined orders nothing and
 * is not pointed at, and nothing else is joined to it. Pure.
 */
export function isJointOfDeed(
  all: readonly Token[],
  at: number,
  end: number,
  word: number,
  language: Language,
): boolean {
  const after = all[word + 1];
  if (all[at - 1]?.key !== 'to' || word <= at || word + 1 >= end || after === undefined) return false;
  const joints = all.slice(at, end).filter(({ value }) => AND.has(value));
  return joints.length === 1 && joints[0] === all[word] && !mayOrder(after, language) && !POINTING.test(after.key);
}

/** "Bosnia and Herzegovina": a country is one, whatever its name joins. */
const JOINED_PLACES = new Set([
  'bosnia and herzegovina',
  'trinidad and tobago',
  'antigua and barbuda',
  'saint kitts and nevis',
  'são tomé and príncipe',
  'sao tome and principe',
  'turks and caicos',
  'wallis and futuna',
  'bosnien und herzegowina',
  'trinidad und tobago',
  'antigua und barbuda',
]);

function isJoinedPlace(tokens: readonly Token[]): boolean {
  return JOINED_PLACES.has(tokens.map(({ key }) => key).join(' ')) && isNamed(tokens[0]);
}

const AND = new Set(['and', 'und', '&']);

function isNamed(token: Token | undefined): boolean {
  return token?.kind === 'word' && /^\p{Lu}/u.test(token.value);
}

type Slot = Extract<Element, { kind: 'slot' }>;

/** "the reminder Move the car": behind the word for it, a verb that is written large begins its name. Pure. */
export function isTitleVerb(
  { thing }: Slot,
  { value }: Token,
  before: string | undefined,
  language: Language,
): boolean {
  return thing !== undefined && before === thing && /^\p{Lu}\p{Ll}/u.test(value) && language === 'en';
}

/**
 * Do these words name one thing, as far as a line tells? Of two that an "and" joins nobody can tell whether two are meant, whatever the line calls them: "the song Hello and
 * Yesterday". A firm is one, and so is a country. Pure.
 */
export function isOneThing({ item }: Slot, tokens: readonly Token[], language: Language): boolean {
  return (
    item !== undefined ||
    !tokens.some(({ value }) => AND.has(value)) ||
    isFirm(tokens, language) ||
    isJoinedPlace(tokens)
  );
}

/** Does a word for a thing stand right before the slot, as in `the contact {name}`? Pure. */
export function isBehindThing(elements: readonly Element[], index: number): boolean {
  const before = elements[index - 1];
  return before?.kind === 'word' && !before.filler && lexiconOf('en').known.has(before.key);
}
