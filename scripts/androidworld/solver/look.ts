import type { Screen, UiNode } from '../../../host/src/screen/index.js';
import type { SeenNode, SeenWindow } from './protocol.js';

/** The windows of a screen with their nodes, each in the order in which it is read. Pure. */
export function windowsOf({ tree }: Screen): readonly SeenWindow[] {
  return tree.windows.map((_window, index) => ({
    nodes: tree.nodes.filter(({ window }) => window === index).map(seenNode),
  }));
}

function seenNode(node: UiNode): SeenNode {
  const { order, package: its, resourceId, text, contentDesc, hint, visible, password } = node;
  const { left, top, right, bottom } = node.bounds;
  const { checkable, checked, clickable, longClickable, editable, enabled, focusable, focused, scrollable, selected } =
    node;
  return {
    ...{ order, class: node.class, package: its, resourceId, text, contentDesc, hint, visible, password },
    ...{ checkable, checked, clickable, longClickable, editable, enabled, focusable, focused, scrollable, selected },
    children: node.children.map((child) => child.order),
    bounds: [left, top, right, bottom],
  };
}
