import { createHash } from 'node:crypto';
import { remember } from '../base/index.js';
import { contentWindows, WATCHED, windowKind } from './content.js';
import { isList } from './lists.js';
import type { Screen, UiNode } from './ui-tree.js';
import { touchableWindows } from './windows.js';

/** Hex digits kept: 64 bits; screens are counted in thousands. */
const LENGTH = 16;

/**
 * A hash of what kind of screen this is: activity, and classes and ids of what can be seen in the windows that a touch can reach. No texts, no
 * states, no places; a list counts the kinds of its rows, not the rows. Equal for the same screen with other content; different screens of one
 * layout share it.
 */
export function fingerprint(screen: Screen): string {
  const windows = touchableWindows(screen.tree).map(({ type, root }) => `${type}${skeletonOf(root)}`);
  return hash([screen.package, screen.activity, ...windows]);
}

/** A hash of all that is on the screen; equal where `screenDiff` finds nothing, and each visible node has its place in the tree. */
export const contentHash: (screen: Screen) => string = remember((screen) => {
  const parts = [screen.package, screen.activity, String(screen.tree.truncated)];
  for (const window of contentWindows(screen.tree)) {
    parts.push(windowKind(window));
    for (const node of visibleNodes(window.root)) {
      parts.push(node.path.join(), node.class, node.resourceId, ...WATCHED.map(([, read]) => read(node)));
    }
  }
  return hash(parts);
});

function visibleNodes(root: UiNode): UiNode[] {
  const nodes: UiNode[] = [];
  const pending = [root];
  for (let node = pending.pop(); node !== undefined; node = pending.pop()) {
    if (!node.visible) continue;
    nodes.push(node);
    pending.push(...node.children.toReversed());
  }
  return nodes;
}

function skeletonOf(node: UiNode): string {
  const children = node.children.filter(({ visible }) => visible).map(skeletonOf);
  const kept = isList(node) ? [...new Set(children)].sort() : children;
  return `(${node.class}#${node.resourceId}${kept.join('')})`;
}

function hash(parts: readonly string[]): string {
  // In one piece: a call for each part takes longer than the hash.
  return createHash('sha256')
    .update(`${parts.join('\0')}\0`)
    .digest('hex')
    .slice(0, LENGTH);
}
