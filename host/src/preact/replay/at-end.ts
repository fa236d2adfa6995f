import type { Policy } from '../../agent/index.js';
import { settled } from '../../device/index.js';
import { type Final, finish, screenHolds, stepAt, transitionName } from '../../machine/index.js';
import { EndPolicy, leavingButton } from '../heal/end-policy.js';
import { probesOf } from './conclude.js';
import { handOver } from './handover.js';
import type { Detour, Miss, ReplayResult } from './report.js';
import { restrained } from './restrained.js';
import { forget, type Place, placeIn, type Run } from './run.js';

/** What is left in the way of a page that nobody knows. */
const MOST_ACTS = 3;

/**
 * The final that a missed act led straight to, where with that act nothing of the machine is left to do: every other step on the way was seen done, and
 * what the final reads outside the screen is as it is to be, and was not before. Undefined where anything is left, or nobody can say.
 */
export async function endReached(run: Run, miss: Miss): Promise<Final | undefined> {
  const { at, alternative, acted } = miss;
  if (alternative === undefined || acted === 'no') return undefined;
  const targets = stepAt(run.machine, at)?.alternatives[alternative]?.targets ?? [];
  for (const final of run.machine.finals) {
    const { id } = final;
    if (!targets.includes(id) || final.probes.length === 0) continue;
    const missed = { ...placeIn(at), transition: transitionName(at, alternative, id), how: 'acted' } as const;
    const verdict = finish(run.machine, id, {
      witnessed: [...run.earlier, ...run.steps, missed],
      bindings: run.bindings,
      probeChanged: true,
      checksHeldAtStart: false,
      checksHold: true,
    });
    if (verdict.kind === 'failed') continue;
    const probes = await probesOf(run, id);
    if (probes.every(({ holds }) => holds) && probes.some(({ changed }) => changed)) return final;
  }
  return undefined;
}

/**
 * Ends a run in which nothing is left to do, on a screen that is no final: by a rule that leaves what stands in the way, and then takes the page that is
 * there for the end. It is a heal, and what it saw can be learnt as one more final. Undefined where the page may as well be another one.
 * @param notice what was left behind the act already: the way to the end begins with it, and is learnt as one
 */
export async function endThere(
  run: Run,
  miss: Miss,
  final: Final,
  notice?: Detour,
): Promise<Place | { readonly kind: 'stop'; readonly result: ReplayResult } | undefined> {
  if (!run.mends) return undefined;
  const now = await settled(run.device, undefined, run.wait(run.pace.screenMs));
  // It was only late.
  if (screenHolds(final.checks, now, run.bindings)) return { kind: 'final', id: final.id, screen: now };
  const policy = new EndPolicy(run.machine, final, run.bindings);
  const done: Miss = { ...miss, acted: 'yes' };
  const begun = notice?.steps ?? [];
  const next = await handOver(run, { policy, goal: run.machine.name, maxSteps: MOST_ACTS }, done, begun);
  if (next.kind !== 'stop' || next.result.outcome !== 'diverged') {
    if (notice !== undefined) forget(run, notice);
    return next;
  }
  const tried = run.detours.at(-1);
  // What did nothing is nothing to tell of.
  if (tried?.steps.length === begun.length) forget(run, tried);
  return undefined;
}

/** A policy that may say that this is the end, and leave what stands in the way, where nothing is left to do: whatever else it decides is not done. */
export function withNothingLeft(policy: Policy): Policy {
  return restrained(policy, (action, { screen }) => {
    const leaving = leavingButton(screen);
    const isLeaving = action.kind === 'tap' && leaving !== undefined && action.target.order === leaving.order;
    return isLeaving ? undefined : 'All that was to be done is done, and so nothing more is.';
  });
}
