import { shareOf } from './geometry.js';
import { isAdjustable } from './role.js';
import type { Screen, UiNode } from './ui-tree.js';

/** What is to be done with the node; `see` asks only that it is shown. */
export type Purpose = 'tap' | 'hold' | 'type' | 'set' | 'scroll' | 'see';

/** The node that is acted upon when this one is named, or why there is none (ends a sentence that begins with the node's name). */
export type Target =
  | { readonly kind: 'target'; readonly node: UiNode }
  | { readonly kind: 'unfit'; readonly why: string };

/**
 * Who answers for a named node: a label stands for the nearest container that can be pressed, a settings label for the one switch or slider of
 * its row, a row for the list that scrolls it. What nothing around can be pressed for stands for itself: views that watch touches without
 * saying so exist, and the effect will tell.
 */
export function targetOf(screen: Screen, node: UiNode, purpose: Purpose): Target {
  switch (purpose) {
    case 'see':
      return { kind: 'target', node };
    case 'tap':
      return enabled(answering(screen, node, (one) => one.clickable));
    case 'hold':
      return enabled(answering(screen, node, (one) => one.longClickable));
    case 'type':
      return node.editable ? enabled(node) : { kind: 'unfit', why: 'is not a field' };
    case 'set':
      return settable(node);
    case 'scroll': {
      const scroller = around(node, (one) => one.scrollable);
      return scroller === undefined ? { kind: 'unfit', why: 'does not scroll' } : enabled(scroller);
    }
  }
}

/** Containers that fill more of the screen than this are pages: a press on them means no label of theirs. */
const MOST_OF_SCREEN = 0.5;

/**
 * The nearest around that can be pressed. A page or a list that takes clicks as a whole (to hide the keyboard, say) does not answer for what is on
 * it: two labels there are two targets, and each is pressed where it stands.
 */
function answering(screen: Screen, node: UiNode, isFit: (node: UiNode) => boolean): UiNode {
  const found = around(node, isFit);
  if (found === undefined || found === node) return node;
  return found.scrollable || shareOf(screen, found.bounds) > MOST_OF_SCREEN ? node : found;
}

function around(node: UiNode, isFit: (node: UiNode) => boolean): UiNode | undefined {
  let nearest: UiNode | undefined = node;
  while (nearest !== undefined && !isFit(nearest)) nearest = nearest.parent;
  return nearest;
}

function enabled(node: UiNode): Target {
  return node.enabled ? { kind: 'target', node } : { kind: 'unfit', why: 'is disabled' };
}

function settable(node: UiNode): Target {
  if (isSettable(node)) return enabled(node);
  const row = around(node, (one) => one.clickable) ?? node.parent ?? node;
  const inside = settablesIn(row);
  if (inside.length === 1 && inside[0] !== undefined) return enabled(inside[0]);
  return {
    kind: 'unfit',
    why: inside.length === 0 ? 'has nothing to set' : `has ${inside.length} things to set beside it`,
  };
}

function isSettable(node: UiNode): boolean {
  return node.checkable || isAdjustable(node) || /(Spinner|NumberPicker|DatePicker|TimePicker)$/.test(node.class);
}

function settablesIn(node: UiNode): UiNode[] {
  const found: UiNode[] = [];
  for (const child of node.children) {
    if (isSettable(child)) found.push(child);
    else found.push(...settablesIn(child));
  }
  return found;
}
