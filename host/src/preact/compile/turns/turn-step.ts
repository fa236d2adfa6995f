import {
  type Alternative,
  type Check,
  type Expression,
  type Let,
  type OrderCheck,
  paramsOf,
  type Step,
} from '../../../machine/index.js';
import type { Screen } from '../../../screen/index.js';
import type { TrajectoryStep } from '../../../trajectory/index.js';
import type { Slot } from '../parameters.js';
import { compileStep } from '../steps.js';
import { asCompared, type Turn } from './find-turns.js';

/** Ten years of months one way or the other would be a mistake of the goal; five are done. */
const MOST_TURNS = 60;

/** A turn, as often as it takes, and what came behind it. What that does not ask for by itself the display is asked for. Pure. */
export function turnedBefore(
  next: Alternative,
  turn: Turn & { readonly param: string; readonly name: string },
  seen: readonly Screen[],
  slotsAt: (step: TrajectoryStep) => readonly Slot[],
  lets: readonly Let[],
): readonly Step[] {
  const [first] = turn.steps;
  if (first === undefined) return [];
  const way = wayToTurn(turn, compileStep(first, [], seen, slotsAt(first)).action, turn.param);
  const shows: Check = { kind: 'present', selector: turn.display.replace(/]$/, ` and @text=$${turn.name}]`) };
  const checks = untilFor(next, lets, turn.param);
  const asked: Alternative =
    checks === undefined ? { ...next, guards: [...next.guards, { kind: 'screen', check: shows }] } : next;
  return [turnStep(way, checks ?? [shows]), { optional: false, alternatives: [asked] }];
}

/** What a display is compared with, and from which side. Pure. */
export function orderOf({ display, writing, side }: Turn, param: string): OrderCheck {
  return { kind: side, selector: display, value: asCompared(writing, param) };
}

/** One way to turn: taken where the display says that it leads to the value. */
export function wayToTurn(turn: Turn, action: Alternative['action'], param: string): Alternative {
  return {
    guards: [{ kind: 'screen', check: orderOf(turn, param) }],
    action,
    targets: [],
    irreversible: false,
    effects: [],
  };
}

/**
 * The turn as a step that is repeated until what comes behind it can be done: until the day is there, or the page that the day is on. As often as it takes,
 * and not at all where it is so already. Pure.
 */
export function turnStep(way: Alternative, checks: readonly Check[]): Step {
  return { optional: false, alternatives: [way], repeats: [{ kind: 'until', checks, most: MOST_TURNS }] };
}

/**
 * What tells, of the act behind a turn, that it can be done: what it wants to see before, or what it names, where that is made of the value and says all of it.
 * Undefined where it is done on every page alike. Pure.
 */
export function untilFor(
  { guards, action }: Alternative,
  lets: readonly Let[],
  param: string,
): readonly Check[] | undefined {
  const made = lets.filter(({ value }) => paramsOf(value).includes(param));
  const says = (selector: string, names: readonly string[]) =>
    names.some((name) => new RegExp(`\\$${name}(?![\\w-])`).test(selector));
  const all = [param, ...made.map(({ name }) => name)];
  const asked = guards.flatMap((guard) =>
    guard.kind === 'screen' && guard.check.kind === 'present' && says(guard.check.selector, all) ? [guard.check] : [],
  );
  if (asked.length > 0) return asked;
  const whole = [param, ...made.filter(({ value }) => saysWholeDay(value)).map(({ name }) => name)];
  return 'target' in action && says(action.target, whole) ? [{ kind: 'present', selector: action.target }] : undefined;
}

function saysWholeDay(value: Expression): boolean {
  const [, pattern] = value.kind === 'call' && value.function === 'date' ? value.arguments : [];
  return pattern?.kind === 'literal' && ['y', 'M', 'd'].every((letter) => pattern.value.includes(letter));
}
