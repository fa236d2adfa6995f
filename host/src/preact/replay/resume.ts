import { until } from '../../device/index.js';
import {
  actName,
  advance,
  type Cursor,
  canonicalHash,
  derive,
  type Machine,
  screenHolds,
  stepAt,
  transitionName,
} from '../../machine/index.js';
import type { Screen } from '../../screen/index.js';
import { actIsProven } from './conclude.js';
import type { Became, CommittingAct, Standing, StandingPlace, StandingStep } from './overseer.js';
import type { ReplayResult } from './report.js';
import { type Place, placeOf, type Run } from './run.js';

/** What a run left behind that had begun what cannot be undone, and did not pass. */
export interface Earlier {
  /** Of the machine that it was a run of. */
  readonly hash: string;
  readonly standing: Standing;
  /** Every act that cannot be undone, and what is known to have become of it: of one that was only begun nothing is. */
  readonly acts: readonly (Pick<CommittingAct, 'by' | 'sentence'> & { readonly became: Became })[];
}

/**
 * Goes on where an earlier run was ended by a kill, a lost device or a miss, behind the act that cannot be undone: only where that act is known to have
 * been done, as its effect was seen or a probe tells; and never by doing it again. Else nothing is done, and the reason says what is the matter.
 */
export async function resume(
  run: Run,
  { hash, standing, acts }: Earlier,
): Promise<Place | { readonly kind: 'stop'; readonly result: ReplayResult }> {
  const done = acts.filter(({ became }) => became !== 'no');
  const last = done.at(-1);
  const stop = (why: string) => {
    const ended = `an earlier run with these values ended behind "${last?.sentence}", which cannot be undone`;
    return {
      kind: 'stop',
      result: run.result('diverged', { refused: true, reason: `Nothing was done: ${ended} ${why}` }),
    } as const;
  };
  if (last === undefined) return stop('and was not done; begin anew.');
  if (hash !== canonicalHash(run.machine))
    return stop(
      'and it was a run of another machine, or of another text of this one, in which nobody can say where it stood.',
    );
  const lost = lostTexts(run.machine, standing);
  if (lost.length > 0)
    return stop(
      `and what it had read (${lost.map((name) => `$${name}`).join(', ')}) is not kept: nobody knows it any more.`,
    );
  const derived = derive(run.machine, { ...run.bindings, ...standing.read });
  if (derived.kind === 'refused') return stop(`and what it had read cannot be used. ${derived.reason}`);
  run.bindings = derived.bindings;
  run.baseline = standing.baseline;
  run.beforeAct = standing.beforeAct;
  run.earlier = standing.steps;
  if (standing.heldAtStart !== undefined) run.heldAtStart = standing.heldAtStart;
  for (const { by } of done) if (by.kind === 'machine') run.barred.add(actName(by, by.alternative));
  const isSeen = last.became === 'seen';
  if (!isSeen && !(await actIsProven(run)))
    return stop('and may have been done: nothing outside the screen says that it was.');
  const behind = isSeen ? behindStep(run.machine, run.earlier) : behindAct(run.machine, last.by);
  const held = await until(run.device, (screen) => onlyPlace(run, behind, screen), {
    deadline: run.wait(run.pace.screenMs),
  });
  run.deadline.check(`${run.machine.name} to end`);
  if (held.kind === 'timeout') return stop('and was done: the screen is none from which the rest can be gone on with.');
  const { value } = held;
  if (!isSeen && last.by.kind === 'machine') run.earlier = [...run.earlier, standingAct(last.by, value)];
  run.launchMs = run.clock.monotonic() - run.started;
  await run.listener.started?.(held.screen);
  return value.target === undefined
    ? { kind: 'at', cursor: value.from, screen: held.screen }
    : placeOf(run, value.from, value.target, held.screen);
}

/** What an earlier run had read by where it stood, and has not left behind. */
function lostTexts(machine: Machine, { steps, read = {} }: Standing): readonly string[] {
  const done = steps.flatMap((ref) => stepAt(machine, ref)?.read?.names ?? []);
  return [...new Set(done)].filter((name) => !Object.hasOwn(read, name));
}

type MachineAct = Extract<CommittingAct['by'], { kind: 'machine' }>;

/** Where a step led; without a target the step that comes next, on the same screen. */
interface Behind {
  readonly from: Cursor;
  readonly target?: string;
}

/** Where the run stood after its last step; nobody knows where a detour stood. */
function behindStep(machine: Machine, steps: readonly StandingStep[]): readonly Behind[] {
  // An interrupt is noted with the step that was still to come.
  const step = steps.filter(({ how }) => how !== 'interrupt').at(-1);
  if (step === undefined || step.how === 'detour') return [];
  const from = cursorOf(step);
  // What was left out is looked at again: it may have been the end of a repeat, from which something else comes next.
  if (step.how === 'skipped') return [{ from }];
  return [step.target === undefined ? { from: advance(machine, from) } : { from, target: step.target }];
}

/** Where an act may have led; of what a policy did nobody knows. */
function behindAct(machine: Machine, by: CommittingAct['by']): readonly Behind[] {
  if (by.kind === 'policy') return [];
  const from = cursorOf(by);
  const targets = stepAt(machine, by)?.alternatives[by.alternative]?.targets ?? [];
  return targets.length > 0 ? targets.map((target) => ({ from, target })) : [{ from: advance(machine, from) }];
}

function cursorOf({ state, step, iteration, turn }: StandingPlace): Cursor {
  return { state, step, iteration, turn };
}

function standingAct(act: MachineAct, { target }: Behind): StandingStep {
  const { state, step, iteration, turn, alternative } = act;
  const transition = transitionName(act, alternative, target);
  return { transition, state, step, iteration, turn, how: 'acted', ...(target !== undefined && { target }) };
}

/** The one of them that the screen is; two that look alike are none. */
function onlyPlace(run: Run, places: readonly Behind[], screen: Screen): Behind | undefined {
  const blocks = [...run.machine.states, ...run.machine.finals];
  const [only, other] = places.filter((place) => {
    const block = blocks.find(({ id }) => id === (place.target ?? place.from.state));
    return block !== undefined && screenHolds(block.checks, screen, run.at(place.from));
  });
  return other === undefined ? only : undefined;
}
