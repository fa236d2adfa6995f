import { type Policy, runPolicy } from '../../agent/index.js';
import { type Cursor, matchScreen, nextStep, screenHolds } from '../../machine/index.js';
import type { Screen } from '../../screen/index.js';
import type { TrajectoryStep } from '../../trajectory/index.js';
import { withBarred } from './barred.js';
import { describeMiss, remainingPath, whatIsKnown } from './ladder.js';
import type { Detour, Miss, ReplayResult } from './report.js';
import type { Place, Run } from './run.js';

/** Who takes over at a miss, and how far it may go. */
export interface Fallback {
  /** A policy object serves one run; so does this. */
  readonly policy: Policy;
  readonly goal: string;
  readonly maxSteps: number;
}

/** Hands over to the policy with what was done, wanted and seen; it ends when a known state matches again, or when it says that it is done. */
export async function handOver(
  run: Run,
  fallback: Fallback,
  miss: Miss,
): Promise<Place | { readonly kind: 'stop'; readonly result: ReplayResult }> {
  const started = run.clock.monotonic();
  const steps: TrajectoryStep[] = [];
  let rejoined: Detour['rejoined'];
  const loop = await runPolicy({
    device: run.device,
    policy: withBarred(fallback.policy, run),
    goal: fallback.goal,
    clock: run.clock,
    deadline: run.deadline,
    maxSteps: fallback.maxSteps,
    handover: {
      done: run.steps.filter(({ how }) => how === 'acted' || how === 'already').map(({ sentence }) => sentence),
      wanted: miss.wanted.join(' and '),
      seen: miss.seen.join(', '),
      remaining: remainingPath(run, miss),
      placed: placedValues(run),
      ...(run.barred.size > 0 && miss.sentence !== undefined && { barred: miss.sentence }),
    },
    listener: {
      stepped: async (step) => {
        steps.push(step);
        await run.listener.detoured?.(step);
      },
    },
    stopWhen: (screen) => {
      if (steps.length === 0) return undefined;
      rejoined = rejoin(run, miss, screen);
      return rejoined?.kind === 'state' ? rejoined.cursor.state : rejoined?.id;
    },
  });
  if (rejoined === undefined && loop.outcome === 'done') rejoined = rejoin(run, miss, loop.last);
  const detour: Detour = {
    miss,
    policy: fallback.policy.description,
    steps,
    rejoined,
    why: loop.why,
    tookMs: run.clock.monotonic() - started,
  };
  run.detours.push(detour);
  run.events.push({ kind: 'detour', detour });
  if (rejoined === undefined) {
    return {
      kind: 'stop',
      result: run.result('diverged', {
        reason: `${describeMiss(miss)} Handed over, and found no way back: ${loop.why}`,
      }),
    };
  }
  run.listener.rejoined?.(detour);
  await witnessDetour(run, miss, detour, loop.last);
  return rejoined.kind === 'final'
    ? { kind: 'final', id: rejoined.id, screen: loop.last }
    : { kind: 'at', cursor: rejoined.cursor, screen: loop.last };
}

/** A known place again: a final (the detour acted, so it may end there), the missed step that can be taken now, or a later state. */
function rejoin(run: Run, miss: Miss, screen: Screen): Detour['rejoined'] {
  const final = run.machine.finals.find(({ checks }) => screenHolds(checks, screen, run.bindings));
  if (final !== undefined) return { kind: 'final', id: final.id };
  const match = matchScreen(run.machine, miss.at, screen, run.bindings, whatIsKnown(run, miss));
  if (match.kind === 'moved') return { kind: 'state', cursor: match.cursor };
  if (match.kind !== 'here') return undefined;
  const enabled = nextStep(run.machine, miss.at, screen, run.bindings, run.barred).kind !== 'miss';
  return enabled ? { kind: 'state', cursor: miss.at } : undefined;
}

/** Values that the run has typed or found in place: whoever takes over need not type them again. */
function placedValues(run: Run): readonly string[] {
  return run.steps.flatMap((step) => {
    if (step.how !== 'acted' && step.how !== 'already') return [];
    const action = run.machine.states.find(({ id }) => id === step.state)?.steps[step.step]?.alternatives[
      step.alternative
    ]?.action;
    if (action?.kind !== 'type' || action.value.kind !== 'param') return [];
    const value = run.bindings[action.value.name];
    return value === undefined ? [] : [value];
  });
}

/** The detour stands for the machine's steps between the miss and the rejoin. */
async function witnessDetour(run: Run, miss: Miss, detour: Detour, after: Screen): Promise<void> {
  const { machine } = run;
  const from = machine.states.findIndex(({ id }) => id === miss.at.state);
  const to = detour.rejoined?.kind === 'state' ? stateIndex(run, detour.rejoined.cursor) : machine.states.length;
  for (const [offset, state] of machine.states.slice(from, Math.max(from + 1, to)).entries()) {
    const first = offset === 0 ? miss.at.step : 0;
    const sameState = detour.rejoined?.kind === 'state' && detour.rejoined.cursor.state === state.id;
    const last = sameState && detour.rejoined?.kind === 'state' ? detour.rejoined.cursor.step : state.steps.length;
    for (let step = first; step < last; step += 1) {
      await run.witness({
        transition: `${state.id}.${step} detour`,
        state: state.id,
        step,
        alternative: 0,
        target: undefined,
        how: 'detour',
        sentence: detour.steps.map(({ why }) => why).join(' '),
        timing: { totalMs: 0, appMs: 0, oursMs: 0 },
        before: miss.screen,
        after,
      });
    }
  }
}

function stateIndex(run: Run, cursor: Cursor): number {
  return run.machine.states.findIndex(({ id }) => id === cursor.state);
}
