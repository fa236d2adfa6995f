import { describeNode } from '../../screen/index.js';
import type { WhyNot } from './picks.js';

/** A value that was picked leads where no other value does: it opened an app, and what is known of the screens from there on is that app's own. Pure. */
export const whyOtherApp: WhyNot = ({ step: { action, before, after }, node, selector }) => {
  if (action.kind !== 'tap' || before.package === after.package || !selector.includes('$')) return undefined;
  return `${describeNode(node)} opened ${after.package}, and another value would open another app, of which this run shows nothing. Say the rest in a goal of its own, for that app.`;
};
