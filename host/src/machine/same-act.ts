import { isDeepStrictEqual } from 'node:util';
import type { ConcreteAction } from '../actions/index.js';
import type { UiNode } from '../screen/index.js';

/** Is one act the other: the same kind, value and place, on the same target? Pure. */
export function isSameAct(one: ConcreteAction, other: ConcreteAction): boolean {
  if (one.kind === 'key' || other.kind === 'key')
    return one.kind === 'key' && other.kind === 'key' && one.key === other.key;
  if (one.kind !== other.kind) return false;
  if ('value' in one && 'value' in other && one.value !== other.value) return false;
  if (!isDeepStrictEqual(offsetOf(one), offsetOf(other))) return false;
  if (one.kind === 'scroll' && other.kind === 'scroll' && one.direction !== other.direction) return false;
  return isSameNode(one.target, other.target);
}

function offsetOf(action: ConcreteAction) {
  return 'offset' in action ? action.offset : undefined;
}

/** A label and the row that answers for it are one target. */
function isSameNode(one: UiNode, other: UiNode): boolean {
  return one === other || isInside(one, other) || isInside(other, one);
}

function isInside(node: UiNode, container: UiNode): boolean {
  for (let one = node.parent; one !== undefined; one = one.parent)
    if (one === container) return !node.clickable || !container.clickable;
  return false;
}
