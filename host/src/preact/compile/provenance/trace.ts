import { isDeepStrictEqual } from 'node:util';
import type { Expression, Guard, Let } from '../../../machine/index.js';
import type { UiNode } from '../../../screen/index.js';
import type { TrajectoryStep } from '../../../trajectory/index.js';
import { explain } from '../expressions.js';
import { freeName, nameFor, type Slot } from '../parameters.js';
import { targetOf } from '../target.js';
import { asCompared, monthShown, type Turn, turnsIn } from '../turns/index.js';
import { onClock } from './clock.js';
import { type TypedTime, typedTimes } from './clock-times.js';
import { KEYPAD, type Keyed, keyedIn, letsFor } from './keypad.js';
import { cellOf, headBy, type Seen, seenBy } from './seen.js';
import { type Span, spansIn } from './spans.js';
import { isTold } from './whole.js';
import { callOf, give, type Writing, writingsOf } from './writings.js';

/** A value that was made of a parameter: what the header says of it, and what it was in the recorded run. */
export interface Made {
  readonly let: Let;
  readonly value: string;
  /** The step on whose screen it was found; one that was typed may be found anywhere. */
  readonly step: TrajectoryStep | undefined;
  readonly span: Span;
  readonly writing: Writing;
  /** A cell of a month, which says the day alone. */
  readonly isCell: boolean;
  /** What stands behind a whole day with which the label begins that was tapped. */
  readonly between?: string;
}

export type Traced =
  | {
      readonly kind: 'traced';
      readonly slots: readonly Slot[];
      readonly made: readonly Made[];
      /** What a step's screen must show besides, so that the day of the right month is tapped. */
      readonly guards: ReadonlyMap<TrajectoryStep, readonly Guard[]>;
      /** Taps on a keypad, with the values of its places. */
      readonly keyed: readonly (Keyed & { readonly places: readonly Let[] })[];
      /** Acts that were done until a display showed a value: the parameter that it is of, and what stands for what is shown. */
      readonly turns: readonly (Turn & { readonly param: string; readonly name: string })[];
    }
  | { readonly kind: 'refused'; readonly reason: string };

/** One use of a value of the goal. */
interface Use extends Seen {
  readonly step: TrajectoryStep;
  readonly node: UiNode | undefined;
  readonly how: 'typed' | 'tapped' | 'cell' | 'shown';
  readonly between?: string;
}

/**
 * What was typed, set or tapped and stands in the goal otherwise: "30 October" for 2023-10-30, the day cell 30 under "October 2023", 011417 for an hour,
 * 14 minutes and 17 seconds. In this order: a value as the goal has it (`findSlots`) before one that was made of it; a tapped label that tells a day
 * or a time in whole before a cell of a month that its screen names. What two values or two writings explain alike is refused, and so is a value of which
 * only a part was put in. What nothing explains stays as it is. Pure.
 */
export function trace(
  goal: string,
  steps: readonly TrajectoryStep[],
  slots: readonly Slot[],
  locales: readonly string[],
): Traced {
  const spans = [...slots.flatMap(spanOf), ...spansIn(goal, slots)];
  if (spans.length === 0) return { kind: 'traced', slots, made: [], guards: new Map(), keyed: [], turns: [] };
  const uses: Use[] = [];
  const keyed = keyedIn(steps, spans);
  const times = typedTimes(steps, spans, slots, locales);
  const turns = turnsIn(steps, spans, locales);
  for (const step of steps) {
    if ([...keyed, ...times, ...turns].some((run) => run.steps.includes(step))) continue;
    const found = usesIn(step, spans, slots, locales);
    if (typeof found === 'string') return { kind: 'refused', reason: found };
    uses.push(...found);
  }
  const stray = uses.find((use) => isStray(use, uses));
  if (stray !== undefined) return { kind: 'refused', reason: strayReason(stray) };
  return named(goal, uses, keyed, times, turns, slots, locales);
}

/** A bare number that is also a part of a day which was put in as a whole without it: a 10 in October need not be the month. */
function isStray({ how, shown, span, writing }: Use, uses: readonly Use[]): boolean {
  if (how !== 'typed' || span.type !== 'date' || !/^\d{1,2}$/.test(shown)) return false;
  const others = uses.filter((other) => other.span === span && !isDeepStrictEqual(other.writing, writing));
  return (
    others.length > 0 &&
    isTold(
      span,
      others.map((other) => other.writing),
    )
  );
}

function strayReason({ shown, span }: Use): string {
  return `'${shown}' may be a part of '${span.value}', which was put in without it, or something that the goal does not say. Solve the task with a value of which it is no part.`;
}

function spanOf({ param, value, start, end }: Slot): readonly Span[] {
  const { type } = param;
  const isTyped = type === 'date' || type === 'time' || type === 'duration' || type === 'phone' || type === 'number';
  return isTyped ? [{ type, value, start, end }] : [];
}

/** What of the goal a step uses, or why that cannot be told. */
function usesIn(
  step: TrajectoryStep,
  spans: readonly Span[],
  slots: readonly Slot[],
  locales: readonly string[],
): readonly Use[] | string {
  const { action } = step;
  const node = targetOf(step);
  if (action.kind === 'type' || action.kind === 'set') {
    const shown = action.value;
    if (explain(shown, slots).explained) return [];
    const found = spans.flatMap((span) =>
      onClock(step.before, writingsOf(shown, span, locales), locales).map(
        (writing): Use => ({ span, writing, shown, step, node, how: 'typed' }),
      ),
    );
    return found.length > 1 ? severalReadings(shown, found) : found;
  }
  if ((action.kind !== 'tap' && action.kind !== 'hold') || node === undefined) return [];
  const label = seenBy(node, spans, locales);
  if (label.length > 1) return severalReadings(label[0]?.shown ?? '', label);
  const [whole] = label;
  if (whole !== undefined) return [{ ...whole, step, node, how: 'tapped' }];
  // Of two readings neither is taken: the cell may tell.
  const [head, another] = headBy(step.before, node, spans, locales);
  if (head !== undefined && another === undefined) return [{ ...head, step, node, how: 'tapped' }];
  const cell = cellOf(step.before, node, spans, locales);
  if (cell.length > 1)
    return severalReadings(
      node.text,
      cell.map((each) => each.day),
    );
  return cell.flatMap(({ day, month }): readonly Use[] => [
    { ...day, step, node, how: 'cell' },
    { ...month, step, node: undefined, how: 'shown' },
  ]);
}

function severalReadings(shown: string, found: readonly Seen[]): string {
  const writings = found.map(
    ({ span, writing }) =>
      `${writing.function} of '${span.value}'${writing.options[0] === undefined ? '' : ` as ${writing.options[0]}`}`,
  );
  return `'${shown}' may be the ${writings.join(', or the ')}, and this run does not tell which. Solve the task with a value that has one reading alone.`;
}

/** Gives the spans that are used a parameter, and each writing of using one a name. */
function named(
  goal: string,
  uses: readonly Use[],
  keyed: readonly Keyed[],
  times: readonly TypedTime[],
  turns: readonly Turn[],
  slots: readonly Slot[],
  locales: readonly string[],
): Traced {
  const all = withSpans(slots, [...uses, ...keyed, ...times.flatMap(spansOf), ...turns]).map((slot) =>
    withWords(goal, slot, locales),
  );
  const made: Made[] = [];
  const guards = new Map<TrajectoryStep, readonly Guard[]>();
  for (const { span, writing, shown, step: at, node, how, between } of uses) {
    const slot = all.find(({ start }) => start === span.start);
    if (slot === undefined) continue;
    const value = callOf(writing, slot.param.name);
    const known = made.find((each) => isDeepStrictEqual(each.let.value, value));
    const taken = [...all.map(({ param }) => param.name), ...made.map((each) => each.let.name)];
    const name = known?.let.name ?? freeName(letName(how, node, slot), taken);
    made.push({
      let: { name, value },
      value: shown,
      step: how === 'typed' ? undefined : at,
      span,
      writing,
      isCell: how === 'cell',
      ...(between !== undefined && { between }),
    });
    if (how === 'shown')
      guards.set(
        at,
        monthShown({ at, shown, span, turns }, name).map((check) => ({ kind: 'screen', check })),
      );
  }
  for (const time of times) {
    const added = madeOf(time, all, made);
    if (added === undefined)
      return {
        kind: 'refused',
        reason: `'${time.span.value}' was put in part by part, and no value of the goal stands for it. Say the time in the goal as a value of its own.`,
      };
    made.push(...added);
  }
  const taken = () => [...all.map(({ param }) => param.name), ...made.map((each) => each.let.name)];
  const runs = keyed.map((run) => {
    const { span, steps } = run;
    const param = all.find(({ start }) => start === span.start)?.param.name ?? span.type;
    const lets = letsFor(param, (name) => freeName(name, taken()));
    for (const each of lets) made.push({ let: each, value: '', step: steps[0], span, writing: KEYPAD, isCell: false });
    return { ...run, places: lets.slice(1) };
  });
  const turned = turns.map((turn) => {
    const { span, writing, shown, next } = turn;
    const param = all.find(({ start }) => start === span.start)?.param.name ?? span.type;
    if (writing === undefined) return { ...turn, param, name: param };
    const value = asCompared(writing, param);
    const known = made.find((each) => isDeepStrictEqual(each.let.value, value))?.let.name;
    const name = known ?? freeName(/d/.test(writing.options[0] ?? '') ? `${param}_shown` : 'month', taken());
    made.push({ let: { name, value }, value: shown, step: next, span, writing, isCell: false });
    return { ...turn, param, name };
  });
  return { kind: 'traced', slots: all, made, guards, keyed: runs, turns: turned };
}

/** Where in the goal a time that was typed comes from. */
function spansOf({ span, made }: TypedTime): readonly Pick<Use, 'span'>[] {
  return made === undefined ? [{ span }] : [{ span: made.start }, { span: made.length }];
}

/** What was typed of a time, each on its own step alone: the hour of the one may be that of the other. Undefined where no parameter stands for it. */
function madeOf(
  { steps, writings, span, made: of }: TypedTime,
  slots: readonly Slot[],
  known: readonly Made[],
): readonly Made[] | undefined {
  const origins = (of === undefined ? [span] : [of.start, of.length]).flatMap(
    ({ start }) => slots.find((slot) => slot.start === start)?.param.name ?? [],
  );
  const [origin] = origins;
  if (origin === undefined || (of !== undefined && origins.length < 2)) return undefined;
  const own: Made[] = [];
  const add = (wanted: string, value: Expression, rest: Pick<Made, 'value' | 'step' | 'span' | 'writing'>) => {
    const all = [...known, ...own];
    const same = all.find((each) => isDeepStrictEqual(each.let.value, value));
    const taken = [...slots.map(({ param }) => param.name), ...all.map((each) => each.let.name)];
    const name = same?.let.name ?? freeName(wanted, taken);
    own.push({ let: { name, value }, ...rest, isCell: false });
    return name;
  };
  const later = { function: 'later', options: [] };
  const whole =
    of === undefined
      ? origin
      : add(
          'end',
          {
            kind: 'call',
            function: 'later',
            arguments: origins.map((name) => ({ kind: 'param', name })),
          },
          { value: span.value, step: undefined, span: of.length, writing: later },
        );
  for (const [index, step] of steps.entries()) {
    const [writing, node] = [writings[index], targetOf(step)];
    if (writing === undefined || node === undefined || step.action.kind !== 'type') continue;
    add(nameFor(node), callOf(writing, whole), { value: step.action.value, step, span: of?.length ?? span, writing });
  }
  return own;
}

/** The slots, and one for each span that is used and has none, in the order of the goal. */
function withSpans(slots: readonly Slot[], uses: readonly Pick<Use, 'span'>[]): readonly Slot[] {
  const all = [...slots];
  for (const { span } of uses) {
    const { type, value, start, end } = span;
    if (all.some((slot) => slot.start === start)) continue;
    const name = freeName(
      type,
      all.map(({ param }) => param.name),
    );
    all.push({ param: { name, type }, value, start, end });
  }
  return all.sort((one, other) => one.start - other.start);
}

/** A day is known by its month and its weekday, too, and by what the goal has for it. */
function withWords(goal: string, slot: Slot, locales: readonly string[]): Slot {
  const { param, value, start, end } = slot;
  const said = goal.slice(start, end);
  const names =
    param.type === 'date'
      ? locales.flatMap((locale) =>
          ['MMMM', 'EEEE'].flatMap((letters) => give({ function: 'date', options: [letters, locale] }, value) ?? []),
        )
      : [];
  const words = [...(said === value ? [] : [said]), ...names].filter((word) => word.trim().length > 1);
  return words.length === 0 ? slot : { ...slot, words: [...new Set(words)] };
}

/** By the field that it was typed into, or by what it says. */
function letName(how: Use['how'], node: UiNode | undefined, slot: Slot): string {
  if (how === 'typed' && node !== undefined) return nameFor(node);
  if (how === 'shown') return 'month';
  return how === 'cell' ? 'day' : `${slot.param.name}_shown`;
}
