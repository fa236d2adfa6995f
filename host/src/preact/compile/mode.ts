import { labelOf, rowOf, type Screen, sameNode, type UiNode } from '../../screen/index.js';
import type { TrajectoryStep } from '../../trajectory/index.js';
import { targetOf } from './target.js';

/**
 * Did a choice turn a button into another that the run pressed behind it: "Take photo" into "Record video"? Then it chose what is done, and not a value
 * of it: what comes behind another choice this run has not seen. Pure.
 */
export function choosesMode(step: TrajectoryStep, steps: readonly TrajectoryStep[]): boolean {
  return steps.slice(steps.indexOf(step) + 1).some((later) => {
    const pressed = later.action.kind === 'tap' || later.action.kind === 'hold' ? targetOf(later) : undefined;
    if (pressed === undefined || pressed.editable || rowOf(pressed) !== undefined) return false;
    const [before, after] = [step.before, step.after].map((screen) => saidOf(pressed, later.before, screen));
    return before !== undefined && after !== undefined && before !== after;
  });
}

/** What it is called on another screen, but for numbers, which may run; undefined where it is not there, or has no name. */
function saidOf(node: UiNode, then: Screen, now: Screen): string | undefined {
  const same = node.resourceId === '' ? undefined : sameNode(now, node, then, 'anywhere');
  const said = same && labelOf(same).replaceAll(/\d+/g, '');
  return said === '' ? undefined : said;
}
