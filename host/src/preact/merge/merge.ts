import {
  accepts,
  type Bindings,
  bindGoal,
  boundOnPaper,
  checkMachine,
  contains,
  derive,
  type Machine,
  nextStep,
  screenHolds,
  takesSame,
} from '../../machine/index.js';
import { nameOf } from '../../screen/index.js';
import type { Trajectory } from '../../trajectory/index.js';
import { asRecorded } from '../as-recorded.js';
import { whyDataRow } from '../compile/data-rows.js';
import { hiddenSentence, typesHidden } from '../compile/hidden.js';
import { compileInterrupts, isPermissionScreen } from '../compile/interrupts.js';
import { normalise } from '../compile/normalise.js';
import { whyOffScreen } from '../compile/off-screen.js';
import { whyOtherApp } from '../compile/other-app.js';
import { boundSlots, type Slot } from '../compile/parameters.js';
import { type WhyNot, whyNotPicked } from '../compile/picks.js';
import { whyOnlyPlaced } from '../compile/placed.js';
import { targetOf } from '../compile/target.js';
import { readSlots, whyHoldsRead } from '../refine/held-reads.js';
import { refine } from '../refine/index.js';
import { addInterrupts } from '../refine/interrupts.js';
import { withTarget } from '../refine/states.js';
import type { Detour } from '../replay/index.js';
import { withBranch } from './branch.js';
import { type Divergence, divergenceOf } from './divergence.js';
import { holdsValues } from './holds-values.js';
import { type KnownRun, type ReadRun, screensOf } from './run.js';
import { goesByItself, tellWays } from './telling.js';
import { withTurn } from './turned.js';

export type Merged =
  | { readonly kind: 'merged'; readonly machine: Machine; readonly bindings: Bindings }
  | { readonly kind: 'refused'; readonly reason: string };

export interface MergeOptions {
  /** The machine is kept: it only grows (law 2). Else a run may show that what it does is not for all values, and its steps are guarded. */
  readonly isKept: boolean;
  /** Stands beside every line that is added. */
  readonly remark: string;
  /** The values of the run, where they are known; else its goal is bound. */
  readonly bindings?: Bindings;
}

/** More ways than this one run does not bring. */
const MOST_WAYS = 20;

/**
 * A machine and another run of its task as one machine: where the run went another way there is a branch, told by a value of the goal or by what the
 * screen shows, and all runs are accepted by it. Refused where nothing tells the ways apart, or several things would. Pure.
 */
export function mergeRun(
  machine: Machine,
  known: readonly KnownRun[],
  trajectory: Trajectory,
  options: MergeOptions,
): Merged {
  const bound = options.bindings === undefined ? bindGoal(machine, trajectory.goal) : undefined;
  if (bound?.kind === 'refused') return refused(`"${trajectory.goal}" is no goal of ${machine.name}. ${bound.reason}`);
  const bindings = options.bindings ?? bound?.values ?? {};
  if (!trajectory.reached || trajectory.already !== undefined)
    return refused(`The run of "${trajectory.goal}" did not bring its goal about, so it shows no way.`);
  const hiding = trajectory.steps.find(typesHidden);
  if (hiding !== undefined) return refused(hiddenSentence(hiding));
  const merging = { ...options, older: known.map((run) => read(machine, run)) };
  const run = read(machine, { trajectory, bindings });
  const asked = trajectory.steps.filter(({ before }) => isPermissionScreen(before));
  let grown = addInterrupts(machine, compileInterrupts(asked, screensOf([run, ...merging.older])), options.remark);
  let came = -1;
  for (let ways = 0; ways < MOST_WAYS; ways += 1) {
    const divergence = divergenceOf(grown, run);
    if (divergence === undefined) return proven(grown, machine, run, merging);
    if (typeof divergence === 'string') return refused(divergence);
    if (divergence.from <= came)
      return refused(`It cannot be made to go the way of "${trajectory.goal}": ${divergence.reason}`);
    came = divergence.from;
    const next = grownBy(grown, divergence, run, merging);
    if (typeof next === 'string') return refused(next);
    grown = next;
  }
  return refused('The run went so many other ways that it is another task.');
}

interface Merging extends MergeOptions {
  readonly older: readonly ReadRun[];
}

function grownBy(machine: Machine, divergence: Divergence, run: ReadRun, merging: Merging): Machine | string {
  const { kind, cursor, from } = divergence;
  const step = run.steps[from];
  const cannot = whyNotAgain(machine, divergence, run, merging);
  if (cannot !== undefined) return cannot;
  const checks = machine.states.find(({ id }) => id === cursor.state)?.checks ?? [];
  const isHere = step === undefined || screenHolds(checks, step.before, run.recorded.bindings);
  if (kind === 'arrival' || !isHere) return byDetour(machine, divergence, run, merging);
  if (divergence.rejoin.kind === 'nowhere' && step === undefined)
    return 'The run ended where the machine goes on, and nothing tells why.';
  const other = otherValue(machine, divergence, run);
  if (other !== undefined) return other;
  const seen = screensOf([run, ...merging.older]);
  const branching = {
    divergence,
    run,
    seen,
    slots: slotsOf(machine, run),
    isKept: merging.isKept,
    remark: merging.remark,
  };
  const turned = withTurn(machine, branching);
  if (turned !== undefined) return turned;
  if (goesByItself(machine, divergence, run)) {
    const branched = withBranch(machine, { ...branching, telling: 'by itself' });
    if (typeof branched !== 'string') return branched;
  }
  const telling = tellWays(machine, divergence, run, merging.older, branching.slots);
  return typeof telling === 'string' ? telling : withBranch(machine, { ...branching, telling });
}

/** Why what the run did otherwise cannot be done again with other values: what no machine is compiled of is learnt of no second run either. */
function whyNotAgain(
  machine: Machine,
  { from, until }: Divergence,
  run: ReadRun,
  merging: Merging,
): string | undefined {
  const stretch = run.steps.slice(from, until);
  const slots = slotsOf(machine, run);
  const rules = [whyOnlyPlaced, whyDataRow, whyOtherApp].map(
    (rule): WhyNot =>
      (pick, steps) =>
        stretch.includes(pick.step) ? rule(pick, steps) : undefined,
  );
  return (
    whyOffScreen(stretch, () => slots) ??
    whyNotPicked(run.steps, screensOf([run, ...merging.older]), () => slots, rules)
  );
}

/** Screens that only this run came by, and where else an act led: learnt as a detour is. */
function byDetour(
  machine: Machine,
  { kind, cursor, way, from, until, rejoin }: Divergence,
  { steps, trajectory, recorded }: ReadRun,
  { older, remark }: Merging,
): Machine | string {
  const stretch = steps.slice(from, until);
  const end = steps.at(-1)?.after;
  const screen = kind === 'arrival' ? steps[from - 1]?.after : steps[from]?.before;
  if (end === undefined || screen === undefined) return 'The run shows nothing there.';
  const { answer } = trajectory;
  const done = { kind: 'done', screen: end, ...(answer !== undefined && { answer }) } as const;
  const detour: Detour = {
    miss: {
      ...{ at: cursor, screen, wanted: [], seen: [], waitedMs: 0 },
      acted: kind === 'arrival' ? 'yes' : 'no',
      ...(way !== undefined && { alternative: way }),
    },
    ...{ policy: 'another run', isHeal: false, steps: stretch, why: '', tookMs: 0 },
    rejoined: rejoin.kind === 'nowhere' ? done : rejoin,
  };
  if (stretch.length === 0 && rejoin.kind !== 'nowhere')
    return withTarget(machine, { detour }, rejoin.kind === 'final' ? rejoin.id : rejoin.cursor.state);
  const trajectories = older.map((run) => run.trajectory);
  const refined = refine(machine, detour, boundOnPaper(machine, recorded), trajectories, remark);
  return refined.kind === 'refused' ? refined.reason : refined.machine;
}

/** Was something else put in at the very place, of which the goal says nothing? A machine cannot know what to put in a third time. */
function otherValue(machine: Machine, { cursor, from }: Divergence, { steps, recorded }: ReadRun): string | undefined {
  const [step, act] = [steps[from], recorded.steps[from]];
  if (step === undefined || act === undefined || !('value' in act.action)) return undefined;
  const decision = nextStep(machine, cursor, step.before, recorded.bindings);
  if (decision.kind !== 'act' || !('value' in decision.action) || decision.action.target !== act.action.target)
    return undefined;
  const node = targetOf(step);
  return `'${act.action.value}' was put into ${node === undefined ? 'a field' : nameOf(node)} where another run of the task put in '${decision.action.value}', and the goals do not say why. Say in the goal what is meant.`;
}

/** Does it do what it did over all older runs, is it in order, and does it hold no value of this run? */
function proven(grown: Machine, old: Machine, run: ReadRun, { older, isKept }: Merging): Merged {
  const { trajectory, bindings } = run;
  const containment = isKept ? contains(grown, old) : undefined;
  if (containment?.kind === 'loses') return refused(`It would lose what it had: ${containment.reason}.`);
  for (const each of older) {
    const same = isKept ? takesSame(grown, old, each.recorded) : accepts(grown, each.recorded);
    if (same.kind === 'refused')
      return refused(`It would no more go the way of "${each.trajectory.goal}": ${same.reason}`);
  }
  // One that is not kept yet may want the next run to be in order.
  const problems = isKept ? checkMachine(grown, { recorded: bindings }) : [];
  const problem = problems.find(({ severity }) => severity === 'error');
  if (problem !== undefined) return refused(problem.sentence);
  const held = holdsValues(grown, old, bindings);
  if (held !== undefined)
    return refused(
      `'${held}' of "${trajectory.goal}" would stand in the machine, which would do the same for everyone.`,
    );
  const read = whyHoldsRead(grown, old, boundOnPaper(grown, run.recorded));
  return read === undefined ? { kind: 'merged', machine: grown, bindings } : refused(read);
}

function read(machine: Machine, run: KnownRun): ReadRun {
  const derived = derive(machine, run.bindings);
  const bindings = derived.kind === 'derived' ? derived.bindings : run.bindings;
  const done = run.trajectory.steps.filter(({ before }) => !isPermissionScreen(before));
  return {
    ...run,
    steps: normalise(done, run.trajectory.goal),
    recorded: { ...asRecorded(machine, run.trajectory, run.bindings), bindings },
  };
}

/** The values of a run, those that the header makes of them, and what was read in it, as the compiler takes values. */
function slotsOf(machine: Machine, { recorded }: ReadRun): readonly Slot[] {
  const lets = (machine.lets ?? []).map(({ name }) => ({ name, type: 'text' as const }));
  const known = boundOnPaper(machine, recorded);
  return [...boundSlots([...machine.params, ...lets], recorded.bindings), ...readSlots(machine, known)];
}

function refused(reason: string): Merged {
  return { kind: 'refused', reason };
}
