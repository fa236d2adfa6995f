import { isByValue } from '../../machine/index.js';
import { describeNode, type Screen } from '../../screen/index.js';
import type { TrajectoryStep } from '../../trajectory/index.js';
import { namesTheApp } from './app-words.js';
import type { WhyNot } from './picks.js';
import { targetOf, textsOf } from './target.js';

/** A value that was picked leads where no other value does: it opened an app, and what is known of the screens from there on is that app's own. Pure. */
export const whyOtherApp: WhyNot = ({ step: { action, before, after }, node, selector }) => {
  if (action.kind !== 'tap' || before.package === after.package || !isByValue(selector)) return undefined;
  return `${describeNode(node)} opened ${after.package}, and another value would open another app, of which this run shows nothing. Say the rest in a goal of its own, for that app.`;
};

/** Another app that a run opened from the home screen: what was tapped says, and the first screen that it showed. */
export interface OpenedApp {
  readonly names: readonly string[];
  readonly screen: Screen;
}

/** The app that a step opened from the home screen; nothing where it did something else. It is the machine's own, as its screens are, and no value. Pure. */
export function appOpened(step: TrajectoryStep, steps: readonly TrajectoryStep[]): OpenedApp | undefined {
  const { action, before, after } = step;
  const node = targetOf(step);
  if (action.kind !== 'tap' || node === undefined || before.package === after.package) return undefined;
  const isHome = steps.some(
    (other) => other.action.kind === 'key' && other.action.key === 'home' && other.after.package === before.package,
  );
  return isHome ? { names: [...textsOf(node)].filter((text) => text !== ''), screen: after } : undefined;
}

/** Does a name in the goal call an app so that was opened: as the home screen does, or as the app and its package are called? Pure. */
export function namesOpened(value: string, goal: string, { names, screen }: OpenedApp): boolean {
  return names.includes(value.replace(/ app$/i, '')) || namesTheApp(value, goal, screen.package, screen);
}
