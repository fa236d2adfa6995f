import { sameBounds, type UiNode } from '../../screen/index.js';

/** A list glides on when its reports have ended, and one that meets its end may swing back, and stands still for a frame or two where it turns. */
export const REST_MS = 100;

/** Does each row of a list lie where it lay? Pure. */
export function lieAlike(one: UiNode | undefined, other: UiNode | undefined): boolean {
  if (one === undefined || other === undefined || one.children.length !== other.children.length) return false;
  return one.children.every((row, index) => sameBounds(row.bounds, (other.children[index] as UiNode).bounds));
}
