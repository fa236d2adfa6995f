import { isList } from './lists.js';
import { isAdjustable } from './role.js';
import type { UiNode } from './ui-tree.js';

/**
 * The words by which a person would name a node. A field: its hint, description, or the text before it; a control without words of its own: the
 * text of its row; a container: the texts inside. '' when nothing names it. Never the content of a field.
 */
export function labelOf(node: UiNode): string {
  if (node.editable) return firstOf(node.hint, node.contentDesc) || textBeside(node);
  if (isControl(node)) return firstOf(stateless(node), node.contentDesc, node.hint) || textBeside(node);
  const own = firstOf(node.text, node.contentDesc, node.hint);
  if (own !== '' || (node.scrollable && !node.clickable)) return own;
  return textsInside(node).join(', ');
}

/** A switch says ON or OFF where others say what they are for, and a slider how far it is. */
function stateless(node: UiNode): string {
  const isState = isAdjustable(node) ? /\p{Nd}/u.test(node.text) : /^(on|off)$/i.test(node.text.trim());
  return isState ? '' : node.text;
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
    if (!child.visible || child.clickable || isAnswerable(child)) continue;
    const own = words(child);
    if (own !== '') texts.push(own);
    texts.push(...textsInside(child));
  }
  return texts;
}

/**
 * The text that stands for a node in the smallest container that holds any. In a row that can be pressed: its first, the title. Elsewhere: the
 * nearest before the node; after it, where nothing else there needs a label. A text beyond another field or control is that one's.
 */
function textBeside(node: UiNode): string {
  for (let container = node.parent; container !== undefined && !isList(container); container = container.parent) {
    const parts = partsOf(container, node);
    const place = parts.indexOf(node);
    const before = parts.slice(0, place).filter((part) => isAnswerable(part) || !startsBelow(part, node));
    const own = before.slice(before.findLastIndex(isAnswerable) + 1);
    const found = container.clickable ? (own.find(({ text }) => text !== '') ?? own[0]) : own.at(-1);
    if (found !== undefined) return words(found);
    const others = parts.filter((part) => part !== node);
    const next = others.some(isAnswerable) ? undefined : others.at(place);
    if (next !== undefined) return words(next);
    // Beyond a row, or another control, the words are others'.
    if (container.clickable || before.length > 0) return '';
  }
  return '';
}

function startsBelow(text: UiNode, node: UiNode): boolean {
  return text.bounds.top >= node.bounds.bottom && node.bounds.bottom > node.bounds.top;
}

/** Texts and controls below a container, in order; not what lies inside another thing that can be pressed. */
function partsOf(container: UiNode, node: UiNode): UiNode[] {
  const parts: UiNode[] = [];
  const pending: UiNode[] = container.children.toReversed();
  for (let part = pending.pop(); part !== undefined; part = pending.pop()) {
    if (part === node) parts.push(part);
    else if (part.visible && isAnswerable(part)) parts.push(part);
    else if (part.visible && !part.clickable) {
      if (words(part) !== '') parts.push(part);
      pending.push(...part.children.toReversed());
    }
  }
  return parts;
}

function isAnswerable(node: UiNode): boolean {
  return node.editable || isControl(node);
}

function words(node: UiNode): string {
  return firstOf(node.text, node.contentDesc);
}
