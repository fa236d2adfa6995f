import { covered, describeCover, type Screen, sameNode, swipePoint, type UiNode } from '../../screen/index.js';
import type { NodeAction, NotDone, Point } from '../device.js';
import type { FakeNode } from './app.js';
import type { FakePhone, Front } from './phone.js';
import { address, type Rendered, type Rendering, readBinding, writeBinding } from './render.js';

/** A node of the present screen and what is behind it; or why it cannot be acted on. */
export type Reached = { readonly found: Rendered; readonly front: Front } | NotDone;

const pixelsOfASwipe = 100;

/**
 * The node of an earlier screen as it is now; refused when it is gone, has moved or shows something else, and when no finger could do the act now:
 * another window, or a view above it, covers it. What lies inside a list is no obstacle to a drag.
 */
export function reach(
  phone: FakePhone,
  rendering: Rendering,
  now: Screen,
  then: Screen,
  node: UiNode,
  how: 'press' | 'drag' = 'press',
): Reached {
  const same = sameNode(now, node, then);
  const found = same && rendering.nodes.get(address(same.window, same.path));
  const front = phone.front();
  if (!same || !found || !front)
    return { ...refused('The node is not there any more, or it has moved.'), because: 'stale' };
  if (same.text !== node.text || same.contentDesc !== node.contentDesc) {
    const shows = `The node shows '${same.text || same.contentDesc}' now, not '${node.text || node.contentDesc}'.`;
    return { ...refused(shows), because: 'stale' };
  }
  const cover = how === 'drag' && swipePoint(now, same) !== undefined ? undefined : covered(now, same);
  if (cover) return { ...refused(`The node is covered by ${describeCover(cover)}.`), because: 'covered' };
  if (!same.enabled) return refused('The node is disabled.');
  return { found, front };
}

/** A finger on a point: the deepest node there that does something with it, in the topmost window that takes touches. */
export function touch(phone: FakePhone, rendering: Rendering, screen: Screen, point: Point, how: 'tap' | 'hold'): void {
  const front = phone.front();
  const window = screen.tree.windows.findIndex((candidate) => candidate.touchable);
  const hit = screen.tree.nodes
    .filter((node) => node.window === window && contains(node, point))
    .map((node) => rendering.nodes.get(address(node.window, node.path)))
    .findLast((found) => found && reacts(found, how));
  if (front && hit && hit.node.enabled !== false) press(front, hit, how);
}

/** A finger drawn across a list scrolls it; elsewhere it does nothing. */
export function drag(phone: FakePhone, rendering: Rendering, screen: Screen, from: Point, to: Point): void {
  const front = phone.front();
  const window = screen.tree.windows.findIndex((candidate) => candidate.touchable);
  const distance = from.y - to.y;
  if (!front || Math.abs(distance) < pixelsOfASwipe) return;
  const scrolled = screen.tree.nodes
    .filter((node) => node.window === window && contains(node, from))
    .map((node) => rendering.nodes.get(address(node.window, node.path)))
    .findLast((found) => found?.node.page !== undefined);
  if (scrolled) scroll(front, scrolled, distance > 0 ? 'forward' : 'backward');
}

/** Has a node act; the reason where it does not. */
export function act(front: Front, found: Rendered, action: NodeAction): NotDone | undefined {
  const { node } = found;
  switch (action.kind) {
    case 'click':
      if (!reacts(found, 'tap')) return refused('The node is not clickable.');
      press(front, found, 'tap');
      return undefined;
    case 'long-click':
      if (!node.hold) return refused('The node is not long-clickable.');
      press(front, found, 'hold');
      return undefined;
    case 'scroll':
      if (node.lacks?.includes('pages') || !scroll(front, found, action.direction))
        return refused(`It cannot be scrolled ${action.direction} any more.`);
      return undefined;
    case 'scroll-to':
      if (node.page === undefined || node.lacks?.includes('to row')) return refused('It cannot be scrolled to a row.');
      scrollTo(front, found, node.page, action.row);
      return undefined;
    case 'set-progress':
      if (!node.progress) return refused('The node has no progress to set.');
      setProgress(front, node.progress, action.value);
      node.changed?.(front.running);
      return undefined;
    case 'ime-enter':
      if (!node.enter) return refused('The field has no action for Enter.');
      node.enter(front.running);
      return undefined;
    default:
      return action satisfies never;
  }
}

function setProgress({ running }: Front, { value, min, max }: NonNullable<FakeNode['progress']>, to: number): void {
  writeBinding(value, running, String(Math.min(max, Math.max(min, to))));
}

/** Types into a field, which may cut or format it. */
export function typeInto(front: Front, { node, key }: Rendered, text: string): void {
  if (node.field === undefined) return;
  front.showing.focus = key;
  const formatted = (node.format ?? ((typed) => typed))(text);
  writeBinding(node.field, front.running, formatted.slice(0, node.maxLength));
  node.changed?.(front.running);
}

function press({ running, showing }: Front, { node, key }: Rendered, how: 'tap' | 'hold'): void {
  if (how === 'hold') {
    node.hold?.(running);
    return;
  }
  if (node.field !== undefined) showing.focus = key;
  if (node.check !== undefined) {
    writeBinding(node.check, running, String(readBinding(node.check, running) !== 'true'));
    node.changed?.(running);
  }
  node.tap?.(running);
}

function scroll({ showing }: Front, { node, key }: Rendered, direction: 'forward' | 'backward'): boolean {
  if (node.page === undefined) return false;
  const last = Math.max(0, (node.children?.length ?? 0) - node.page);
  const from = showing.offsets[key] ?? 0;
  const to = direction === 'forward' ? Math.min(last, from + node.page) : Math.max(0, from - node.page);
  showing.offsets[key] = to;
  return to !== from;
}

/** No further than it takes to show the row, as Android's own lists do. */
function scrollTo({ showing }: Front, { node, key }: Rendered, page: number, row: number): void {
  const to = Math.min(row, (node.children?.length ?? 0) - 1);
  const from = showing.offsets[key] ?? 0;
  showing.offsets[key] = Math.max(0, to - page + 1, Math.min(from, to));
}

function reacts({ node }: Rendered, how: 'tap' | 'hold'): boolean {
  if (how === 'hold') return node.hold !== undefined;
  return node.tap !== undefined || node.check !== undefined || node.field !== undefined;
}

function contains({ bounds }: UiNode, { x, y }: Point): boolean {
  return x >= bounds.left && x < bounds.right && y >= bounds.top && y < bounds.bottom;
}

function refused(reason: string): NotDone {
  return { done: false, acted: 'no', reason };
}
