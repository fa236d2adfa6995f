import type { Bounds, Screen, UiNode } from './ui-tree.js';

/**
 * The node of a fresh screen that is the node of an earlier one: same class, id and kind of window, and the same place in the tree. With
 * `in-place` it must also lie where it lay; with `anywhere` it may have moved, and an id of its own makes up for a changed place in the tree.
 * undefined when it is gone, has moved, or cannot be told from another.
 */
export function sameNode(
  now: Screen,
  node: UiNode,
  then: Screen,
  where: 'in-place' | 'anywhere' = 'in-place',
): UiNode | undefined {
  const type = then.tree.windows[node.window]?.type;
  const alike = now.tree.nodes.filter(
    (other) =>
      other.class === node.class &&
      other.resourceId === node.resourceId &&
      other.package === node.package &&
      now.tree.windows[other.window]?.type === type,
  );
  const inTree = theOnly(alike.filter((other) => samePath(other.path, node.path)));
  if (where === 'in-place') return inTree && sameBounds(inTree.bounds, node.bounds) ? inTree : undefined;
  return inTree ?? (node.resourceId === '' ? undefined : theOnly(alike));
}

/** Do two nodes, and all that is below them, show the same? A row that has become somebody else's has the same place, class and id. */
export function showsTheSame(one: UiNode, other: UiNode): boolean {
  return (
    one.class === other.class &&
    one.resourceId === other.resourceId &&
    one.text === other.text &&
    one.contentDesc === other.contentDesc &&
    one.checked === other.checked &&
    one.children.length === other.children.length &&
    one.children.every((child, index) => showsTheSame(child, other.children[index] as UiNode))
  );
}

function theOnly(nodes: readonly UiNode[]): UiNode | undefined {
  return nodes.length === 1 ? nodes[0] : undefined;
}

export function sameBounds(one: Bounds, other: Bounds): boolean {
  return one.left === other.left && one.top === other.top && one.right === other.right && one.bottom === other.bottom;
}

function samePath(one: readonly number[], other: readonly number[]): boolean {
  return one.length === other.length && one.every((step, index) => step === other[index]);
}
