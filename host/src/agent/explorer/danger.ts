import type { Screen, UiNode } from '../../screen/index.js';
import { topNodes } from './candidates.js';
import type { ReadGoal } from './goal.js';
import type { Entity } from './spans.js';

/**
 * Whether what takes something away may be pressed here, for a goal that wants it: only where the screen is about what the goal names, which
 * stands there by itself and not as one row among others. Where the goal names nothing, no screen is about it. Pure.
 */
export function isAbout(screen: Screen, goal: ReadGoal): boolean {
  const nodes = screen.tree.nodes.filter(({ window, visible }) => visible && isOfApp(screen, window));
  return (
    goal.entities.length > 0 &&
    goal.entities.every((entity) => nodes.some((node) => isNamed(node, entity) && !isInRow(node)))
  );
}

/** Whether what the goal names is still to be seen on top. Pure. */
export function isStillShown(screen: Screen, goal: ReadGoal): boolean {
  return goal.entities.some(({ text }) => topNodes(screen).some((node) => node.text.includes(text)));
}

/** A menu lies over what it is about, so that what is behind counts too; what a toast says does not. */
function isOfApp({ tree }: Screen, window: number): boolean {
  return !['toast', 'input-method', 'system'].includes(tree.windows[window]?.type ?? 'system');
}

/** The whole text is the name; a file may show its ending. `Ada Lovelace` does not stand for `Ada Lovelace-King`. */
function isNamed({ text }: UiNode, entity: Entity): boolean {
  const shown = text.trim();
  return shown === entity.text || shown.replace(/\.\w{1,4}$/, '') === entity.text;
}

/** Part of something that is tapped as one; a page that takes clicks as a whole holds more that can be tapped. */
export function isInRow(node: UiNode): boolean {
  for (let up: UiNode | undefined = node; up !== undefined; up = up.parent) {
    if (up.clickable && !up.children.some(holdsClickable)) return true;
  }
  return false;
}

function holdsClickable(node: UiNode): boolean {
  return node.clickable || node.children.some(holdsClickable);
}
