import { isPerson, joinedNames, type Names } from './person-names.js';
import { type EntityKind, type Span, spansIn, WHOLE_SHAPES } from './spans.js';
import { whyUnsure } from './unsure.js';
import { isOrder, isVerb, likeness, wordsOf } from './vocabulary.js';

/** The two ends of something: of a way, of a time. */
export type End = 'from' | 'to';

/** A part of a person's name. */
export type NamePart = 'first' | 'last';

/** A value of the goal as a form is given it: with what is said of it, and of no other value. */
export interface Value {
  readonly text: string;
  readonly kind: EntityKind;
  /** The words that the goal calls it by, nearest first. */
  readonly cues: readonly string[];
  /** Those of them that stand at it as one expression: `order number`, with nothing like "of" or "the" in between. */
  readonly called: readonly string[];
  readonly end?: End;
  readonly part?: NamePart;
  /** It is what the thing is called that the goal is about: Ada of "a contact for Ada". */
  readonly isTitle: boolean;
  /** A person's first and last name, where the goal itself tells where one ends: "Anna Maria" Smith, Ludwig van Beethoven. */
  readonly names?: Names;
  /** Why it is not put in where it does not stand already. */
  readonly unsure?: string;
}

/** Words between what a thing is called and its value. */
const BETWEEN = new Set(
  'the a an my his her its their our your to at on in into under by as is are be of for with and has have whose which that who from until it named called titled put enter type'.split(
    ' ',
  ),
);
const MOST_CUES = 3;

/** Reads the values of a goal, each with what is said of it: before it, or behind it ("Ada as first name"), never of another. Pure. */
export function valuesIn(text: string, topic: string | undefined): readonly Value[] {
  const spans = joinedNames(text, spansIn(text, WHOLE_SHAPES), topic);
  const gaps = [...spans, undefined].map((span, index) =>
    gapIn(text.slice(spans[index - 1]?.end ?? 0, span?.start ?? text.length), index > 0, span !== undefined),
  );
  const values = spans.map((span, index): Value => {
    const { entity, names } = span;
    const before = gaps[index]?.ofNext ?? '';
    const { ofLast: behind = '', unit = [] } = gaps[index + 1] ?? {};
    const cues = [...said(behind), ...(isAmount(entity.kind) ? unit : []), ...said(before)].slice(0, MOST_CUES);
    const called = [...expression(before), ...expression(behind)];
    const part =
      behind === '' ? partOf(expression(before)) : (partOf(expression(behind)) ?? partOf(expression(before)));
    const end = endOf(before, cues) ?? endInRange(text, spans, index);
    const isLabelled = expression(before).length > 0 || NAMED.test(before);
    const isFollowed = index + 1 < spans.length;
    const unsure = whyUnsure(text, { span, before, isLabelled, isFollowed, topic });
    return {
      text: entity.text,
      kind: entity.kind,
      cues,
      called,
      ...(end && { end }),
      ...(part && { part }),
      isTitle: part === undefined && end === undefined && isTitle(before, expression(before), topic, index),
      ...(names && { names }),
      ...(unsure !== undefined && { unsure }),
    };
  });
  return values.map((value, index) => {
    const said = index - alikeBefore(text, spans, values, index);
    const first = values[said];
    return first === undefined || said === index
      ? value
      : { ...value, cues: first.cues, called: first.called, isTitle: first.isTitle };
  });
}

/** How many values of the same kind stand before one without a word of its own: of "the numbers 5550100 and 5550101" one. */
function alikeBefore(text: string, spans: readonly Span[], values: readonly Value[], index: number): number {
  const gap = text.slice(spans[index - 1]?.end ?? 0, spans[index]?.start);
  const [before, value] = [values[index - 1], values[index]];
  const isListed = before?.kind === value?.kind && value?.cues.length === 0 && LISTED.test(gap);
  return index > 0 && isListed ? 1 + alikeBefore(text, spans, values, index - 1) : 0;
}

const LISTED = /^\s*(?:,|and|und|&|, and)\s*$/iu;

/** What is said between two values, of the one and of the other. */
interface Gap {
  readonly ofLast: string;
  readonly ofNext: string;
  /** The word right behind an amount: 7 minutes. */
  readonly unit: readonly string[];
}

function gapIn(text: string, isBehind: boolean, isBefore: boolean): Gap {
  const ofNext = text.split(DIVIDER).at(-1) ?? '';
  if (!isBehind) return { ofLast: '', ofNext, unit: [] };
  const unit = /^ ?\p{L}+/u.test(text)
    ? wordsOf(text)
        .slice(0, 1)
        .filter((word) => !BETWEEN.has(word))
    : [];
  const bracket = /^\s*\(([^)]*)\)/.exec(text)?.[1];
  if (bracket !== undefined) return { ofLast: bracket, ofNext, unit };
  const parts = text.split(DIVIDER_OR_WITH);
  if (!/^\s*(?:as|into)\b/i.test(text) || (parts.length === 1 && isBefore)) return { ofLast: '', ofNext, unit };
  return { ofLast: parts[0] ?? '', ofNext: isBefore ? ofNext : '', unit };
}

/** Parts what is said of one value from what is said of the next. */
const DIVIDER = /[,;.()]|\b(?:and|und)\b/iu;
const DIVIDER_OR_WITH = /[,;.()]|\b(?:and|und|with|mit)\b/iu;

function isAmount(kind: EntityKind): boolean {
  return kind === 'number' || kind === 'percent';
}

function said(text: string): readonly string[] {
  return wordsOf(text)
    .filter((word) => !isVerb(word) && !BETWEEN.has(word))
    .reverse();
}

/** The last words of a text that belong together: of "with the order number" the last two. */
function expression(text: string): readonly string[] {
  const words = wordsOf(text);
  const end = words.findLastIndex((word) => !BETWEEN.has(word)) + 1;
  const start = words.slice(0, end).findLastIndex((word) => BETWEEN.has(word)) + 1;
  return words.slice(start, end).filter((word) => !isVerb(word));
}

function partOf(words: readonly string[]): NamePart | undefined {
  const [nearest, second] = words.toReversed();
  const word = nearest === 'name' ? second : nearest;
  if (word === undefined) return undefined;
  return (['first', 'last'] as const).find((part) => likeness(word, part) > 0);
}

const NAMED = /\b(?:named|called|titled)\s*$/i;

function isTitle(before: string, called: readonly string[], topic: string | undefined, index: number): boolean {
  if (NAMED.test(before)) return true;
  const nearest = called.at(-1);
  if (nearest === undefined) return index === 0;
  if (nearest === topic || isPerson(nearest)) return true;
  const others = called.slice(0, -1);
  return ['name', 'title'].includes(nearest) && others.every((word) => word === topic || isOrder(word));
}

const FROM = new Set(['from', 'start', 'begin', 'beginn', 'origin', 'departure', 'since']);
const TO = new Set(['to', 'until', 'till', 'end', 'destination', 'arrival']);

/** Which end of something a word speaks of. */
export function endNamed(word: string): End | undefined {
  return FROM.has(word) ? 'from' : TO.has(word) ? 'to' : undefined;
}

/** "from Berlin", "to the station Berlin", "start 12:00", "ends at 13:30". */
function endOf(before: string, cues: readonly string[]): End | undefined {
  const near = wordsOf(before).slice(-MOST_CUES).toReversed();
  const word = near.find((each) => endNamed(each) !== undefined) ?? cues.find((each) => endNamed(each) !== undefined);
  return word === undefined ? undefined : endNamed(word);
}

/** Two of a kind with a dash between: 12:00-13:30. */
function endInRange(text: string, spans: readonly Span[], index: number): End | undefined {
  const [last, span, next] = [spans[index - 1], spans[index], spans[index + 1]];
  const isRange = (one: Span | undefined, other: Span | undefined) =>
    one !== undefined &&
    other !== undefined &&
    one.entity.kind === other.entity.kind &&
    /^\s*[-–—]\s*$/.test(text.slice(one.end, other.start));
  return isRange(last, span) ? 'to' : isRange(span, next) ? 'from' : undefined;
}
