import {
  acceptValue,
  dayInWords,
  type Language,
  type ParamType,
  readLength,
  readTime,
  TELL_WHEN,
} from '../../../machine/index.js';
import type { Slot } from '../parameters.js';

/** A value in the goal whose type its form tells: the date of "... on 2026-01-31". */
export interface Span {
  readonly type: Extract<ParamType, 'date' | 'time' | 'duration' | 'phone' | 'number'>;
  /** As a parameter has it. */
  readonly value: string;
  readonly start: number;
  readonly end: number;
}

/** In this order: what one takes is not looked at by the next. */
const SHAPES: readonly (readonly [Span['type'], RegExp])[] = [
  ['date', /(?<![\d-])\d{4}-\d{2}-\d{2}(?![\d-])/g],
  ['time', /(?<![\d:])\d{1,2}:\d{2}(?::\d{2})?(?![\d:])/g],
  ['duration', /\d+(?:\.\d+)? ?\p{L}+\.?(?:,? (?:and |und )?\d+(?:\.\d+)? ?\p{L}+\.?)*/gu],
  ['phone', /\+?\d[\d ()/-]{4,}\d/g],
  ['number', /(?<![\d.,])\d+(?:\.\d+)?(?![\d.,]*\d)/g],
];

/** How days, times and durations are said in words, beside the forms that a parameter takes; which one it is, if any, the binder's own reading says. */
const SAID: readonly (readonly [
  type: 'date' | 'time' | 'duration',
  shape: RegExp,
  read: (text: string) => string | undefined,
])[] = [
  ['date', /\p{L}+\.? \d{1,2}(?:st|nd|rd|th)?,? \d{4}(?![\d-])/gu, inAnyLanguage(dayInWords)],
  ['date', /\d{1,2}(?:st|nd|rd|th|\.)? (?:of )?\p{L}+\.?,? \d{4}(?![\d-])/gu, inAnyLanguage(dayInWords)],
  ['date', /\d{4}年\d{1,2}月\d{1,2}[日号]/gu, inAnyLanguage(dayInWords)],
  [
    'duration',
    /(?<!\p{L})(?:half an|an?|one|two|three|four|five|six) hours?(?: and a half)?(?!\p{L})/giu,
    inAnyLanguage(readLength),
  ],
  ['time', /\d{1,2}(?::\d{2})? ?[ap]\.?m\b\.?/giu, inAnyLanguage(readTime)],
  [
    'time',
    new RegExp(`(?<=\\b(?:${TELL_WHEN.join('|')}) )\\d{1,2} ?h(?:\\d{2})?(?![\\p{L}\\d])`, 'giu'),
    inAnyLanguage((text, language) => readTime(text, language, TELL_WHEN[0])),
  ],
];

function inAnyLanguage(read: (text: string, language: Language) => string | undefined) {
  return (text: string) =>
    (['en', 'de', 'zh'] as const).map((language) => read(text, language)).find((value) => value !== undefined);
}

/** No longer goal is ever bound to a machine. */
const LONGEST_GOAL = 1_000;

/** The values of known types in a goal, where no slot stands. Pure. */
export function spansIn(goal: string, slots: readonly Slot[]): readonly Span[] {
  const spans: Span[] = [];
  if (goal.length > LONGEST_GOAL) return spans;
  const add = (type: Span['type'], shape: RegExp, read: (text: string) => string | undefined) => {
    for (const [start, text] of matches(goal, shape)) {
      const end = start + text.length;
      if ([...slots, ...spans].some((other) => start < other.end && other.start < end)) continue;
      const value = read(text);
      if (value !== undefined) spans.push({ type, value, start, end });
    }
  };
  for (const [type, shape, read] of SAID) add(type, shape, read);
  for (const [type, shape] of SHAPES) add(type, shape, (text) => accepted(type, text));
  return spans;
}

function accepted(type: Span['type'], text: string): string | undefined {
  const value = acceptValue({ name: type, type }, text);
  return value.kind === 'accepted' ? value.value : undefined;
}

/** Every place where a shape begins, also inside what another one looked like: "0100 for 1 h" hides an hour. */
function* matches(text: string, shape: RegExp): Generator<readonly [start: number, text: string]> {
  for (let from = 0; from < text.length; ) {
    shape.lastIndex = from;
    const found = shape.exec(text);
    if (found === null) return;
    yield [found.index, found[0]];
    from = found.index + (/^\d+/.exec(found[0])?.[0].length ?? 1);
  }
}

/** The days and times in a goal: each is one value, and not the numbers that it is written with. Pure. */
export function momentsIn(goal: string): readonly Span[] {
  return spansIn(goal, []).filter(({ type }) => type === 'date' || type === 'time');
}
