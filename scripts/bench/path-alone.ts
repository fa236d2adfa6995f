import { type ConcreteAction, perform } from '../../host/src/actions/index.js';
import { Deadline, systemClock } from '../../host/src/base/index.js';
import { type Device, until } from '../../host/src/device/index.js';
import { normalise } from '../../host/src/preact/compile/normalise.js';
import { type Screen, sameNode, tapPoint, type UiNode } from '../../host/src/screen/index.js';
import type { Trajectory, TrajectoryStep } from '../../host/src/trajectory/index.js';

/** The replayer's own patience for a screen, ms. */
const PATIENCE_MS = 5_000;

/**
 * The acts that led to the goal, again, without the wrong turns and without a single check: the floor that checking is measured against. It waits and
 * presses by the replayer's own code: for its node, until nothing covers it, and after the last act for the screen that followed.
 * @returns how long it took, and how many acts it did
 */
export async function pathAlone(
  device: Device,
  trajectory: Trajectory,
): Promise<{ readonly tookMs: number; readonly acts: number }> {
  const steps = normalise(trajectory.steps);
  const began = systemClock.monotonic();
  const launched = await device.launch(trajectory.app, { cold: true });
  if (!launched.done) throw new Error(`${trajectory.app} could not be started: ${launched.reason}`);
  for (const step of steps) await actAgain(device, step);
  const last = steps.at(-1)?.after;
  const held = await until(device, (screen) => (screen.activity === last?.activity ? screen : undefined), within());
  if (held.kind === 'timeout') throw new Error(`Wanted ${last?.activity} at the end, saw ${held.last.activity}.`);
  return { tookMs: systemClock.monotonic() - began, acts: steps.length };
}

/** One recorded act on the live screen. Where it did not reach its node nothing has happened, and it is tried again on a fresh screen. */
async function actAgain(device: Device, { before, action }: TrajectoryStep): Promise<void> {
  if (action.kind === 'key') {
    const pressed = await device.key(action.key);
    if (!pressed.done) throw new Error(pressed.reason);
    return;
  }
  const { deadline } = within();
  const wanted = before.tree.nodes[action.target];
  if (wanted === undefined) throw new Error('The trajectory names a node that is not there.');
  for (;;) {
    const held = await until(device, (screen) => reachable(screen, wanted, before, action.kind), { deadline });
    if (held.kind === 'timeout') throw new Error(`No ${wanted.class} '${wanted.resourceId}' to ${action.kind}.`);
    const performed = await perform(device, held.screen, { ...action, target: held.value });
    if (performed.done) return;
    if (performed.acted !== 'no' || deadline.over) throw new Error(performed.reason);
    await device.changed(held.screen.generation, deadline.remainingMs);
  }
}

/** The node of the recorded act, once a finger would reach it; a field is set without one. */
function reachable(
  screen: Screen,
  wanted: UiNode,
  then: Screen,
  kind: Exclude<ConcreteAction['kind'], 'key'>,
): UiNode | undefined {
  const node = sameNode(screen, wanted, then, 'anywhere');
  if (node === undefined || kind === 'type') return node;
  return tapPoint(screen, node) === undefined ? undefined : node;
}

function within(): { readonly deadline: Deadline } {
  return { deadline: new Deadline(systemClock, PATIENCE_MS) };
}
