import { remember } from '../../base/index.js';
import { type Alternative, canonicalHash, type Machine, printMachine, type Step } from '../../machine/index.js';
import type { Screen } from '../../screen/index.js';
import {
  corpusId,
  sharingScreens,
  type Trajectory,
  type TrajectoryStep,
  trajectoryId,
} from '../../trajectory/index.js';
import { stateChecks } from './checks.js';
import { levelsBeside } from './choices.js';
import { whyCutName } from './cut-name.js';
import { whyDataRow } from './data-rows.js';
import { labelsSwitched } from './effects.js';
import { tellingMore } from './ends/index.js';
import { compileFinal } from './finals.js';
import { hiddenSentence, typesHidden } from './hidden.js';
import { compileInterrupts, isPermissionScreen } from './interrupts.js';
import { type Joined, joinedIn } from './joined.js';
import { whyNotExplained } from './leftovers.js';
import { nameMachine, nameState } from './names.js';
import { normalise } from './normalise.js';
import { whyOffScreen } from './off-screen.js';
import { appOpened, whyOtherApp } from './other-app.js';
import { findSlots, goalTemplate, type Slot } from './parameters.js';
import { valuesPicked } from './picked.js';
import { whyNotPicked } from './picks.js';
import { whyOnlyPlaced } from './placed.js';
import { asSlot, letsUsed, localesOf, spansIn, tapsFor, trace, typedTimes, whyNotTold } from './provenance/index.js';
import { compileRead } from './reads.js';
import { folded } from './rounds/index.js';
import { timesOfRows } from './row-times.js';
import { segments } from './segments.js';
import { compileStep } from './steps.js';
import { targetOf } from './target.js';
import { readStep, textsAhead, textsAt, textsAtEnd, textsRead } from './text-slots.js';
import { findTextSources } from './text-sources.js';
import { turnedBefore, whyUnprovenCell } from './turns/index.js';
import { whyUnsaidDay } from './unsaid-day.js';

/** Grows whenever the same trajectory would give other bytes. */
export const COMPILER_VERSION = 11;

export type Compiled =
  | {
      readonly kind: 'machine';
      readonly machine: Machine;
      readonly text: string;
      readonly hash: string;
      /** The values of the recorded run, by parameter. */
      readonly recorded: Readonly<Record<string, string>>;
    }
  | { readonly kind: 'refused'; readonly reason: string };

export interface CompileOptions {
  readonly name?: string;
  /** Values of the goal of which other runs of the task show that they vary, though this one puts them in nowhere. */
  readonly varied?: readonly Slot[];
  /** Parameters of which the end says no more than what the last screen shows as it was said: another run of the task shows that more does not hold. */
  readonly untold?: readonly string[];
  /** What the app may be called at its beginning on phones in other languages. */
  readonly titles?: readonly string[];
  /** What the machine is made of, where that is more than this trajectory. */
  readonly made?: string;
}

/**
 * Compiles a successful trajectory to a machine: by rules, with no model; the bytes are a function of the trajectory, the screens seen and the
 * compiler's version (law 5). Refuses where it would have to guess, or where a value of the goal would stay in the machine unexplained. Pure.
 */
export function compile(recording: Trajectory, among: readonly Screen[] = [], options: CompileOptions = {}): Compiled {
  const { trajectory, corpus } = sharingScreens(recording, among);
  if (!trajectory.reached)
    return {
      kind: 'refused',
      reason: 'The goal was not reached in this trajectory: there is nothing worth replaying.',
    };

  if (trajectory.already !== undefined) return { kind: 'refused', reason: nothingToLearn(trajectory.already) };
  const [asked, done] = partition(trajectory.steps, (step) => isPermissionScreen(step.before));
  const steps = normalise(done, trajectory.goal);
  if (steps.length === 0)
    return { kind: 'refused', reason: 'Nothing was done in this trajectory: there is nothing to replay.' };

  const hiding = steps.find(typesHidden);
  if (hiding !== undefined) return { kind: 'refused', reason: hiddenSentence(hiding) };

  const { said, traced } = provenanceOf(trajectory, steps, options.varied);
  if (traced.kind === 'refused') return traced;
  const { slots, made, guards, keyed, turns } = traced;
  // What was typed may be shown anywhere; what was tapped is meant on its own screen alone: elsewhere a 5 is not that day.
  const ofGoal = [...slots, ...made.filter(({ step }) => step === undefined).map(asSlot)];
  const madeAt = (step: TrajectoryStep) => made.filter((each) => each.step === step).map(asSlot);
  const seen = allScreens(trajectory, corpus);
  const names = [...slots.map(({ param }) => param.name), ...made.map((each) => each.let.name)];
  const busy = new Set(normalise(done));
  const idle = new Set(steps.filter((step) => !busy.has(step)));
  const joined = joinedOf(trajectory).filter(({ step }) => steps.includes(step));
  const found = findTextSources(steps, (step) => [...ofGoal, ...madeAt(step)], seen, names, idle, joined);
  if (found.kind === 'refused') return found;
  const { sources } = found;
  const known = [...ofGoal, ...textsAtEnd(sources)];
  const onScreens = [...ofGoal, ...textsAhead(sources)];
  const knownAt = (step: TrajectoryStep) => [...ofGoal, ...textsAt(sources, steps, step), ...madeAt(step)];
  const offScreen = whyOffScreen(steps, knownAt, done);
  if (offScreen !== undefined) return { kind: 'refused', reason: offScreen };
  const notPicked = whyNotPicked(steps, seen, knownAt, [whyOnlyPlaced, whyDataRow, whyOtherApp]);
  if (notPicked !== undefined) return { kind: 'refused', reason: notPicked };
  const parts = segments(steps);
  const first = (trajectory.steps[0] as TrajectoryStep).before;
  const last = parts.at(-1)?.after as Screen;
  const screens = [...parts.map(({ screen }) => screen), last];
  const ids: string[] = [];
  for (const screen of screens) ids.push(nameState(screen, ids, [...slots, ...made.map(asSlot), ...onScreens]));

  const lets = made.map((each) => each.let);
  const states = parts.map((part, index) => ({
    id: ids[index] as string,
    optional: false,
    checks: stateChecks(part.screen, [...seen, ...screens], onScreens),
    steps: part.steps.flatMap((step, at): readonly Step[] => {
      const targets = at === part.steps.length - 1 ? [ids[index + 1] as string] : [];
      const reads = sources.filter((source) => source.at === step).map(readStep);
      const run = keyed.find(({ steps: taps }) => taps.includes(step));
      // A keypad's taps are made of the value, all of them where the last one was.
      if (run !== undefined)
        return [...reads, ...(step === run.steps.at(-1) ? tapsFor(run, run.places, targets).map(once) : [])];
      // So is what was turned: as often as it takes, before what comes behind it.
      if (turns.some((turn) => turn.steps.includes(step))) return reads;
      const way = compileStep(step, targets, seen, knownAt(step), guards.get(step));
      const turn = turns.find(({ next }) => next === step);
      return [...reads, ...(turn === undefined ? [once(way)] : turnedBefore(way, turn, seen, knownAt, lets))];
    }),
  }));
  const answer = trajectory.answer === undefined ? undefined : compileRead(trajectory.answer, last, seen, known);
  if (answer?.kind === 'refused') return answer;
  const final = compileFinal(ids.at(-1) as string, last, [...seen, ...screens], steps, known, answer);
  const machine: Machine = {
    name: options.name ?? nameMachine(trajectory, slots),
    goals: [goalTemplate(trajectory.goal, slots)],
    app: trajectory.app,
    ...compileInterrupts(asked, seen),
    made: { compiler: COMPILER_VERSION, trajectory: options.made ?? trajectoryId(trajectory), screens: corpusId(seen) },
    params: slots.map(({ param }) => param),
    ...letsUsed(made, states, final),
    states,
    finals: [final],
  };
  const folding = sources.length > 0 ? undefined : folded(machine, trajectory, slots);
  const ending = {
    ...{ first, last, seen: [...seen, ...screens], known, locales: localesOf(trajectory.goal) },
    isPutIn: putsIn(steps.at(-1)),
    joined: joined.flatMap(({ step }) => (step.action.kind === 'type' ? [step.action.value] : [])),
    avoid: answer === undefined ? [] : [answer.value],
  };
  const told =
    folding !== undefined
      ? machine
      : tellingMore(
          machine,
          [...slots, ...textsAtEnd(sources).filter(({ isAhead }) => !isAhead)],
          ending,
          options.untold,
        );
  const reason =
    whyNotExplained(
      told,
      trajectory.goal,
      [...slots, ...textsRead(sources)],
      first,
      steps.flatMap(labelsSwitched),
      steps.flatMap((step) => appOpened(step, steps) ?? []),
      options.titles,
    ) ??
    whyNotTold(made, told.lets ?? [], said) ??
    whyCutName(trajectory.goal, slots) ??
    whyUnsaidDay(steps, knownAt) ??
    whyUnprovenCell(told);
  if (reason !== undefined) return { kind: 'refused', reason };
  const recorded = Object.fromEntries(slots.map(({ param, value }) => [param.name, value]));
  const whole = folding ?? { machine: told, recorded };
  return { kind: 'machine', ...whole, text: printMachine(whole.machine), hash: canonicalHash(whole.machine) };
}

function once(way: Alternative): Step {
  return { optional: false, alternatives: [way] };
}

/** The values of the goal that a run uses, as far as it tells; those that it puts in as the goal has them where it does not tell all. Pure. */
export function slotsFound(trajectory: Trajectory): readonly Slot[] {
  const steps = normalise(
    trajectory.steps.filter(({ before }) => !isPermissionScreen(before)),
    trajectory.goal,
  );
  const { said, traced } = provenanceOf(trajectory, steps);
  return traced.kind === 'traced' ? traced.slots : said;
}

function provenanceOf(trajectory: Trajectory, steps: readonly TrajectoryStep[], varied: readonly Slot[] = []) {
  const { goal } = trajectory;
  const locales = localesOf(goal);
  // The 45 of 19:45 is no 45 of the goal.
  const timed = typedTimes(steps, spansIn(goal, []), [], locales).flatMap((time) => time.steps);
  const others = steps.filter((step) => !timed.includes(step));
  const found = findSlots(goal, [...valuesPicked(trajectory, steps), ...valuesTyped(others, joinedOf(trajectory))]);
  const isFree = (slot: Slot) => found.every(({ start, end }) => slot.end <= start || end <= slot.start);
  const said = [...found, ...varied.filter(isFree)].sort((one, other) => one.start - other.start);
  const traced = trace(goal, steps, said, locales);
  const times = traced.kind === 'traced' ? timesOfRows(goal, steps, traced.slots) : [];
  if (times.length === 0) return { said, traced };
  const withTimes = [...said, ...times].sort((one, other) => one.start - other.start);
  return { said: withTimes, traced: trace(goal, steps, withTimes, locales) };
}

/** What its typed texts were put together of. */
const joinedOf = remember(({ steps, goal }: Trajectory) =>
  joinedIn(
    steps.filter(({ before }) => !isPermissionScreen(before)),
    goal,
  ),
);

/** What was typed or set, or the goal's part of it; of a value that was picked, too, the field says what it is called. */
function valuesTyped(steps: readonly TrajectoryStep[], joined: readonly Joined[]) {
  return steps.flatMap((step) => {
    const node = targetOf(step);
    if (node === undefined) return [];
    const parts = joined.find((each) => each.step === step)?.said;
    if (parts !== undefined) return parts.map((value) => ({ value, node }));
    if (step.action.kind === 'type') return [{ value: step.action.value, node }];
    if (step.action.kind === 'set')
      return [{ value: step.action.value, node, choices: levelsBeside(step.action.value) }];
    return [];
  });
}

function allScreens(trajectory: Trajectory, corpus: readonly Screen[]): readonly Screen[] {
  return [...new Set([...trajectory.steps.flatMap(({ before, after }) => [before, after]), ...corpus])];
}

/** Does an act put a value in, or a digit of one? */
function putsIn(step: TrajectoryStep | undefined): boolean {
  if (step?.action.kind !== 'tap') return step?.action.kind === 'type' || step?.action.kind === 'set';
  const node = targetOf(step);
  return /^\d+$/.test(node?.text || node?.contentDesc || '');
}

function partition<T>(items: readonly T[], test: (item: T) => boolean): readonly [readonly T[], readonly T[]] {
  return [items.filter(test), items.filter((item) => !test(item))];
}

function nothingToLearn(shown: string): string {
  return `It was so before anything was done to bring it about: ${shown} There is nothing to replay. Bring it to another state, and run the goal again.`;
}
