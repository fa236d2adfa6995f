import { describeNode, rowOf, type Screen } from '../../screen/index.js';
import type { TrajectoryStep } from '../../trajectory/index.js';
import type { Slot } from './parameters.js';
import { bestSelector } from './selectors.js';
import { targetOf } from './target.js';

/** By number among its likes, or by the path from the root: `(//*[@class='a'])[3]`, `/*[1]/*[2]`. */
const PLACE = /^\(.*\)\[\d+\]$|^\/\*\[\d+\]/;

/**
 * Why a row that was picked cannot be found again: nothing but its place in the list tells it from the others, and tomorrow another row is there.
 * Undefined where there is no such step. Pure.
 */
export function whyOnlyPlaced(
  steps: readonly TrajectoryStep[],
  seen: readonly Screen[],
  slotsAt: (step: TrajectoryStep) => readonly Slot[],
): string | undefined {
  for (const step of steps) {
    const node = targetOf(step);
    if ((step.action.kind !== 'tap' && step.action.kind !== 'hold') || node === undefined) continue;
    if (rowOf(node) === undefined) continue;
    const best = bestSelector(step.before, node, seen, slotsAt(step));
    if (best !== undefined && PLACE.test(best.selector))
      return `Nothing but its place in the list tells ${describeNode(node)} from the others, and another run may have another there. Say in the goal which one is meant.`;
  }
  return undefined;
}
