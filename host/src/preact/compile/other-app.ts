import { describeNode } from '../../screen/index.js';
import type { TrajectoryStep } from '../../trajectory/index.js';
import type { WhyNot } from './picks.js';
import { targetOf, textsOf } from './target.js';

/** A value that was picked leads where no other value does: it opened an app, and what is known of the screens from there on is that app's own. Pure. */
export const whyOtherApp: WhyNot = ({ step: { action, before, after }, node, selector }) => {
  if (action.kind !== 'tap' || before.package === after.package || !selector.includes('$')) return undefined;
  return `${describeNode(node)} opened ${after.package}, and another value would open another app, of which this run shows nothing. Say the rest in a goal of its own, for that app.`;
};

/** What an app is called that a step opened from the home screen; nothing where it did something else. Its name is the machine's own, as its screens are. Pure. */
export function appsOpened(step: TrajectoryStep, steps: readonly TrajectoryStep[]): readonly string[] {
  const { action, before, after } = step;
  const node = targetOf(step);
  if (action.kind !== 'tap' || node === undefined || before.package === after.package) return [];
  const isHome = steps.some(
    (other) => other.action.kind === 'key' && other.action.key === 'home' && other.after.package === before.package,
  );
  return isHome ? [...textsOf(node)].filter((text) => text !== '') : [];
}
