import { describeNode } from './describe.js';
import { centre, holds, isEmpty, type Point, shownBounds } from './geometry.js';
import { isInside } from './inside.js';
import type { Bounds, Screen, UiNode, UiWindow } from './ui-tree.js';

/** Where to look for an uncovered point: the middle first, then outwards. Fractions of width and height. */
const PLACES: readonly (readonly [x: number, y: number])[] = [0.5, 0.25, 0.75, 0.1, 0.9]
  .flatMap((x, _, all) => all.map((y): readonly [number, number] => [x, y]))
  .sort((one, other) => distance(one) - distance(other));

function distance([x, y]: readonly [number, number]): number {
  return Math.abs(x - 0.5) + Math.abs(y - 0.5);
}

/**
 * A point at which a finger would reach this node (or, for a label, the container that answers for it); undefined when no part of it is both on
 * the screen and uncovered.
 */
export function tapPoint(screen: Screen, node: UiNode): Point | undefined {
  return findPoint(screen, node, (point) => coverAt(screen, node, point) === undefined);
}

/** As `tapPoint`, but what lies inside the node does not cover it: a list is scrolled by a finger on its rows. */
export function swipePoint(screen: Screen, node: UiNode): Point | undefined {
  return findPoint(screen, node, (point) => {
    const cover = coverAt(screen, node, point);
    return cover === undefined || (cover.kind === 'node' && isInside(node, cover.node));
  });
}

/** The point of this node at hundredths of its width and height; undefined where it is off the screen, or something else takes a touch there. */
export function offsetPoint(screen: Screen, node: UiNode, offset: Point): Point | undefined {
  const point = pointAt(node, offset);
  return holds(shownBounds(screen, node), point) && coverAt(screen, node, point) === undefined ? point : undefined;
}

export type ShownPoint =
  | { readonly kind: 'shown'; readonly point: Point }
  | { readonly kind: 'covered'; readonly cover: Cover }
  | { readonly kind: 'off' };

/**
 * The point of this node at hundredths of its width and height, where the node is what is seen there: itself, or what lies inside it. Unlike a finger,
 * the eye is kept from it by whatever is drawn above, touchable or not.
 */
export function shownPoint(screen: Screen, node: UiNode, offset: Point): ShownPoint {
  const point = pointAt(node, offset);
  if (!holds(shownBounds(screen, node), point)) return { kind: 'off' };
  const above = screen.tree.windows.slice(0, node.window);
  const window = above.find(({ modal, bounds }) => modal || holds(bounds, point));
  if (window !== undefined) return { kind: 'covered', cover: { kind: 'window', window } };
  const root = screen.tree.windows[node.window]?.root;
  const drawn = root === undefined ? undefined : drawnAt(root, point);
  if (drawn === undefined) return { kind: 'off' };
  return isInside(node, drawn) ? { kind: 'shown', point } : { kind: 'covered', cover: { kind: 'node', node: drawn } };
}

export type Cover =
  | { readonly kind: 'window'; readonly window: UiWindow }
  | { readonly kind: 'node'; readonly node: UiNode };

/** What keeps a finger from the node; undefined when nothing does. Looks at its middle to name the cover. */
export function covered(screen: Screen, node: UiNode): Cover | undefined {
  if (tapPoint(screen, node) !== undefined) return undefined;
  const shown = shownBounds(screen, node);
  return isEmpty(shown) ? undefined : coverAt(screen, node, centre(shown));
}

/** `the keyboard`, `the window 'Delete?'`, `button 'Save'`. */
export function describeCover(cover: Cover): string {
  if (cover.kind === 'node') return describeNode(cover.node);
  const { type, title } = cover.window;
  if (type === 'input-method') return 'the keyboard';
  return title === '' ? `a ${type} window` : `the ${type} window '${title}'`;
}

function pointAt({ bounds: { left, top, right, bottom } }: UiNode, { x, y }: Point): Point {
  // The last column and row of pixels are at 100 %.
  const along = (from: number, to: number, part: number) =>
    Math.min(to - 1, Math.floor(from + ((to - from) * part) / 100));
  return { x: along(left, right, x), y: along(top, bottom, y) };
}

function findPoint(screen: Screen, node: UiNode, isFree: (point: Point) => boolean): Point | undefined {
  const shown = shownBounds(screen, node);
  if (isEmpty(shown)) return undefined;
  for (const [x, y] of PLACES) {
    const point = within(shown, x, y);
    if (isFree(point)) return point;
  }
  return undefined;
}

function within({ left, top, right, bottom }: Bounds, x: number, y: number): Point {
  return { x: Math.floor(left + (right - left) * x), y: Math.floor(top + (bottom - top) * y) };
}

function coverAt(screen: Screen, node: UiNode, point: Point): Cover | undefined {
  const above = screen.tree.windows.slice(0, node.window);
  const window = above.find((other) => other.touchable && (other.modal || holds(other.bounds, point)));
  if (window !== undefined) return { kind: 'window', window };
  const root = screen.tree.windows[node.window]?.root;
  const receiver = root === undefined ? undefined : receiverAt(root, point);
  if (receiver === undefined || receiver === answering(node)) return undefined;
  return { kind: 'node', node: receiver };
}

/** Who takes a touch at the point, as ViewGroup dispatches it: the last drawn first, and the innermost that wants it. */
function receiverAt(node: UiNode, point: Point): UiNode | undefined {
  if (!node.visible || !(isEmpty(node.bounds) || holds(node.bounds, point))) return undefined;
  for (const child of lastDrawnFirst(node.children)) {
    const receiver = receiverAt(child, point);
    if (receiver !== undefined) return receiver;
  }
  return takesTouch(node) && holds(node.bounds, point) ? node : undefined;
}

/** What is drawn last at the point, and innermost. */
function drawnAt(node: UiNode, point: Point): UiNode | undefined {
  if (!node.visible || !(isEmpty(node.bounds) || holds(node.bounds, point))) return undefined;
  for (const child of lastDrawnFirst(node.children)) {
    const drawn = drawnAt(child, point);
    if (drawn !== undefined) return drawn;
  }
  return holds(node.bounds, point) ? node : undefined;
}

/** Children come sorted by their place on the screen; where the source does not tell the drawing order, that is the best there is. */
function lastDrawnFirst(children: readonly UiNode[]): readonly UiNode[] {
  if (children.length < 2) return children;
  return children.toReversed().sort((one, other) => (other.drawingOrder ?? 0) - (one.drawingOrder ?? 0));
}

/** The node itself or the nearest around it that wants touches. */
function answering(node: UiNode): UiNode | undefined {
  let nearest: UiNode | undefined = node;
  while (nearest !== undefined && !takesTouch(nearest)) nearest = nearest.parent;
  return nearest;
}

/** A disabled view swallows touches all the same. */
function takesTouch(node: UiNode): boolean {
  return node.clickable || node.longClickable || node.editable;
}
