import type { Screen, UiNode } from '../../screen/index.js';
import type { TrajectoryStep } from '../../trajectory/index.js';
import type { Slot } from './parameters.js';
import { bestSelector } from './selectors.js';
import { targetOf } from './target.js';

/** A node that a step tapped or held, and what a machine would name it by. */
export interface Pick {
  readonly step: TrajectoryStep;
  readonly node: UiNode;
  readonly selector: string;
}

/** Why a pick cannot be made again in another run; undefined where it can. */
export type WhyNot = (pick: Pick, steps: readonly TrajectoryStep[]) => string | undefined;

/** The first reason that one of several rules has against a pick, a rule after the other; each pick is named once for all of them. Pure. */
export function whyNotPicked(
  steps: readonly TrajectoryStep[],
  seen: readonly Screen[],
  slotsAt: (step: TrajectoryStep) => readonly Slot[],
  rules: readonly WhyNot[],
): string | undefined {
  const picks = steps.flatMap((step): readonly Pick[] => {
    const node = step.action.kind === 'tap' || step.action.kind === 'hold' ? targetOf(step) : undefined;
    const best = node && bestSelector(step.before, node, seen, slotsAt(step));
    return node === undefined || best === undefined ? [] : [{ step, node, selector: best.selector }];
  });
  for (const rule of rules)
    for (const pick of picks) {
      const reason = rule(pick, steps);
      if (reason !== undefined) return reason;
    }
  return undefined;
}
