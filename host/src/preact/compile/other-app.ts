import { describeNode, type Screen } from '../../screen/index.js';
import type { TrajectoryStep } from '../../trajectory/index.js';
import type { Slot } from './parameters.js';
import { bestSelector } from './selectors.js';
import { targetOf } from './target.js';

/**
 * Why a value that was picked leads where no other value does: it opened an app, and what is known of the screens from there on is that app's own. Undefined
 * where none did. Pure.
 */
export function whyOtherApp(
  steps: readonly TrajectoryStep[],
  seen: readonly Screen[],
  slotsAt: (step: TrajectoryStep) => readonly Slot[],
): string | undefined {
  for (const step of steps) {
    const node = targetOf(step);
    const { action, before, after } = step;
    if (action.kind !== 'tap' || node === undefined || before.package === after.package) continue;
    if (bestSelector(before, node, seen, slotsAt(step))?.selector.includes('$') === true)
      return `${describeNode(node)} opened ${after.package}, and another value would open another app, of which this run shows nothing. Say the rest in a goal of its own, for that app.`;
  }
  return undefined;
}
