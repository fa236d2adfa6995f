import type { Bounds, Screen, UiNode, UiWindow } from './ui-tree.js';

export interface Point {
  readonly x: number;
  readonly y: number;
}

export function isEmpty({ left, top, right, bottom }: Bounds): boolean {
  return right <= left || bottom <= top;
}

/** Right and bottom lie outside, as with Android's Rect. */
export function holds({ left, top, right, bottom }: Bounds, { x, y }: Point): boolean {
  return x >= left && x < right && y >= top && y < bottom;
}

export function intersection(one: Bounds, other: Bounds): Bounds {
  return {
    left: Math.max(one.left, other.left),
    top: Math.max(one.top, other.top),
    right: Math.min(one.right, other.right),
    bottom: Math.min(one.bottom, other.bottom),
  };
}

export function centre({ left, top, right, bottom }: Bounds): Point {
  return { x: Math.floor((left + right) / 2), y: Math.floor((top + bottom) / 2) };
}

/** How much of the screen an area takes, from 0 to 1. */
export function shareOf({ width, height }: Screen, { left, top, right, bottom }: Bounds): number {
  return width * height === 0 ? 0 : (Math.max(0, right - left) * Math.max(0, bottom - top)) / (width * height);
}

/** The part of a node that is on the screen and not cut off by what holds it; empty when there is none. */
export function shownBounds(screen: Screen, node: UiNode): Bounds {
  let shown = intersection(node.bounds, windowBounds(screen, node));
  for (let parent = node.parent; parent !== undefined; parent = parent.parent) {
    // Layouts that draw nothing may report no bounds at all; they cut nothing off.
    if (!isEmpty(parent.bounds)) shown = intersection(shown, parent.bounds);
  }
  return shown;
}

function windowBounds({ tree, width, height }: Screen, node: UiNode): Bounds {
  const { bounds } = tree.windows[node.window] as UiWindow;
  const display = { left: 0, top: 0, right: width, bottom: height };
  return isEmpty(bounds) ? display : intersection(display, bounds);
}
