import { hide } from '../../actions/index.js';
import { type LoopResult, runPolicy } from '../../agent/index.js';
import { DeadlineError } from '../../base/index.js';
import {
  advance,
  type Cursor,
  type Decision,
  hiddenTexts,
  holeFilled,
  transitionName,
  untilOf,
} from '../../machine/index.js';
import type { Screen } from '../../screen/index.js';
import { readOutside, type TrajectoryStep } from '../../trajectory/index.js';
import { appsOf } from './apps-of.js';
import { withBarred } from './barred.js';
import type { Fallback } from './handover.js';
import type { Miss } from './report.js';
import { type Place, placeIn, placeOf, type Run } from './run.js';

type HoleDecision = Extract<Decision, { kind: 'hole' }>;
type Next = Place | { readonly kind: 'miss'; readonly miss: Miss };

/**
 * Lets the policy do what the machine leaves to it: this stretch alone, in so many acts and so much time, until its checks hold. Where they do
 * already, nobody is asked; where no policy was given, that is a miss. What the policy did is told and counted as its own.
 */
export async function fillHole(run: Run, cursor: Cursor, screen: Screen, decision: HoleDecision): Promise<Next> {
  const { hole } = decision;
  const goal = hide(decision.goal, hiddenTexts(run.machine, run.bindings));
  const before = holeFilled(run.machine, hole, screen, run.at(cursor));
  if (before.kind === 'filled') {
    await witnessed(run, cursor, 'already', `${goal}: it is so already`, before.target, screen, screen);
    return goOn(run, cursor, before.target, screen);
  }
  const sentence = `${goal} (left to a policy)`;
  const missed = (seen: readonly string[], last: Screen, acted: Miss['acted'], waitedMs: number): Next => ({
    kind: 'miss',
    miss: { at: cursor, wanted: [untilOf(hole)], seen, acted, isHole: true, sentence, screen: last, waitedMs },
  });
  const { fallback } = run;
  if (fallback === undefined)
    return missed(['no policy that could do it: none was given (--fallback, --model)'], screen, 'no', 0);

  const started = run.clock.monotonic();
  run.listener.stepping?.(sentence);
  const steps: TrajectoryStep[] = [];
  const loop = await runFor(run, cursor, fallback, { ...decision, goal }, steps);
  const last = loop.kind === 'ended' ? loop.result.last : await run.device.observe(run.signal);
  const after = holeFilled(run.machine, hole, last, run.at(cursor));
  const why = loop.kind === 'ended' ? loop.result.why : loop.why;
  const tookMs = run.clock.monotonic() - started;
  const next = after.kind === 'filled' ? goOn(run, cursor, after.target, last) : undefined;
  const detour = {
    miss: { at: cursor, wanted: [untilOf(hole)], seen: before.seen, acted: 'no', sentence, screen, waitedMs: 0 },
    policy: fallback.policy.description,
    isHeal: false,
    hole: goal,
    steps,
    rejoined:
      next === undefined
        ? undefined
        : next.kind === 'final'
          ? ({ kind: 'final', id: next.id } as const)
          : ({ kind: 'state', cursor: next.cursor } as const),
    why,
    tookMs,
  } as const;
  run.detours.push(detour);
  run.events.push({ kind: 'detour', detour });
  if (after.kind !== 'filled' || next === undefined) {
    const seen = after.kind === 'filled' ? [] : after.seen;
    return missed([...new Set([...seen, why.replace(/\.$/, '')])], last, steps.length > 0 ? 'yes' : 'no', tookMs);
  }
  await witnessed(run, cursor, 'detour', `${goal}: ${why}`, after.target, screen, last);
  return next;
}

type Ended =
  | { readonly kind: 'ended'; readonly result: LoopResult }
  | { readonly kind: 'too late'; readonly why: string };

async function runFor(
  run: Run,
  cursor: Cursor,
  fallback: Fallback,
  { hole, goal }: HoleDecision,
  steps: TrajectoryStep[],
): Promise<Ended> {
  const isFilled = (now: Screen) => holeFilled(run.machine, hole, now, run.at(cursor)).kind === 'filled';
  try {
    const result = await runPolicy({
      device: run.device,
      policy: withBarred(fallback.policy, run, cursor),
      goal,
      clock: run.clock,
      deadline: run.wait(hole.seconds * 1_000),
      maxSteps: Math.min(hole.most, fallback.maxSteps),
      apps: appsOf(run),
      readOutside: () => readOutside(run.device, run.machine.app, run.signal),
      listener: {
        stepped: async (step) => {
          steps.push(step);
          await run.listener.detoured?.(step);
        },
      },
      stopWhen: (now) => (isFilled(now) ? untilOf(hole) : undefined),
    });
    return { kind: 'ended', result };
  } catch (error) {
    // The hole's own time: that of the whole run ends the run.
    if (!(error instanceof DeadlineError) || run.deadline.over) throw error;
    return { kind: 'too late', why: `it was not done within ${hole.seconds} s` };
  }
}

function goOn(run: Run, cursor: Cursor, target: string | undefined, screen: Screen): Place {
  return target === undefined
    ? { kind: 'at', cursor: advance(run.machine, cursor), screen }
    : placeOf(run, cursor, target, screen);
}

function witnessed(
  run: Run,
  cursor: Cursor,
  how: 'already' | 'detour',
  sentence: string,
  target: string | undefined,
  before: Screen,
  after: Screen,
): Promise<void> {
  return run.witness({
    ...placeIn(cursor),
    transition: transitionName(cursor, 0, target),
    alternative: 0,
    target,
    how,
    sentence,
    timing: { totalMs: 0, appMs: 0, oursMs: 0 },
    before,
    after,
  });
}
