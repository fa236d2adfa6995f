import {
  type Alternative,
  alternativePlace,
  blockPlace,
  commentKey,
  type Guard,
  type Machine,
  type State,
  type Step,
} from '../../machine/index.js';
import type { Screen } from '../../screen/index.js';
import { stateChecks } from '../compile/checks.js';
import { nameState } from '../compile/names.js';
import type { Slot } from '../compile/parameters.js';
import { type Segment, segments } from '../compile/segments.js';
import { compileStep } from '../compile/steps.js';
import { isIrreversible } from '../refine/committing.js';
import { idsOf } from '../refine/growing.js';
import { valueGuards } from '../refine/value-guards.js';
import type { Divergence } from './divergence.js';
import type { Telling } from './guards.js';
import { withStep, withSteps } from './inserted.js';
import type { ReadRun } from './run.js';

export interface Branching {
  readonly divergence: Divergence;
  readonly run: ReadRun;
  /** The old way cannot be gone on the new way's screen: it need not be told from it. */
  readonly telling: Telling | 'by itself';
  /** The values of the run, and what the header makes of them. */
  readonly slots: readonly Slot[];
  readonly seen: readonly Screen[];
  /** The machine is kept: nothing of it may go or become narrower. Else its steps may be guarded, too. */
  readonly isKept: boolean;
  readonly remark: string | undefined;
}

/** The stretch that a run went otherwise, as a branch: steps that are guarded, another way of one step, and the screens that it leads through. Pure. */
export function withBranch(machine: Machine, branching: Branching): Machine | string {
  const { divergence, run } = branching;
  const { from, until, rejoin, cursor } = divergence;
  const [here, ...later] = segments(run.steps.slice(from, until));
  const back = rejoin.kind === 'state' ? rejoin.cursor.state : rejoin.kind === 'final' ? rejoin.id : '';
  const stays = rejoin.kind === 'state' && back === cursor.state;
  const ids: string[] = [];
  for (const part of later) ids.push(nameState(part.screen, [...idsOf(machine), ...ids], branching.slots));
  const states = later.map((part, index) => stateOf(part, ids[index] as string, ids[index + 1] ?? back, branching));
  const ways = here === undefined ? [] : waysOf(here, stays ? undefined : (ids[0] ?? back), branching);
  const grown = { ...machine, states: [...machine.states, ...states] };
  const end = stays && rejoin.kind === 'state' ? rejoin.cursor.step : undefined;
  return placed(grown, ways, end, branching);
}

/** The new ways at the step where the runs part; `end`: the step of the same state at which they go on together. */
function placed(
  machine: Machine,
  ways: readonly Alternative[],
  end: number | undefined,
  branching: Branching,
): Machine | string {
  const { cursor } = branching.divergence;
  const { telling, isKept } = branching;
  const old = machine.states.find(({ id }) => id === cursor.state)?.steps[cursor.step];
  const [way, ...more] = ways;
  const isOneForOne =
    way !== undefined && more.length === 0 && old !== undefined && replaces(way, old, cursor.step, end);
  // Another way to do what cannot be undone cannot be undone, whatever its button says.
  const isGrave = isOneForOne && isIrreversible(machine, cursor);
  const marked = (each: Alternative): Alternative => (isGrave ? { ...each, irreversible: true } : each);
  if (telling === 'by itself' || telling.kind === 'screen') {
    if (!isOneForOne)
      return 'On that screen several steps were done where the machine does one, and no value of the goal tells when.';
    const asked = marked({ ...way, guards: valueGuards(machine, cursor, branching.run.recorded.bindings) });
    return telling === 'by itself'
      ? behind(machine, old, asked, branching)
      : before(machine, old, guarded(asked, telling.now), branching);
  }
  const now = ways.map((each) => guarded(marked(each), telling.now));
  const [first] = now;
  if (isOneForOne && first !== undefined)
    return isKept
      ? before(machine, old, first, branching)
      : withStep(machine, cursor.state, cursor.step, {
          ...old,
          alternatives: [...old.alternatives.map((each) => guarded(each, telling.before)), first],
        });
  // What the new way leaves out, the old ones did: with the guard, and only where the machine is not kept yet.
  const leftOut = end === undefined ? [] : stepsIn(machine, cursor.state).slice(cursor.step, end);
  if (leftOut.length > 0 && isKept)
    return 'It leaves out what the kept machine does, and a kept machine must not become narrower.';
  const narrowed = leftOut.reduce<Machine>(
    (grown, step, index) =>
      withStep(grown, cursor.state, cursor.step + index, {
        ...step,
        alternatives: step.alternatives.map((each) => guarded(each, telling.before)),
      }),
    machine,
  );
  const steps = now.map((each): Step => ({ optional: false, alternatives: [each] }));
  return remarked(withSteps(narrowed, cursor.state, cursor.step, steps), branching, 0);
}

/** Does the new way stand for just the one old step: both stay, or both lead away? */
function replaces(way: Alternative, old: Step, at: number, end: number | undefined): boolean {
  const leads = old.alternatives.some(({ targets }) => targets.length > 0);
  return way.targets.length === 0 ? !leads && end === at + 1 : leads;
}

function behind(machine: Machine, old: Step, way: Alternative, branching: Branching): Machine {
  const { state, step } = branching.divergence.cursor;
  const grown = withStep(machine, state, step, { ...old, alternatives: [...old.alternatives, way] });
  return remarked(grown, branching, old.alternatives.length);
}

function before(machine: Machine, old: Step, way: Alternative, branching: Branching): Machine {
  const { state, step } = branching.divergence.cursor;
  return remarked(
    withStep(machine, state, step, { ...old, alternatives: [way, ...old.alternatives] }, 1),
    branching,
    0,
  );
}

/** What is remarked beside a way that was added. Pure. */
export function remarked(
  machine: Machine,
  { remark, divergence: { cursor } }: Pick<Branching, 'remark'> & { readonly divergence: Pick<Divergence, 'cursor'> },
  way: number,
): Machine {
  if (remark === undefined) return machine;
  const place = alternativePlace(blockPlace('state', cursor.state), cursor.step, way);
  return { ...machine, comments: { ...machine.comments, [commentKey.beside(place)]: remark } };
}

function guarded(way: Alternative, guard: Guard): Alternative {
  return { ...way, guards: [...way.guards, guard] };
}

function waysOf(part: Segment, target: string | undefined, { seen, slots }: Branching): readonly Alternative[] {
  return part.steps.map((step, at) => {
    const isLast = at === part.steps.length - 1;
    return compileStep(step, isLast && target !== undefined ? [target] : [], seen, slots);
  });
}

function stateOf(part: Segment, id: string, target: string, branching: Branching): State {
  const { seen, slots } = branching;
  const steps = waysOf(part, target, branching).map((way): Step => ({ optional: false, alternatives: [way] }));
  return { id, optional: false, checks: stateChecks(part.screen, seen, slots), steps };
}

function stepsIn(machine: Machine, state: string): readonly Step[] {
  return machine.states.find(({ id }) => id === state)?.steps ?? [];
}
