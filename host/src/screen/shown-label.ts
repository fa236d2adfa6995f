import type { UiNode } from './ui-tree.js';

/** The words that a node itself shows, or says to who cannot see: of a field, never what is in it. */
export function shownLabel(node: UiNode): string {
  return (node.editable ? node.hint || node.contentDesc : node.text || node.contentDesc).trim();
}
