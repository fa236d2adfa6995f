import type { Screen, UiNode } from '../../screen/index.js';
import { digest } from './digest.js';

/** A node as the device agent finds it again: where it was, and what it showed there. */
export interface NodeReference {
  readonly window: number;
  readonly path: readonly number[];
  readonly generation: number;
  readonly class: string;
  readonly id: string;
  readonly digest: number;
}

/** The reference to a node of a screen. Pure. */
export function nodeReference(screen: Screen, node: UiNode): NodeReference {
  const window = screen.tree.windows[node.window];
  if (window === undefined) throw new RangeError(`The node's window ${node.window} is not on the screen.`);
  return {
    window: window.id,
    path: indexes(node),
    generation: screen.generation,
    class: node.class,
    id: node.resourceId,
    digest: digest(node),
  };
}

/** The device's own child indexes: `path` counts the children that are in the tree, `index` those that the walk missed too. */
function indexes(node: UiNode): number[] {
  const path: number[] = [];
  for (let at = node; at.parent !== undefined; at = at.parent) path.unshift(at.index);
  return path;
}
