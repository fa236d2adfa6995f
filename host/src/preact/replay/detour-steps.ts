import { isIrreversibleLabel } from '../../actions/index.js';
import {
  type Alternative,
  type Bindings,
  type Check,
  isOptional,
  isValueStep,
  type Machine,
  type StepRef,
  screenHolds,
  shownValue,
  showsTyped,
  showsValue,
  stepAt,
  tryEvaluate,
  type Way,
} from '../../machine/index.js';
import { labelOf, resolve, type Screen } from '../../screen/index.js';
import type { TrajectoryStep } from '../../trajectory/index.js';

/** What a detour did, and what was on the screen while it did. */
export interface DetourSeen {
  readonly machine: Machine;
  readonly bindings: Bindings;
  /** The screen of the miss, at which the detour began. */
  readonly missed: Screen;
  readonly steps: readonly TrajectoryStep[];
  /** The screen at its end, where no step of it was noted. */
  readonly after?: Screen;
  /** What the run stood on before the miss, oldest first. */
  readonly earlier?: readonly Screen[];
}

/**
 * The steps of the machine that a detour stands for, of those on the way from the miss to the rejoin. Of one that leads on, its arrival says that it
 * was done, where what it came to could not be on the way there; one that changes its own screen must have been seen: its value on a screen of the
 * detour, or the detour acting on it. The rest is left for the verdict to name: a form that was jumped over was not filled in. Pure.
 */
export function stepsSeenDone(detour: DetourSeen, way: Way): readonly StepRef[] {
  const { machine } = detour;
  const told = toldByArrival(detour, way);
  return way.filter((ref, index) => {
    const ways = stepAt(machine, ref)?.alternatives ?? [];
    return !isOptional(machine, ref) && ways.some((alternative) => isSeen(detour, alternative, index < told));
  });
}

/**
 * How many steps of the way the screen at its end tells to be done: where that one may as well be a state on the way, no more than lead there, and than lead
 * to a value that the detour was seen to put in; all, where it shows what that state did not. Each final's probe would tell.
 */
function toldByArrival(detour: DetourSeen, way: Way): number {
  const { machine, bindings } = detour;
  const end = screensOf(detour).at(-1);
  if (end === undefined || machine.finals.every(({ probes }) => probes.length > 0)) return way.length;
  const isIn = ({ state }: StepRef, screen: Screen) => screenHolds(checksOf(machine, state), screen, bindings);
  const like = way.filter((ref) => isIn(ref, end));
  const [first] = like;
  if (first === undefined || like.every((ref) => showsMore(detour, way, end, (screen) => isIn(ref, screen))))
    return way.length;
  const itself = way.findLastIndex((ref) => stepAt(machine, ref)?.alternatives.some((each) => isPutIn(detour, each)));
  return Math.max(way.indexOf(first), itself);
}

/** Does a check hold now, of what the way leads to, that did not when the run last stood where it may as well be now? False where it never stood there. */
function showsMore(
  { machine, bindings, missed, steps, earlier = [] }: DetourSeen,
  way: Way,
  end: Screen,
  isThere: (screen: Screen) => boolean,
): boolean {
  const stood = [...earlier, missed].findLast(isThere);
  const last = way.at(-1);
  const targets = (last && stepAt(machine, last)?.alternatives.flatMap((each) => each.targets)) ?? [];
  // What still stands in the field that it was typed into was kept nowhere: who looked for it has not made it.
  const isOnlyTyped = end.tree.nodes.some(
    ({ editable, text }) => editable && steps.some(({ action }) => action.kind === 'type' && action.value === text),
  );
  return (
    stood !== undefined &&
    !isOnlyTyped &&
    targets.some((id) => {
      const checks = checksOf(machine, id);
      return screenHolds(checks, end, bindings) && !screenHolds(checks, stood, bindings);
    })
  );
}

function checksOf({ states, finals }: Machine, id: string): readonly Check[] {
  return [...states, ...finals].find((each) => each.id === id)?.checks ?? [];
}

/** @param isTold the screen at the end of the detour tells that it was done, if it leads on */
function isSeen(detour: DetourSeen, alternative: Alternative, isTold: boolean): boolean {
  const { machine, bindings } = detour;
  const { action, targets } = alternative;
  if (screensOf(detour).some((screen) => showsValue(machine, alternative, screen, bindings))) return true;
  if (action.kind === 'type' || action.kind === 'set') return isPutIn(detour, alternative);
  // Where a list stood, and which key was pressed, is nothing that must have come about; a tick that a check asks for is.
  if (action.kind === 'scroll' || action.kind === 'key') return true;
  if (isValueStep(machine, alternative)) return false;
  if (alternative.irreversible && !hasCommitted(detour, alternative)) return false;
  if (targets.length > 0 && isTold) return true;
  return (targets.length > 0 ? undefined : isFlipped(detour, alternative)) ?? hasShown(detour, alternative);
}

/** Did the detour act on it, or was what it is to bring about, and was not there, seen? */
function hasShown(detour: DetourSeen, alternative: Alternative): boolean {
  const { effects } = alternative;
  const isThere = (screen: Screen) => effects.length > 0 && screenHolds(effects, screen, detour.bindings);
  return isDone(detour, alternative) || (!isThere(detour.missed) && screensOf(detour).some(isThere));
}

/** Was the value put in, in whichever field, and not typed over there later? The field may be another one in this version of the app. */
function isPutIn({ steps, bindings }: DetourSeen, { action }: Alternative): boolean {
  if (action.kind !== 'type' && action.kind !== 'set') return false;
  const wanted = tryEvaluate(action.value, bindings);
  if (wanted.kind === 'refused') return false;
  const isWanted = (value: string) =>
    action.kind === 'type' ? showsTyped(wanted.value, value, action.as) : value === wanted.value;
  return steps.some((step, index) => {
    if (step.action.kind !== action.kind || !isWanted(step.action.value)) return false;
    if (step.shown !== undefined && !isWanted(step.shown)) return false;
    const later = steps
      .slice(index + 1)
      .filter((other) => other.action.kind === action.kind && isSamePlace(step, other));
    return later.every((other) => 'value' in other.action && isWanted(other.action.value));
  });
}

function isSamePlace(one: TrajectoryStep, other: TrajectoryStep): boolean {
  const [first, second] = [one, other].map(({ action, before }) =>
    'target' in action ? before.tree.nodes[action.target] : undefined,
  );
  return first?.resourceId === second?.resourceId && first?.path.join() === second?.path.join();
}

/**
 * Did the detour do what cannot be undone? It made or took away something outside the screen, or pressed what says so. Where each final has a probe,
 * that will tell.
 */
function hasCommitted(detour: DetourSeen, alternative: Alternative): boolean {
  if (detour.machine.finals.every(({ probes }) => probes.length > 0)) return true;
  return showsCommitted(detour, alternative);
}

/** May the detour have done any of what cannot be undone on a way, as far as is seen? */
export function mayHaveCommitted(detour: DetourSeen, way: Way): boolean {
  return way.some((ref) =>
    stepAt(detour.machine, ref)?.alternatives.some((each) => each.irreversible && showsCommitted(detour, each)),
  );
}

function showsCommitted(detour: DetourSeen, alternative: Alternative): boolean {
  return (
    isDone(detour, alternative) ||
    detour.steps.some(({ action, before, outside }) => {
      const pressed = action.kind === 'tap' || action.kind === 'hold' ? before.tree.nodes[action.target] : undefined;
      const says = pressed !== undefined && isIrreversibleLabel(labelOf(pressed));
      return says || outside.some(({ kind }) => kind === 'row' || kind === 'file');
    })
  );
}

/** Does what is switched stand otherwise at the end than at the beginning? Undefined for what is no switch. */
function isFlipped(detour: DetourSeen, alternative: Alternative): boolean | undefined {
  const states = screensOf(detour).flatMap((screen) => shownValue(alternative, screen, detour.bindings) ?? []);
  return states.length === 0 ? undefined : states[0] !== states.at(-1);
}

function isDone({ steps, bindings }: DetourSeen, { action }: Alternative): boolean {
  if (!('target' in action)) return false;
  return steps.some((step) => {
    if (step.action.kind !== action.kind || !('target' in step.action)) return false;
    const found = resolve(step.before, action.target, bindings, action.kind);
    return found.kind === 'one' && found.target.order === step.action.target;
  });
}

function screensOf({ missed, steps, after }: DetourSeen): readonly Screen[] {
  return [missed, ...steps.flatMap((step) => [step.before, step.after]), ...(after === undefined ? [] : [after])];
}
