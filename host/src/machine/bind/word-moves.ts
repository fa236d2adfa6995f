import { type Cursor, type Move, moveTo } from './cursor.js';
import { explaining } from './explaining.js';
import { type Ground, isApp } from './ground.js';
import type { Concept, Entry } from './lexicon/index.js';
import {
  extra,
  isLabelBehind,
  isMaking,
  isQuestion,
  isSaidOfOne,
  isThing,
  isThingOfLine,
  isVerb,
} from './line-things.js';
import { literalMoves } from './literal-moves.js';
import { beginsJoinedName, isChangeOfMade, isNamedWithin } from './no-phrase.js';
import { isDone } from './passive.js';
import { COLON, NONE } from './roles.js';
import { isTitle } from './texts.js';
import type { Token } from './tokens.js';

/** What a word of a goal may be besides a value: a verb's other half, a phrase of the language, a word of the line or of the app, a part of an explanation. Pure. */
export function* wordMoves(ground: Ground, cursor: Cursor, token: Token): Generator<Move> {
  yield* particle(ground, cursor);
  yield* being(ground, cursor);
  yield* phrases(ground, cursor, token);
  yield* literalMoves(ground, cursor, token);
  yield* explaining(ground, cursor, token);
}

function* particle(ground: Ground, cursor: Cursor): Generator<Move> {
  const { awaited, at } = cursor;
  if (awaited === undefined || cursor.role !== NONE) return;
  if (!awaited.particle.every((word, offset) => ground.tokens[at + offset]?.key === word)) return;
  yield moveTo({
    ...cursor,
    at: at + awaited.particle.length,
    awaited: undefined,
    role: awaited.then ?? NONE,
    labels: '',
  });
}

/** "should be" of "The file a.md should be deleted", and "Could" of "Could the light be turned off?". */
function* being({ passive, tokens }: Ground, cursor: Cursor): Generator<Move> {
  if (passive === undefined || cursor.role !== NONE || cursor.owed !== '') return;
  const isFirst = /^(?:can|could|may)$/.test(tokens[cursor.at]?.key ?? '');
  if (passive.isAsked && isFirst && cursor.at <= 1 && !cursor.saidVerb && cursor.places === 0 && cursor.units === 0)
    yield moveTo({ ...cursor, at: cursor.at + 1 });
  if (cursor.at === passive.at)
    yield moveTo({ ...cursor, passed: 'nothing', at: passive.at + passive.words, labels: '' });
}

function* phrases(ground: Ground, cursor: Cursor, token: Token): Generator<Move> {
  yield* owning(ground, cursor, token);
  yield* asked(ground, cursor, token);
  for (const entry of ground.lexicon.entries.get(token.key) ?? []) {
    const end = cursor.at + entry.words.length;
    if (
      !entry.words.every(
        (word, offset) =>
          ground.tokens[cursor.at + offset]?.key === word && ground.tokens[cursor.at + offset]?.kind === 'word',
      )
    )
      continue;
    if (isName(ground, cursor, end, entry) || isNamedWithin(ground, cursor, entry)) continue;
    if (beginsJoinedName(ground, cursor)) continue;
    if (isChangeOfMade(ground, token, entry)) continue;
    // "Find my phone" is about the thing in one's pocket, and no number.
    if (token.key === 'phone' && entry.words.length === 1 && ground.tokens[cursor.at - 1]?.key === 'my') continue;
    // "Do I have to ...?" asks whether it must be done.
    if (entry.words.at(-1) === 'have' && ground.tokens[end]?.key === 'to') continue;
    if (entry.particle.length > 0 && cursor.awaited !== undefined) continue;
    yield* meant(ground, { ...cursor, at: end, ...(entry.particle.length > 0 && { awaited: entry }) }, entry, cursor);
  }
}

/** "Tell me when the ferry leaves": the second verb of a question, as it is said of one. */
function* asked(ground: Ground, cursor: Cursor, token: Token): Generator<Move> {
  if (ground.language !== 'en' || cursor.role !== NONE || !isQuestion(ground) || !isSaidOfOne(ground, token)) return;
  yield moveTo({ ...cursor, passed: 'nothing', at: cursor.at + 1, labels: '' });
}

/** "the phone's language": a thing of the line that owns another. */
function* owning(ground: Ground, cursor: Cursor, token: Token): Generator<Move> {
  if (ground.language !== 'en' || !/['’]s$/.test(token.value) || token.value !== token.key) return;
  for (const entry of ground.lexicon.entries.get(token.key.slice(0, -2)) ?? []) {
    if (entry.words.length > 1 || entry.particle.length > 0 || entry.meaning.kind !== 'concepts') continue;
    if (entry.meaning.concepts.some(({ kind }) => kind !== 'noun')) continue;
    yield* concepts(ground, { ...cursor, at: cursor.at + 1 }, entry.meaning.concepts, entry.plural, cursor);
  }
}

/** A word written large in the middle of an English goal is a name's, unless it is a thing's. */
function isName(ground: Ground, cursor: Cursor, end: number, { meaning }: Entry): boolean {
  if (ground.language !== 'en') return false;
  const token = ground.tokens[cursor.at];
  const before = ground.tokens[cursor.at - 1];
  if (token === undefined || before === undefined || /[.!?:;]/.test(before.key) || !/^\p{Lu}/u.test(token.value))
    return false;
  if (token.value === 'I' || token.value.startsWith("I'")) return false;
  if (isTitle(ground.tokens, cursor.at)) return true;
  const isThing =
    meaning.kind === 'concepts' &&
    meaning.concepts.every(
      ({ kind, name }) => kind === 'noun' && (PROPER.has(name) || ground.signature.line.includes(token.value)),
    );
  if (isApp(ground, token) && cursor.role !== NONE) return false;
  if (!isThing) return true;
  if (cursor.last !== undefined && cursor.role === NONE && before.kind !== 'mark') return true;
  const next = ground.tokens[end];
  return next?.kind === 'word' && /^\p{Lu}/u.test(next.value);
}

function* meant(ground: Ground, cursor: Cursor, entry: Entry, before: Cursor): Generator<Move> {
  const { meaning } = entry;
  switch (meaning.kind) {
    case 'filler':
      yield* passing(ground, cursor, entry, before);
      return;
    case 'copula':
      // "Did I look up ...?" asks whether it was done.
      if (before.at === 0 && entry.words[0] === 'did') return;
      // "The side door is locked" tells, and orders nothing.
      if (!isQuestion(ground) && cursor.at > ground.explained && ground.language === 'en' && isDone(ground, cursor.at))
        return;
      if (
        isQuestion(ground) ||
        (cursor.labels !== '' && !/^(?:like|looks?)$/.test(entry.words.join(' '))) ||
        before.at < ground.explained
      )
        yield moveTo(cursor);
      return;
    case 'pronoun':
      // "this phone", where the line has it so.
      if (POINTING.test(entry.words.join(' ')) && isOfLine(ground, entry, before))
        yield moveTo({ ...cursor, passed: 'article' });
      // "忽左忽右这个播客": the word for it stands behind its name.
      if (ground.language === 'zh' && before.last !== undefined && /^[这那]/.test(entry.words[0] ?? ''))
        yield moveTo(cursor);
      // "it" is what an explanation named; nobody is by "her" in "Create her a contact".
      if (ground.explained === 0) return;
      if (OWNING.has(entry.words.join(' '))) yield moveTo({ ...cursor, passed: 'nothing' });
      yield moveTo({ ...cursor, passed: 'nothing', role: NONE });
      return;
    case 'marker':
      // What a label names stands beside it; "the name of Ada" is none of Ada.
      if (cursor.owed !== '' && !['name', 'to'].includes(meaning.role)) return;
      // A word that places stands before what it places.
      if (cursor.role === NONE || cursor.role === COLON)
        yield moveTo({ ...cursor, passed: 'nothing', role: meaning.role, labels: cursor.owed });
      else if (cursor.labels !== '' && ['name', 'says'].includes(meaning.role))
        yield moveTo({ ...cursor, passed: 'nothing', role: meaning.role });
      return;
    case 'concepts':
      yield* concepts(ground, cursor, meaning.concepts, entry.plural, before);
      return;
    default:
      meaning satisfies never;
  }
}

const POINTING = /^(?:this|these|that)$/;

function isOfLine({ signature, tokens }: Ground, { words }: Entry, { at }: Cursor): boolean {
  const phrase = `${words.join(' ')} ${tokens[at + words.length]?.key ?? ''}`;
  return signature.line.toLowerCase().includes(phrase);
}

/** Between a value and a filler nobody can tell where the one ends, but for what is said to be polite. */
function* passing(ground: Ground, cursor: Cursor, { words }: Entry, before: Cursor): Generator<Move> {
  const phrase = words.join(' ');
  if (words.length === 0) return;
  // "Do I have to ...?" wishes nothing.
  if (/^(?:i|we) /.test(phrase) && ASKING.test(ground.tokens[before.at - 1]?.key ?? '')) return;
  // "the green one"
  if (phrase === 'one' && before.last !== undefined && before.passed === 'nothing' && before.labels === '') return;
  const isBehindText = before.last !== undefined && ground.tokens[before.at - 1]?.kind === 'word';
  if (isBehindText && before.role === NONE) {
    const place = ground.signature.places.find(({ param }) => param.name === before.last);
    if (place?.param.type === 'text' && (place.isContent || !TRAILING.has(phrase)) && ground.language !== 'zh') return;
  }
  const isArticle = ground.language === 'zh' || (words.length === 1 && ARTICLES.has(phrase));
  // What is said to be polite before the order stands between no words.
  const isBefore =
    !before.saidVerb && before.role === NONE && before.labels === '' && before.last === undefined && !isArticle;
  yield moveTo({
    ...cursor,
    passed: isBefore ? 'nothing' : isArticle && before.passed !== 'filler' ? 'article' : 'filler',
  });
}

/** "the volume of the ringtone": what stands before "of" is a thing of the line, too. */
function ownsThing(ground: Ground, { labels }: Cursor): boolean {
  const last = labels.split(' ').filter((label) => label !== '');
  return last.length > 0 && last.every((label) => isThingOfLine(ground, label));
}

function* concepts(
  ground: Ground,
  cursor: Cursor,
  concepts: readonly Concept[],
  plural: boolean,
  before: Cursor,
): Generator<Move> {
  let [units, saidVerb, owed] = [cursor.units, cursor.saidVerb, cursor.owed];
  const inExplanation = cursor.at <= ground.explained;
  for (const concept of concepts) {
    if (concept.kind === 'verb') {
      // "I weigh 70 kg, ..." names what is to be noted, and orders nothing.
      if (inExplanation && concepts.length > 1) continue;
      if (inExplanation) return;
      const isAsked = concept.name === 'ask' && isQuestion(ground);
      const index = ground.signature.units.findIndex(
        (unit, at) => (units & (1 << at)) === 0 && isVerb(ground, unit, concept),
      );
      if (index < 0 && !isAsked) return;
      if (index >= 0) [units, saidVerb] = [units | (1 << index), true];
      continue;
    }
    const index = ground.signature.units.findIndex(
      (unit, at) =>
        (units & (1 << at)) === 0 &&
        isThing(ground, unit, concept, cursor.role, plural, concepts.length > 1) &&
        (cursor.role !== 'of' || unit.role !== NONE || ownsThing(ground, before)),
    );
    // "Add the number 555 to Ada": what is made would be the number, and Ada was there before.
    const isMadeOfPart =
      concept.kind === 'noun' && (index < 0 || ground.signature.units[index]?.isLabel === true) && cursor.role === NONE;
    if (
      isMadeOfPart &&
      cursor.places === 0 &&
      ground.explained === 0 &&
      isMaking(ground) &&
      cursor.labels === '' &&
      !isThingOfLine(ground, concept.name)
    )
      return;
    if (index >= 0) {
      units |= 1 << index;
      owed = '';
    } else {
      const besides = extra(ground, concept, cursor, plural);
      if (besides === 'none') return;
      // "Lecture 3 on tape": behind its value a label is no place.
      const isBehind = besides === 'label' && isLabelBehind(ground, concept.name, before);
      if (isBehind && cursor.role !== NONE && cursor.role !== COLON) return;
      if (besides === 'label') owed = isLabelBehind(ground, concept.name, cursor) ? '' : concept.name;
    }
  }
  const things = concepts.filter(({ kind }) => kind !== 'verb');
  // "I'd like to invite Bo": no value's part is told by a word that stands before an order.
  if (things.length === 0 && cursor.role !== NONE && cursor.role !== COLON && ground.language === 'en') return;
  const labels =
    things.length > 0
      ? [cursor.labels, ...things.map(({ name }) => name)].filter((name) => name !== '').join(' ')
      : cursor.labels;
  const role = things.length === 0 ? cursor.role : NONE;
  // The role of a thing is that of the value behind it, too: "from the folder Downloads".
  if (things.length > 0 && cursor.role !== NONE)
    yield moveTo({ ...cursor, passed: 'nothing', owed, units, saidVerb, labels });
  yield moveTo({ ...cursor, passed: 'nothing', owed, units, saidVerb, labels, role });
}

/** Things that are written large in the middle of a sentence. */
const PROPER = new Set(
  'wifi bluetooth do-not-disturb airplane-mode dark-mode mobile-data hotspot battery-saver location-service text-message e-mail'.split(
    ' ',
  ),
);

const ASKING = /^(?:do|does|did|should|shall|must|why|when|how|where)$/;

/** What is said behind an order. */
const TRAILING = new Set([
  'please',
  'thanks',
  'thank you',
  'for me',
  'now',
  'right now',
  'bitte',
  'danke',
  'mal',
  'right away',
  'on my phone',
]);

/** "his contact", "that conversation": a thing stands behind them. */
const OWNING = new Set('his her their its that this these those seine seinen ihre ihren'.split(' '));

const ARTICLES = new Set(
  'the a an my our your some der die das den dem des ein eine einen einem einer mein meine meinen meinem meiner'.split(
    ' ',
  ),
);
