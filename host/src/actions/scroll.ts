import type { Acted, Device } from '../device/index.js';
import { type Bounds, type Screen, sameNode, swipePoint, type UiNode } from '../screen/index.js';
import type { ActionDefinition } from './definition.js';

/** A swipe of a third of a second: slow enough to be no fling on a phone, quick enough to be no drag. */
const SWIPE_MS = 300;

/** Scrolls a list by about one page, by the list's own action where the device can, else with a finger. */
export const scroll: ActionDefinition<'scroll'> = {
  kind: 'scroll',
  summary: 'Scroll a list forward or backward by about a page.',
  sentence: (action, target) => `Scroll ${target} ${action.direction}`,
  perform: async (device, screen, action, signal) => {
    const byNode = await device.perform(screen, action.target, { kind: 'scroll', direction: action.direction }, signal);
    if (byNode.done || byNode.acted === 'unknown' || byNode.because !== undefined) return byNode;
    return swipePage(device, screen, action.target, action.direction, signal);
  },
};

/** Scrolls a list of `screen` by about a page with a finger, where it still lies and nothing covers it. */
export async function swipePage(
  device: Device,
  screen: Screen,
  target: UiNode,
  direction: 'forward' | 'backward',
  signal?: AbortSignal,
): Promise<Acted> {
  const now = await device.observe(signal);
  const list = sameNode(now, target, screen);
  if (list === undefined || swipePoint(now, list) === undefined)
    return { done: false, acted: 'no', because: 'covered', reason: 'The list has moved, or something covers it.' };
  const [from, to] = swipeAcross(list.bounds, direction);
  return device.swipe(from, to, SWIPE_MS, signal);
}

/** Three quarters of the way along the longer side, kept off the edges where the system's own gestures begin. */
function swipeAcross(bounds: Bounds, direction: 'forward' | 'backward') {
  const x = (bounds.left + bounds.right) / 2;
  const y = (bounds.top + bounds.bottom) / 2;
  const width = bounds.right - bounds.left;
  const height = bounds.bottom - bounds.top;
  const [far, near] =
    height >= width
      ? [
          { x, y: bounds.bottom - height / 8 },
          { x, y: bounds.top + height / 8 },
        ]
      : [
          { x: bounds.right - width / 8, y },
          { x: bounds.left + width / 8, y },
        ];
  return direction === 'forward' ? ([far, near] as const) : ([near, far] as const);
}
