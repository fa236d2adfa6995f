import type { TrajectoryStep } from '../../trajectory/index.js';
import { explain } from './expressions.js';
import type { Slot } from './parameters.js';
import { isDayOfMonth } from './provenance/index.js';
import { targetOf } from './target.js';

/**
 * Why a run cannot be made again on another day: a day of a calendar was tapped that the goal does not say. "Tomorrow" is the 16th today, and the
 * machine would tap the 16th for ever. Pure.
 */
export function whyUnsaidDay(
  steps: readonly TrajectoryStep[],
  knownAt: (step: TrajectoryStep) => readonly Slot[],
): string | undefined {
  for (const step of steps) {
    const node = step.action.kind === 'tap' || step.action.kind === 'hold' ? targetOf(step) : undefined;
    if (node === undefined || !isDayOfMonth(step.before, node)) continue;
    if (explain(node.text, knownAt(step)).explained || explain(node.contentDesc, knownAt(step)).explained) continue;
    return `The day ${node.text} was tapped in a calendar, and nothing in the goal tells that it is this one: the machine would tap the same one for ever. Say the day in the goal, such as 2026-01-31.`;
  }
  return undefined;
}
