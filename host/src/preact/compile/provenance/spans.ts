import { acceptValue, type ParamType } from '../../../machine/index.js';
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

/** No longer goal is ever bound to a machine. */
const LONGEST_GOAL = 1_000;

/** The values of known types in a goal, where no slot stands. Pure. */
export function spansIn(goal: string, slots: readonly Slot[]): readonly Span[] {
  const spans: Span[] = [];
  if (goal.length > LONGEST_GOAL) return spans;
  for (const [type, shape] of SHAPES)
    for (const [start, text] of matches(goal, shape)) {
      const end = start + text.length;
      if ([...slots, ...spans].some((other) => start < other.end && other.start < end)) continue;
      const accepted = acceptValue({ name: type, type }, text);
      if (accepted.kind === 'accepted') spans.push({ type, value: accepted.value, start, end });
    }
  return spans;
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
