import type { UiNode } from '../../screen/index.js';
import type { TrajectoryStep } from '../../trajectory/index.js';

/** The node that a step was done to; undefined for a key. */
export function targetOf(step: TrajectoryStep): UiNode | undefined {
  return 'target' in step.action ? step.before.tree.nodes[step.action.target] : undefined;
}

/** What a node and all that is in it say. */
export function* textsOf(node: UiNode): Generator<string> {
  yield node.text;
  yield node.contentDesc;
  for (const child of node.children) yield* textsOf(child);
}
