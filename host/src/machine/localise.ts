import type { Screen } from '../screen/index.js';
import { actName, type Cursor, cursorAt } from './cursor.js';
import type { Bindings } from './expression.js';
import { screenHolds } from './holds.js';
import type { Machine, State } from './model.js';
import {
  isOptional,
  leadsSoonTo,
  leadsTo,
  onwardFrom,
  otherEntries,
  type StepRef,
  stepAt,
  stepsBetween,
  targetsOf,
  type Way,
  waysFrom,
} from './paths.js';
import { bindingsAt, type Loop, loopsAt, loopsOf } from './repeats.js';
import { comeBetween, enter, inSameRound, isBetween, isOuter } from './rounds.js';

/** What is known of the step at the cursor, and of acts before. */
export interface LocaliseOptions {
  /** Was the step at the cursor done already (and did its effect not show)? Unknown when absent: then neither is taken for granted. */
  readonly acted?: boolean;
  /** Acts that are known to have happened although their effect was not seen, by `transitionName` without a target. */
  readonly done?: ReadonlySet<string>;
}

export type Localised =
  | {
      readonly kind: 'moved';
      /** The first step of the state that the screen shows. */
      readonly cursor: Cursor;
      /** Steps on the way that nobody may skip: a run in which nobody witnesses them cannot pass. */
      readonly skips: readonly StepRef[];
      readonly direction: 'onward' | 'back';
    }
  | { readonly kind: 'lost'; readonly reason: string };

/** What going on from another state would leave undone, and what it would do again. */
interface Move {
  readonly leftOut: Way;
  readonly doneAgain: Way;
  readonly direction: 'onward' | 'back';
  /** Where the run goes on, if not at the first step of the state. */
  readonly cursor?: Cursor;
}

/**
 * Where is the run, when it is not where it should be? In the one other state whose checks hold: never in a final, never between states that look
 * alike, only along the machine's ways, and never across an act that cannot be undone, neither jumping over it nor going back before it. Pure.
 */
export function localise(
  machine: Machine,
  cursor: Cursor,
  screen: Screen,
  bindings: Bindings,
  options: LocaliseOptions = {},
): Localised {
  const valuesOn = (id: string) => bindingsAt(machine, enter(machine, cursor, id), bindings);
  const found = machine.states.filter(
    ({ id, checks }) => id !== cursor.state && screenHolds(checks, screen, valuesOn(id)),
  );
  const [state, other] = found;
  if (state === undefined) return lost('no other state of the machine');
  if (other !== undefined) return lost(`a screen that ${found.map(({ id }) => `'${id}'`).join(' and ')} fit alike`);
  const move = moveTo(machine, cursor, state, options);
  if (move === undefined) return lost(`'${state.id}', to which no way leads from '${cursor.state}'`);

  const isKnown = (ref: StepRef, index: number) =>
    options.done?.has(actName(inSameRound(machine, cursor, ref), index)) === true;
  const jumped = move.leftOut.find((ref) => irreversibleWays(machine, ref).some((index) => !isKnown(ref, index)));
  if (jumped !== undefined)
    return lost(`'${state.id}', but going on there would jump over ${inWords(jumped)}, which cannot be undone`);
  const repeated = move.doneAgain.find((ref) => irreversibleWays(machine, ref).length > 0);
  if (repeated !== undefined)
    return lost(`'${state.id}', but going on there might repeat ${inWords(repeated)}, which cannot be undone`);
  const skips = move.leftOut.filter((ref) => !isOptional(machine, ref));
  return { kind: 'moved', cursor: move.cursor ?? cursorAt(state.id), skips, direction: move.direction };
}

function moveTo(machine: Machine, cursor: Cursor, state: State, options: LocaliseOptions): Move | undefined {
  if (loopsOf(machine).length === 0) return plainMove(machine, cursor, state, options);
  const around = loopsAt(machine, cursor);
  const outer = around.find(isOuter);
  const isAmongItems = around.some(({ repeat, depth }) => depth > 0 && repeat.kind === 'items');
  // Which items a screen has taken, it does not say.
  if (isAmongItems && (cursor.turn ?? 0) > 0) return undefined;
  if (outer === undefined || isBetween(machine, state.id)) return moveAround(machine, cursor, state, options, outer);
  return moveWithin(machine, cursor, state, options, outer);
}

/** To a state before or behind repeats, or one that came up between two rounds; never into a repeat that is over, nor through one again. */
function moveAround(
  machine: Machine,
  cursor: Cursor,
  state: State,
  options: LocaliseOptions,
  outer: Loop | undefined,
): Move | undefined {
  const move = plainMove(machine, cursor, state, options);
  if (move === undefined) return undefined;
  const isRepeated = (ref: StepRef) => loopsAt(machine, ref).length > 0;
  if (outer !== undefined) {
    const step = stepAt(machine, cursor);
    const isOnTheWayBack = cursor.state !== outer.state && leadsSoonTo(machine, state.id).has(outer.state);
    const isHeadedBack = isOnTheWayBack && step !== undefined && targetsOf(step).includes(outer.state);
    const next = comeBetween(machine, cursor, state.id, isHeadedBack);
    return next && { ...move, cursor: next };
  }
  if (move.doneAgain.some(isRepeated)) return undefined;
  const next = enter(machine, cursor, state.id);
  return { ...move, leftOut: withRounds(machine, move.leftOut), cursor: next };
}

/** Within the round of a repeat: onward in it, or back to where it began, as long as it is known how far it had come. */
function moveWithin(
  machine: Machine,
  cursor: Cursor,
  state: State,
  options: LocaliseOptions,
  loop: Loop,
): Move | undefined {
  if (state.id !== loop.state && !loop.body.has(state.id)) return undefined;
  const onward = waysFrom(machine, cursor, (ref) => weight(machine, ref)).get(state.id);
  const isInRound = onward?.every((ref) => ref.state !== loop.state || ref.state === cursor.state) === true;
  const isWhole = state.id !== loop.state || onward?.every((ref) => isOptional(machine, ref)) === true;
  if (onward !== undefined && isInRound && isWhole)
    return { leftOut: onward, doneAgain: [], direction: 'onward', cursor: enter(machine, cursor, state.id) };
  if (options.acted !== false) return undefined;
  const again = { ...cursorAt(state.id), step: state.id === loop.state ? loop.from : 0, iteration: cursor.iteration };
  return { leftOut: [], doneAgain: doneInRound(machine, cursor, state.id, loop), direction: 'back', cursor: again };
}

/** All that may have been done in a round since it was at a state of it. */
function doneInRound(machine: Machine, cursor: Cursor, since: string, loop: Loop): Way {
  const leads = (from: string, to: string) => leadsWithin(machine, from, loop.body).has(to);
  const states = machine.states.filter(
    ({ id }) =>
      loop.body.has(id) && leads(id, cursor.state) && (since === loop.state || since === id || leads(since, id)),
  );
  const here = states.some(({ id }) => id === cursor.state) ? [] : stepsBetween(cursor.state, 0, cursor.step);
  const home = since === loop.state ? stepsBetween(loop.state, loop.from, loop.to) : [];
  return [...home, ...states.flatMap(({ id, steps }) => stepsBetween(id, 0, steps.length)), ...here];
}

/** The states of a round that another of them leads to without going through the state that the repeat belongs to. */
function leadsWithin(machine: Machine, from: string, body: ReadonlySet<string>): ReadonlySet<string> {
  const found = new Set<string>();
  const pending = [...onwardFrom(machine, from)];
  for (let id = pending.pop(); id !== undefined; id = pending.pop()) {
    if (!body.has(id) || found.has(id)) continue;
    found.add(id);
    pending.push(...onwardFrom(machine, id));
  }
  return found;
}

/** Who passes over a repeat passes over all that its rounds lead through. */
function withRounds(machine: Machine, way: Way): Way {
  const passed = loopsOf(machine).filter((loop) =>
    way.some(({ state, step }) => state === loop.state && loop.from <= step && step < loop.to),
  );
  const bodies = machine.states.filter(({ id }) => passed.some(({ body }) => body.has(id)));
  const more = bodies.flatMap(({ id, steps }) => stepsBetween(id, 0, steps.length));
  return [...way, ...more.filter((ref) => !way.some(({ state, step }) => state === ref.state && step === ref.step))];
}

/** A screen that an app has in place of the first one, before anything was done. What cannot be undone is not begun with. */
function isOtherStart(machine: Machine, cursor: Cursor, { id, steps }: State, { acted }: LocaliseOptions): boolean {
  const isAtStart = cursor.state === machine.states[0]?.id && cursor.step === 0 && acted !== true;
  const commits = (state: string, count: number) =>
    [...Array(count).keys()].some((step) => irreversibleWays(machine, { state, step }).length > 0);
  const entrySteps = machine.states[0]?.steps.length ?? 0;
  return (
    isAtStart && !commits(cursor.state, entrySteps) && !commits(id, steps.length) && otherEntries(machine).includes(id)
  );
}

function plainMove(machine: Machine, cursor: Cursor, state: State, options: LocaliseOptions): Move | undefined {
  if (state.optional) {
    const move = comingUp(machine, cursor, state, options);
    if (move !== undefined) return move;
  }
  const ways = waysFrom(machine, cursor, (ref) => weight(machine, ref));
  const ahead = state.optional ? [state.id, ...leadsSoonTo(machine, state.id)] : [state.id];
  const [onward] = ahead.map((id) => ways.get(id)).filter((way) => way !== undefined);
  if (onward !== undefined) return { leftOut: onward, doneAgain: [], direction: 'onward' };
  if (isOtherStart(machine, cursor, state, options)) return { leftOut: [], doneAgain: [], direction: 'onward' };
  if (!leadsTo(machine, state.id).has(cursor.state)) return undefined;
  return { leftOut: [], doneAgain: behind(machine, cursor, state.id, options), direction: 'back' };
}

/** An optional state that stands before the cursor's own screen, or before the one that the step at the cursor leads to. */
function comingUp(machine: Machine, cursor: Cursor, state: State, { acted }: LocaliseOptions): Move | undefined {
  const soon = leadsSoonTo(machine, state.id);
  const step = stepAt(machine, cursor);
  const isHeaded = step !== undefined && targetsOf(step).some((target) => soon.has(target));
  if (isHeaded) {
    // That the screen came up says that the step was done; where it cannot be undone, only who did it can say so.
    const isDone = acted === true || irreversibleWays(machine, cursor).length === 0;
    return { leftOut: isDone ? [] : [cursor], doneAgain: [], direction: 'onward' };
  }
  if (!soon.has(cursor.state)) return undefined;
  return { leftOut: [], doneAgain: stepsBetween(cursor.state, 0, cursor.step), direction: 'onward' };
}

/** Everything that may have been done since a state that came before. */
function behind(machine: Machine, cursor: Cursor, from: string, { acted }: LocaliseOptions): Way {
  const isBetween = (id: string) =>
    id === from || (leadsTo(machine, from).has(id) && leadsTo(machine, id).has(cursor.state));
  const whole = machine.states.filter(({ id }) => id !== cursor.state && isBetween(id));
  const here = stepsBetween(cursor.state, 0, acted === false ? cursor.step : cursor.step + 1);
  return [...whole.flatMap(({ id, steps }) => stepsBetween(id, 0, steps.length)), ...here];
}

/** The way that leaves the least undone; one across an act that cannot be undone only when there is no other. */
function weight(machine: Machine, ref: StepRef): number {
  return 1 + (isOptional(machine, ref) ? 0 : 1_000) + (irreversibleWays(machine, ref).length > 0 ? 1_000_000 : 0);
}

/** The alternatives of a step that cannot be undone. */
function irreversibleWays(machine: Machine, ref: StepRef): readonly number[] {
  const alternatives = stepAt(machine, ref)?.alternatives ?? [];
  return [...alternatives.keys()].filter((index) => alternatives[index]?.irreversible === true);
}

function inWords({ state, step }: StepRef): string {
  return `step ${step + 1} of '${state}'`;
}

function lost(reason: string): Localised {
  return { kind: 'lost', reason };
}
