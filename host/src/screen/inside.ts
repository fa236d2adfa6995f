import type { UiNode } from './ui-tree.js';

/** Does a node lie in a container? Pure. */
export function isAround(container: UiNode, node: UiNode): boolean {
  return container !== node && isInside(container, node);
}

/** Does a node lie in a container, or is it the container itself? Pure. */
export function isInside(container: UiNode, node: UiNode): boolean {
  for (let at: UiNode | undefined = node; at !== undefined; at = at.parent) if (at === container) return true;
  return false;
}
