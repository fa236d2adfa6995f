import { accepts, type Bindings, isByValue, type Machine, namesNothing, screenHolds } from '../../machine/index.js';
import { isPresent, type Screen } from '../../screen/index.js';
import type { TrajectoryStep } from '../../trajectory/index.js';
import type { Slot } from '../compile/parameters.js';
import { bestSelector } from '../compile/selectors.js';
import { targetOf, textsOf } from '../compile/target.js';
import type { Divergence } from './divergence.js';
import { type Telling, tellingOf } from './guards.js';
import type { ReadRun } from './run.js';

/** What tells the way that a run took from the one that the older runs took there; or why nothing does. Pure. */
export function tellWays(
  machine: Machine,
  { cursor, from, until }: Divergence,
  run: ReadRun,
  older: readonly ReadRun[],
  slots: readonly Slot[],
): Telling | string {
  const stretch = run.steps.slice(from, until);
  return tellingOf({
    params: machine.params,
    before: valuesThere(machine, cursor.state, older),
    now: run.recorded.bindings,
    labels: [...stretch.flatMap(labelsOf), ...labelsOfOthers(machine, cursor.state, run, older)],
    mark: stretch[0] && markOf(machine, cursor.state, stretch[0], run, older, slots),
  });
}

/** Is nothing there on the new way's screen that the old one would act upon? Then the new one need not be told from it. Pure. */
export function goesByItself(machine: Machine, { cursor, from, until }: Divergence, { recorded }: ReadRun): boolean {
  const first = from < until ? recorded.steps[from] : undefined;
  return first !== undefined && namesNothing(machine, cursor, first.before, recorded.bindings);
}

/** The values of the runs that came by a state. */
function valuesThere(machine: Machine, state: string, older: readonly ReadRun[]): readonly Bindings[] {
  return older.flatMap(({ recorded }) => {
    const accepted = accepts(machine, recorded);
    const isThere = accepted.kind === 'accepted' && accepted.transitions.some((taken) => taken.state === state);
    return isThere ? [recorded.bindings] : [];
  });
}

/** What the older runs acted upon where the ways part, and this one nowhere: elsewhere a label tells of another choice. */
function labelsOfOthers(machine: Machine, state: string, run: ReadRun, older: readonly ReadRun[]): readonly string[] {
  const own = new Set(run.steps.flatMap(labelsOf));
  return older
    .flatMap(({ recorded }) => {
      const accepted = accepts(machine, recorded);
      return accepted.kind === 'accepted' ? accepted.transitions : [];
    })
    .flatMap(({ state: at, way, read }) => (at === state && way.action.kind !== 'type' && read ? [read] : []))
    .filter((label) => !own.has(label));
}

function labelsOf(step: TrajectoryStep): readonly string[] {
  const node = step.action.kind === 'type' ? undefined : targetOf(step);
  return node === undefined ? [] : [...textsOf(node)].filter((text) => text !== '');
}

/** What the new way acts upon, where it stood on the screen of no older run. Anything else that is new there may be a banner of the day. */
function markOf(
  machine: Machine,
  state: string,
  step: TrajectoryStep,
  run: ReadRun,
  older: readonly ReadRun[],
  slots: readonly Slot[],
): string | undefined {
  const checks = machine.states.find(({ id }) => id === state)?.checks ?? [];
  const others = older.flatMap(({ steps, recorded }) =>
    steps.map(({ before }) => before).filter((before) => screenHolds(checks, before, recorded.bindings)),
  );
  if (others.length === 0) return undefined;
  const node = targetOf(step);
  const own = node && bestSelector(step.before, node, [...others], slots)?.selector;
  const isNew = (selector: string) =>
    others.every((other: Screen) => !isPresent(other, selector, run.recorded.bindings));
  return own !== undefined && !isByValue(own) && isNew(own) ? own : undefined;
}
