import assert from 'node:assert/strict';
import { Deadline, systemClock } from '../../src/base/index.js';
import { type Acted, type Device, type Point, type UntilOptions, until } from '../../src/device/index.js';
import type { Bounds, Screen, UiNode } from '../../src/screen/index.js';

export const packageName = 'dev.reprise.testapp';

const SEEN_MS = 20_000;

/** Starts one of the test app's screens cold and waits until it is in front. */
export async function screenOf(device: Device, activity: string, options: UntilOptions): Promise<Screen> {
  const name = `${packageName}.screen.${activity}`;
  const acted = await device.launch(packageName, { cold: true, activity: name });
  assert.equal(acted.done, true, JSON.stringify(acted));
  const held = await until(
    device,
    (screen) => (screen.activity === name && screen.tree.nodes.some(isOurs) ? screen : undefined),
    options,
  );
  if (held.kind === 'held') return held.screen;
  return assert.fail(`${name} did not come up; ${held.last.package}/${held.last.activity} is in front.`);
}

/** The first screen for which this holds. */
export async function seen(device: Device, holds: (screen: Screen) => boolean): Promise<Screen> {
  const deadline = new Deadline(systemClock, SEEN_MS);
  const held = await until(device, (screen) => (holds(screen) ? screen : undefined), { deadline });
  return held.kind === 'held' ? held.screen : assert.fail(`${held.last.activity} does not show it.`);
}

/** Waits until the node with this id shows this text. */
export async function appears(device: Device, id: string, text: string, options: UntilOptions): Promise<Screen> {
  const held = await until(device, (screen) => (label(screen, id) === text ? screen : undefined), options);
  if (held.kind === 'held') return held.screen;
  return assert.fail(`${id} shows '${label(held.last, id)}', not '${text}'.`);
}

/** The text of the node with this id; '' when there is none. */
export function label(screen: Screen, id: string): string {
  return screen.tree.nodes.find((node) => node.resourceId === `${packageName}:id/${id}`)?.text ?? '';
}

export function node(screen: Screen, id: string): UiNode {
  const found = screen.tree.nodes.find((candidate) => candidate.resourceId === `${packageName}:id/${id}`);
  return found ?? assert.fail(`There is no node ${id} on ${screen.activity}.`);
}

function isOurs(node: UiNode): boolean {
  return node.resourceId.startsWith(`${packageName}:`);
}

export function byId(id: string) {
  return (candidate: UiNode) => candidate.resourceId === `${packageName}:id/${id}`;
}

/** A finger on the middle of the node with this id. */
export function tapOn(device: Device, screen: Screen, id: string): Promise<Acted> {
  return device.tap(centre(node(screen, id).bounds));
}

export function centre({ left, top, right, bottom }: Bounds): Point {
  return { x: (left + right) / 2, y: (top + bottom) / 2 };
}
