import { isList } from './lists.js';
import { isAdjustable } from './role.js';
import type { UiNode } from './ui-tree.js';

/**
 * The words by which a person would name a node. A field: its hint, description, or the text before it; a control without words of its own: the
 * text of its row; a container: the texts inside. '' when nothing names it. Never the content of a field.
 */
export function labelOf(node: UiNode): string {
  if (node.editable) return firstOf(node.hint, node.contentDesc) || textBeside(node);
  if (isControl(node)) return firstOf(stateless(node.text), node.contentDesc, node.hint) || textBeside(node);
  return firstOf(node.text, node.contentDesc, node.hint) || textsInside(node).join(', ');
}

/** A switch says ON or OFF where others say what they are for. */
function stateless(text: string): string {
  return /^(on|off)$/i.test(text.trim()) ? '' : text;
}

function isControl(node: UiNode): boolean {
  return node.checkable || isAdjustable(node);
}

function firstOf(...texts: readonly string[]): string {
  return texts.find((text) => text.trim() !== '')?.trim() ?? '';
}

/** Texts of a container's own parts, without those that answer for themselves (fields, and what can be pressed apart). */
function textsInside(node: UiNode): string[] {
  const texts: string[] = [];
  for (const child of node.children) {
    if (!child.visible || child.editable || child.clickable) continue;
    const own = firstOf(child.text, child.contentDesc);
    if (own !== '' && !isControl(child)) texts.push(own);
    texts.push(...textsInside(child));
  }
  return texts;
}

/**
 * The nearest text before the node inside the smallest container that holds any; after it, where the container has no other control. A text that
 * another control stands closer to is that one's.
 */
function textBeside(node: UiNode): string {
  for (let container = node.parent; container !== undefined; container = container.parent) {
    if (isList(container)) return '';
    const parts = partsOf(container);
    const place = parts.indexOf(node);
    const before = parts.slice(0, place);
    const after = parts.slice(place + 1);
    const nearest = before.at(-1);
    if (nearest !== undefined && isWords(nearest)) return node.editable ? words(nearest) : titleOf(before);
    const isAlone = !before.some(isAnswerable) && !after.some(isAnswerable);
    const next = after.find(isWords);
    if (isAlone && next !== undefined) return words(next);
    if (before.some(isAnswerable)) return '';
  }
  return '';
}

/** The text just before a control; of two the first, for a row has its title before its summary. */
function titleOf(before: readonly UiNode[]): string {
  const run = before.slice(before.findLastIndex((part) => !isWords(part)) + 1);
  const title = run.length === 2 ? run[0] : run.at(-1);
  return title === undefined ? '' : words(title);
}

/** Texts and controls below a container, in order. */
function partsOf(container: UiNode): UiNode[] {
  const parts: UiNode[] = [];
  const pending: UiNode[] = container.children.toReversed();
  for (let node = pending.pop(); node !== undefined; node = pending.pop()) {
    if (!node.visible) continue;
    if (isAnswerable(node) || isWords(node)) parts.push(node);
    pending.push(...node.children.toReversed());
  }
  return parts;
}

function isAnswerable(node: UiNode): boolean {
  return node.editable || isControl(node);
}

function isWords(node: UiNode): boolean {
  return !isAnswerable(node) && !node.clickable && words(node) !== '';
}

function words(node: UiNode): string {
  return firstOf(node.text, node.contentDesc);
}
