import { roleOf, rowOf, type Screen, type UiNode } from '../../screen/index.js';
import { namesPlace, opensMenu } from './vocabulary.js';

/**
 * Does pressing this lead to something to read, as far as its kind tells: the button of a menu, a tab, a row of a list, an icon of the home screen,
 * a choice of a dialog's list, or what is called by a place's name. What a menu offers are acts, and so is every other button. Pure.
 */
export function isPlace(screen: Screen, node: UiNode, label: string): boolean {
  if (opensMenu(label) || namesPlace(label)) return true;
  const type = screen.tree.windows[node.window]?.type;
  if (type === 'dialog') return isListRow(node);
  return type === 'application' && (roleOf(node) === 'tab' || isTab(node) || isListRow(node) || isStacked(node));
}

/** Its kind says that it is for doing something. */
function isButton(node: UiNode): boolean {
  return /(Button|Chip|Spinner|ImageView)$/.test(node.class);
}

/** One of several alike, of which one is chosen: what Material's bars of tabs tell of themselves. */
function isTab(node: UiNode): boolean {
  const alike = (node.parent?.children ?? []).filter((other) => other.clickable && other.class === node.class);
  return alike.length > 1 && alike.filter(({ selected }) => selected).length === 1;
}

/** The row as a whole, not a button in it. */
function isListRow(node: UiNode): boolean {
  const row = rowOf(node);
  if (row === undefined || isButton(node)) return false;
  for (let up = node; up !== row && up.parent !== undefined; up = up.parent) if (up.parent.clickable) return false;
  return clickables(row) === 1 || node === row;
}

/** Rows of a page that is no list to Android: containers of words, alike, one below the other. Side by side they are a bar of actions. */
function isStacked(node: UiNode): boolean {
  if (isButton(node) || node.children.length === 0) return false;
  return (node.parent?.children ?? []).some(
    (other) =>
      other !== node &&
      other.class === node.class &&
      other.clickable &&
      other.children.length > 0 &&
      other.bounds.left === node.bounds.left,
  );
}

function clickables(node: UiNode): number {
  return Number(node.clickable) + node.children.reduce((sum, child) => sum + clickables(child), 0);
}
