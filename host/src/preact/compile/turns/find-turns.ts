import { type Expression, type OrderCheck, type Shown, shownAs } from '../../../machine/index.js';
import { literal, type Screen, topWindow } from '../../../screen/index.js';
import type { TrajectoryStep } from '../../../trajectory/index.js';
import type { Span } from '../provenance/spans.js';
import { callOf, give, type Writing, writingsOf } from '../provenance/writings.js';
import { sameScreen } from '../segments.js';
import { isIrreversible } from '../steps.js';
import { targetOf } from '../target.js';
import { displaysOf, saidBy } from './displays.js';

/** One act that was done as often as it took until a part of the screen showed a value of the goal: the next month, one more of something. */
export interface Turn {
  readonly steps: readonly TrajectoryStep[];
  /** What came behind it, on the same screen. */
  readonly next: TrajectoryStep;
  /** What shows how far it is. */
  readonly display: string;
  readonly span: Span;
  /** How the display writes the value; undefined where as it is. */
  readonly writing: Writing | undefined;
  readonly shown: string;
  /** Where the display stood, seen from the value. */
  readonly side: OrderCheck['kind'];
}

/** Once may have been for anything: of a number that is counted up or down, more is wanted. */
const LEAST_COUNTED = 2;

/**
 * The stretches of a run in which one act was done again and again while what a part of the screen shows came nearer with each, until it was what a value
 * of the goal says. None where two values or two writings would explain it. Pure.
 */
export function turnsIn(
  steps: readonly TrajectoryStep[],
  spans: readonly Span[],
  locales: readonly string[],
): readonly Turn[] {
  const found: Turn[] = [];
  for (let from = 0; from < steps.length; ) {
    const first = steps[from] as TrajectoryStep;
    let to = from + 1;
    while (to < steps.length && isSameAct(first, steps[to] as TrajectoryStep)) to += 1;
    const turn = turnOf(steps.slice(from, to), steps[to], spans, locales);
    if (turn !== undefined) found.push(turn);
    from = to;
  }
  return found;
}

function isSameAct(one: TrajectoryStep, other: TrajectoryStep): boolean {
  const [node, next] = [targetOf(one), targetOf(other)];
  if (node === undefined || next === undefined || one.action.kind !== other.action.kind) return false;
  if (one.action.kind !== 'tap' && one.action.kind !== 'scroll') return false;
  const isSameWay =
    !('direction' in one.action) || ('direction' in other.action && one.action.direction === other.action.direction);
  return (
    isSameWay &&
    node.class === next.class &&
    node.resourceId === next.resourceId &&
    node.path.join() === next.path.join()
  );
}

function turnOf(
  steps: readonly TrajectoryStep[],
  next: TrajectoryStep | undefined,
  spans: readonly Span[],
  locales: readonly string[],
): Turn | undefined {
  const [first, last] = [steps[0], steps.at(-1)];
  if (first === undefined || last === undefined || next === undefined) return undefined;
  if (first.action.kind !== 'tap' && first.action.kind !== 'scroll') return undefined;
  // What is sent once more because a count came late is sent for good.
  if (steps.some((step) => step.outside.length > 0 || isIrreversible(step))) return undefined;
  const screens = [...steps.map(({ before }) => before), next.before];
  if (!screens.every((screen) => sameScreen(screen, first.before))) return undefined;
  const target = targetOf(first);
  const found = displaysOf(next.before)
    .filter((node) => target === undefined || node.resourceId !== target.resourceId)
    .flatMap(({ resourceId, text }) => {
      const said = screens.map((screen) => saidBy(screen, resourceId));
      if (said.some((each) => each === undefined)) return [];
      return explanationsOf(text, spans, locales).flatMap(({ span, writing }) => {
        const side = sideOf(said as readonly string[], span, writing);
        if (side === undefined || (span.type === 'number' && !isCounted(screens, resourceId))) return [];
        const display = `//*[@resource-id=${literal(resourceId)}]`;
        return [{ steps, next, display, span, writing, shown: text, side }];
      });
    });
  const [turn, ...others] = found;
  // Two displays of one value say no more than one.
  return others.some(({ span }) => span !== turn?.span) ? undefined : turn;
}

/**
 * Is the number the one thing that the acts changed? Of two numbers that went on together nothing tells which was meant, and one that goes on with the rest of
 * the screen tells what page it is.
 */
function isCounted(screens: readonly Screen[], display: string): boolean {
  const [first = '', ...later] = screens.map(({ tree }) => {
    const top = topWindow(tree);
    const others = tree.nodes.filter(
      ({ resourceId, window, visible }) => visible && resourceId !== display && tree.windows[window] === top,
    );
    return JSON.stringify(others.map(({ text, contentDesc }) => [text, contentDesc]));
  });
  return later.length >= LEAST_COUNTED && later.every((said) => said === first);
}

/** How a display writes a value: a day as its month and year, or in whole; a number as it is. */
function explanationsOf(
  text: string,
  spans: readonly Span[],
  locales: readonly string[],
): readonly { readonly span: Span; readonly writing: Writing | undefined }[] {
  return spans.flatMap((span) => {
    if (span.type === 'number') return span.value === text ? [{ span, writing: undefined }] : [];
    if (span.type !== 'date') return [];
    const writings = writingsOf(text, span, locales).filter(
      (writing) => /y/.test(writing.options[0] ?? '') && give(writing, span.value) === text,
    );
    return writings.length === 1 ? [{ span, writing: writings[0] }] : [];
  });
}

/** From which side each act came nearer to what the last screen shows; undefined where one did not. */
function sideOf(said: readonly string[], span: Span, writing: Writing | undefined): OrderCheck['kind'] | undefined {
  const value = asCompared(writing, 'value');
  const shown = said.map((text) => shownAs(value, text));
  if (span.value === '' || shown.some((each) => each === undefined)) return undefined;
  const pairs = shown.slice(1).map((now, index) => [shown[index] as Shown, now as Shown] as const);
  if (pairs.every(([then, now]) => now.from > then.to)) return 'before';
  return pairs.every(([then, now]) => now.to < then.from) ? 'after' : undefined;
}

/** What a display is compared with. Pure. */
export function asCompared(writing: Writing | undefined, param: string): Expression {
  return writing === undefined ? { kind: 'param', name: param } : callOf(writing, param);
}
