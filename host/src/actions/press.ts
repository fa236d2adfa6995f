import type { Acted, Device, NodeAction, Point } from '../device/index.js';
import { type Screen, tapPoint, type UiNode } from '../screen/index.js';

/** As long as ViewConfiguration.getLongPressTimeout (400 ms) and a margin for a slow frame. */
const HOLD_MS = 650;

/**
 * Presses a node: through its own click action where the device can, else with a finger, and then only where the node lay still in two
 * observations. A covered node is refused both ways: a person could not have pressed it.
 */
export async function press(
  device: Device,
  screen: Screen,
  node: UiNode,
  how: 'click' | 'long-click',
  signal?: AbortSignal,
): Promise<Acted> {
  const point = tapPoint(screen, node);
  if (point === undefined) return { done: false, acted: 'no', reason: 'It is covered by something else.' };
  const action: NodeAction = { kind: how };
  const byNode = await device.perform(screen, node, action, signal);
  if (byNode.done || byNode.acted === 'unknown') return byNode;
  const still = await stillThere(device, node, signal);
  if (still === undefined) return { done: false, acted: 'no', reason: 'It moved while we looked.' };
  return how === 'click' ? device.tap(still, signal) : device.swipe(still, still, HOLD_MS, signal);
}

/** The node's tap point when a second observation shows the same node in the same place. */
async function stillThere(device: Device, node: UiNode, signal?: AbortSignal): Promise<Point | undefined> {
  const again = await device.observe(signal);
  const same = again.tree.nodes.find(
    (other) =>
      other.class === node.class &&
      other.resourceId === node.resourceId &&
      other.text === node.text &&
      other.bounds.left === node.bounds.left &&
      other.bounds.top === node.bounds.top &&
      other.bounds.right === node.bounds.right &&
      other.bounds.bottom === node.bounds.bottom,
  );
  return same === undefined ? undefined : tapPoint(again, same);
}
