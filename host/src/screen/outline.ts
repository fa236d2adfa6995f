import { isShown } from './checks.js';
import { nameOf, quote, stateOf } from './describe.js';
import { labelOf } from './label.js';
import { isInteractive } from './role.js';
import type { Screen, UiNode, UiWindow } from './ui-tree.js';
import { touchableWindows } from './windows.js';

/**
 * A screen as text, for a model's prompt and for people: a line each, in reading order; what can be acted on with its number (the node's `order`:
 * `tree.nodes[number]` is it), role, label and state; then plain texts that are no line's label. Only the windows that a touch can reach,
 * and toasts. Never what a password field holds.
 *
 * @example
 * com.app, .EditActivity
 * - 'New contact'
 * [7] field 'First name' (shows 'Ada')
 * [9] button 'Save'
 */
export function outline(screen: Screen): string {
  const lines = [headline(screen)];
  const windows = touchableWindows(screen.tree);
  for (const window of windows) {
    if (windows.length > 1 || window.type !== 'application') lines.push(windowLine(window));
    addNodes(screen, window.root, lines);
  }
  for (const { type, root } of screen.tree.windows)
    if (type === 'toast') lines.push(`Message: ${quote(labelOf(root))}`);
  if (screen.tree.truncated) lines.push('(There is more than could be read.)');
  return lines.join('\n');
}

function headline(screen: Screen): string {
  const { activity } = screen;
  const short = activity.startsWith(screen.package) ? activity.slice(screen.package.length) : activity;
  const parts = [screen.package, short, screen.keyboardShown ? 'keyboard shown' : ''];
  return parts.filter((part) => part !== '').join(', ');
}

function windowLine({ type, title }: UiWindow): string {
  return `In the ${type} window${title === '' ? '' : ` ${quote(title)}`}:`;
}

function addNodes(screen: Screen, root: UiNode, lines: string[]): void {
  const pending: UiNode[] = [root];
  for (let node = pending.pop(); node !== undefined; node = pending.pop()) {
    if (!node.visible) continue;
    pending.push(...node.children.toReversed());
    if (!isShown(screen, node)) continue;
    if (isInteractive(node)) {
      const state = stateOf(node);
      lines.push(`[${node.order}] ${nameOf(node)}${state.length === 0 ? '' : ` (${state.join(', ')})`}`);
    } else if (words(node) !== '' && !isSaid(node)) {
      lines.push(`- ${quote(words(node))}`);
    }
  }
}

/** The line of what can be pressed around it names it already. */
function isSaid(node: UiNode): boolean {
  let around = node.parent;
  while (around !== undefined && !around.clickable) around = around.parent;
  return around !== undefined && labelOf(around).includes(words(node));
}

function words(node: UiNode): string {
  return (node.text || node.contentDesc).trim();
}
