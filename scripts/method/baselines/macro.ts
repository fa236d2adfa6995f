import { type Clock, Deadline } from '../../../host/src/base/index.js';
import { type Device, type Key, settled } from '../../../host/src/device/index.js';
import type { Point, Screen, UiNode } from '../../../host/src/screen/index.js';
import type { Trajectory, TrajectoryStep } from '../../../host/src/trajectory/index.js';
import { middleOf } from './element.js';
import type { Played } from './play-program.js';

/** What a finger and a keyboard did. */
export type MacroStep =
  | { readonly kind: 'touch'; readonly at: Point; readonly forMs: number }
  | { readonly kind: 'swipe'; readonly from: Point; readonly to: Point }
  | { readonly kind: 'text'; readonly at: Point; readonly text: string }
  | { readonly kind: 'key'; readonly key: Key };

export interface Macro {
  readonly app: string;
  readonly steps: readonly MacroStep[];
}

const LONG_PRESS_MS = 650;
const SWIPE_MS = 300;
/** How long the screen may take to come to rest after an act. */
const PATIENCE_MS = 10_000;

/** A run as a recorder of touches keeps it: where each finger went down, and what was typed. It knows no values and no screens. Pure. */
export function macroOf({ app, steps }: Trajectory): Macro {
  return { app, steps: steps.map(macroStep) };
}

function macroStep({ before, action }: TrajectoryStep): MacroStep {
  if (action.kind === 'key') return action;
  const node = before.tree.nodes[action.target] as UiNode;
  switch (action.kind) {
    case 'tap':
    case 'hold':
      return { kind: 'touch', at: pointOf(node, action.offset), forMs: action.kind === 'hold' ? LONG_PRESS_MS : 0 };
    case 'type':
      return { kind: 'text', at: middleOf(node), text: action.value };
    case 'set':
      return { kind: 'touch', at: levelOf(node, action.value), forMs: 0 };
    case 'scroll':
      return swipeOver(node, action.direction);
    default:
      return action satisfies never;
  }
}

function pointOf(node: UiNode, offset: Point | undefined): Point {
  if (offset === undefined) return middleOf(node);
  const { left, top, right, bottom } = node.bounds;
  return {
    x: Math.floor(left + ((right - left) * offset.x) / 100),
    y: Math.floor(top + ((bottom - top) * offset.y) / 100),
  };
}

/** Where on a slider a finger goes for a level: `max`, `min`, a percentage or a number of its range. */
function levelOf(node: UiNode, value: string): Point {
  const { min, max } = node.range ?? { min: 0, max: 100 };
  const number = Number.parseFloat(value);
  const share =
    value === 'max' ? 1 : value === 'min' ? 0 : value.endsWith('%') ? number / 100 : (number - min) / (max - min);
  return pointOf(node, { x: Math.min(99, Math.max(1, share * 100)), y: 50 });
}

/** Three quarters of the way, as a person swipes over a list. */
function swipeOver(node: UiNode, direction: 'forward' | 'backward'): MacroStep {
  const { top, bottom } = node.bounds;
  const { x } = middleOf(node);
  const [low, high] = [
    { x, y: Math.floor(bottom - (bottom - top) / 8) },
    { x, y: Math.floor(top + (bottom - top) / 8) },
  ];
  return direction === 'forward' ? { kind: 'swipe', from: low, to: high } : { kind: 'swipe', from: high, to: low };
}

/**
 * Plays a macro back: each touch where it was, each text as it was, whatever is on the screen. It waits for the screen to come to rest after each act,
 * which is kinder than the recorded pauses; it checks nothing, so it comes to its end unless the device itself refuses.
 */
export async function playMacro({ app, steps }: Macro, device: Device, clock: Clock): Promise<Played> {
  const began = clock.monotonic();
  const launched = await device.launch(app, { cold: true });
  if (!launched.done) return { ended: false, why: launched.reason, steps: 0, tookMs: clock.monotonic() - began };
  let screen = await settled(device, undefined, new Deadline(clock, PATIENCE_MS));
  for (const step of steps) {
    await act(device, screen, step);
    screen = await settled(device, screen, new Deadline(clock, PATIENCE_MS));
  }
  return { ended: true, why: '', steps: steps.length, tookMs: clock.monotonic() - began };
}

/** What is refused is not noticed: a finger that meets nothing is a finger all the same. */
async function act(device: Device, screen: Screen, step: MacroStep): Promise<void> {
  switch (step.kind) {
    case 'key':
      await device.key(step.key);
      return;
    case 'touch':
      await (step.forMs === 0 ? device.tap(step.at) : device.swipe(step.at, step.at, step.forMs));
      return;
    case 'swipe':
      await device.swipe(step.from, step.to, SWIPE_MS);
      return;
    case 'text': {
      const field = fieldAt(screen, step.at);
      if (field !== undefined) await device.setText(screen, field, step.text);
      return;
    }
    default:
      return step satisfies never;
  }
}

/** The field under the finger, which is where the keyboard writes then. */
function fieldAt({ tree }: Screen, { x, y }: Point): UiNode | undefined {
  return tree.nodes.find(
    ({ editable, visible, bounds: { left, top, right, bottom } }) =>
      editable && visible && x >= left && x < right && y >= top && y < bottom,
  );
}
