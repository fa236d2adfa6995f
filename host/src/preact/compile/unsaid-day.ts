import type { TrajectoryStep } from '../../trajectory/index.js';
import { explain } from './expressions.js';
import type { Slot } from './parameters.js';
import { dayOfMonth } from './provenance/index.js';
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
    const day = node && dayOfMonth(step.before, node);
    if (node === undefined || day === undefined) continue;
    const known = knownAt(step).filter((slot) => !isTypedNumber(slot, steps));
    if (explain(day, known).explained || explain(node.contentDesc, known).explained) continue;
    return `The day ${day} was tapped in a calendar, and nothing in the goal tells that it is this one: the machine would tap the same one for ever. Say the day in the goal, such as 2026-01-31.`;
  }
  return undefined;
}

/** "With 16 guests" tells no day. */
function isTypedNumber({ param, value }: Slot, steps: readonly TrajectoryStep[]): boolean {
  return param.type === 'number' && steps.some(({ action }) => action.kind === 'type' && action.value === value);
}
