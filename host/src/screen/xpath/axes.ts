import type { UiNode } from '../ui-tree.js';
import type { Axis } from './ast.js';
import { type Element, ROOT } from './code.js';
import type { Document } from './document.js';

type ElementAxis = Exclude<Axis, 'attribute'>;

const NONE: readonly Element[] = [];

/** Axes along which position() counts backwards through the document. */
export function isReverse(axis: Axis): boolean {
  return axis === 'parent' || axis === 'preceding-sibling' || axis === 'preceding' || axis.startsWith('ancestor');
}

/** The elements along an axis, nearest first. */
export function along(axis: ElementAxis, element: Element, document: Document): readonly Element[] {
  return element === ROOT ? alongFromRoot(axis, document) : alongFromNode(axis, element, document);
}

function alongFromRoot(axis: ElementAxis, document: Document): readonly Element[] {
  switch (axis) {
    case 'child':
      return document.roots;
    case 'descendant':
      return document.nodes;
    case 'descendant-or-self':
      return [ROOT, ...document.nodes];
    case 'self':
    case 'ancestor-or-self':
      return [ROOT];
    case 'parent':
    case 'ancestor':
    case 'following-sibling':
    case 'preceding-sibling':
    case 'following':
    case 'preceding':
      return NONE;
  }
}

function alongFromNode(axis: ElementAxis, node: UiNode, document: Document): readonly Element[] {
  switch (axis) {
    case 'child':
      return node.children;
    case 'descendant':
      return document.inside(node);
    case 'descendant-or-self':
      return [node, ...document.inside(node)];
    case 'self':
      return [node];
    case 'parent':
      return [node.parent ?? ROOT];
    case 'ancestor':
      return ancestors(node);
    case 'ancestor-or-self':
      return [node, ...ancestors(node)];
    case 'following-sibling':
      return document.siblings(node).slice(document.rankOf(node) + 1);
    case 'preceding-sibling':
      return document.siblings(node).slice(0, document.rankOf(node)).reverse();
    case 'following':
      return document.after(node);
    case 'preceding':
      return document
        .before(node)
        .filter((other) => !document.isInside(other, node))
        .reverse();
  }
}

function ancestors(node: UiNode): Element[] {
  const found: Element[] = [];
  for (let parent = node.parent; parent !== undefined; parent = parent.parent) found.push(parent);
  found.push(ROOT);
  return found;
}
