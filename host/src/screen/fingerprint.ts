import { createHash } from 'node:crypto';
import { isList } from './lists.js';
import type { Screen, UiNode, UiTree } from './ui-tree.js';
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

/** A hash of everything that the tree says, for telling whether two observations are the same. */
export function contentHash(tree: UiTree): string {
  const windows = tree.windows.map(({ root: _, ...window }) => JSON.stringify(window));
  const nodes = tree.nodes.map(({ parent: _, children, ...node }) => JSON.stringify([node, children.length]));
  return hash([String(tree.truncated), ...windows, ...nodes]);
}

function skeletonOf(node: UiNode): string {
  const children = node.children.filter(({ visible }) => visible).map(skeletonOf);
  const kept = isList(node) ? [...new Set(children)].sort() : children;
  return `(${node.class}#${node.resourceId}${kept.join('')})`;
}

function hash(parts: readonly string[]): string {
  const sum = createHash('sha256');
  for (const part of parts) sum.update(part).update('\0');
  return sum.digest('hex').slice(0, LENGTH);
}
