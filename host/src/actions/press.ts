import type { Acted, Device, NodeAction, NotDone, Point } from '../device/index.js';
import {
  covered,
  describeCover,
  offsetPoint,
  type Screen,
  sameNode,
  showsTheSame,
  tapPoint,
  type UiNode,
} from '../screen/index.js';
import type { Offset } from './action.js';

/** As long as ViewConfiguration.getLongPressTimeout (400 ms) and a margin for a slow frame. */
const HOLD_MS = 650;

/**
 * Presses a node: through its own click action where the device can, else with a finger, and then only where the node lay still and showed the same
 * in two observations. A covered node is refused both ways: a person could not have pressed it.
 */
export async function press(
  device: Device,
  screen: Screen,
  node: UiNode,
  how: 'click' | 'long-click',
  signal?: AbortSignal,
): Promise<Acted> {
  if (tapPoint(screen, node) === undefined) return isCovered(screen, node);
  const action: NodeAction = { kind: how };
  const byNode = await device.perform(screen, node, action, signal);
  // What has changed meanwhile is for the caller to look at: a finger would land on whatever is there now.
  if (byNode.done || byNode.acted === 'unknown' || byNode.because !== undefined) return byNode;
  const still = await stillThere(device, screen, node, signal);
  if ('done' in still) return still;
  return how === 'click' ? device.tap(still, signal) : device.swipe(still, still, HOLD_MS, signal);
}

/**
 * Presses a point of a node with a finger: what draws itself takes touches where its tree shows nothing. Only where the node lay still and showed the
 * same in two observations, and nothing else would take the touch.
 */
export async function pressAt(
  device: Device,
  screen: Screen,
  node: UiNode,
  offset: Offset,
  how: 'click' | 'long-click',
  signal?: AbortSignal,
): Promise<Acted> {
  const again = await device.observe(signal);
  const same = sameNode(again, node, screen);
  if (same === undefined || !showsTheSame(node, same)) return moved();
  const point = offsetPoint(again, same, offset);
  if (point === undefined)
    return {
      done: false,
      acted: 'no',
      because: 'covered',
      reason: `Its point at ${offset.x}% ${offset.y}% cannot be pressed: it is off the screen, or something else takes a touch there.`,
    };
  return how === 'click' ? device.tap(point, signal) : device.swipe(point, point, HOLD_MS, signal);
}

/** The node's tap point when a second observation shows the same node in the same place. */
async function stillThere(
  device: Device,
  screen: Screen,
  node: UiNode,
  signal?: AbortSignal,
): Promise<Point | NotDone> {
  const again = await device.observe(signal);
  const same = sameNode(again, node, screen);
  if (same === undefined || !showsTheSame(node, same)) return moved();
  return tapPoint(again, same) ?? isCovered(again, same);
}

/** Where on the node it is pressed, for its sentence. */
export function at({ offset }: { readonly offset?: Offset }): string {
  return offset === undefined ? '' : ` at ${offset.x}% ${offset.y}%`;
}

function moved(): NotDone {
  return { done: false, acted: 'no', because: 'stale', reason: 'It moved, or shows something else, while we looked.' };
}

function isCovered(screen: Screen, node: UiNode): NotDone {
  const cover = covered(screen, node);
  const by = cover === undefined ? 'no part of it is on the screen' : `it is covered by ${describeCover(cover)}`;
  return { done: false, acted: 'no', because: 'covered', reason: `It cannot be pressed: ${by}.` };
}
