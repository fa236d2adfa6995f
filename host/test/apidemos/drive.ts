import assert from 'node:assert/strict';
import { Deadline, systemClock } from '../../src/base/index.js';
import { type Acted, type Device, settled, stable, until } from '../../src/device/index.js';
import type { Screen, UiNode } from '../../src/screen/index.js';
import { packageName } from './apk.js';
import type { ScreenCase, Step } from './steps.js';

const stepTimeoutMs = 15_000;
const scrolls = 30;

/** Starts the case's screen cold and takes its steps; fails with what is shown in place of what was wanted. */
export async function drive(device: Device, { activity, steps }: ScreenCase): Promise<void> {
  await device.forceStop(packageName);
  await start(device, activity);
  for (const step of steps) await take(device, step);
}

async function start(device: Device, activity: string): Promise<void> {
  const name = `${packageName}.${activity}`;
  const acted = await device.launch(packageName, { activity: name });
  assert.equal(acted.done, true, JSON.stringify(acted));
  await waitFor(device, `${name} in front`, (screen) => (screen.activity === name ? true : undefined));
}

async function take(device: Device, step: Step): Promise<void> {
  switch (step.kind) {
    case 'shows':
      return void (await waitFor(device, step.target, (screen) => find(screen, step.target)));
    case 'gone':
      return void (await waitFor(device, `no ${step.target}`, (now) => (find(now, step.target) ? undefined : true)));
    case 'checked':
    case 'unchecked':
    case 'selected':
    case 'enabled':
    case 'disabled':
      return void (await waitFor(device, `${step.target} ${step.kind}`, (now) => {
        const node = find(now, step.target);
        return node && isSo(node, step.kind) ? node : undefined;
      }));
    case 'holds':
      return void (await waitFor(device, `${step.target} with "${step.text}"`, (now) =>
        find(now, step.target)?.text === step.text ? true : undefined,
      ));
    case 'tap':
    case 'long-press': {
      const { node } = await still(device, step.target);
      const { left, top, right, bottom } = node.bounds;
      const point = { x: (left + right) / 2, y: (top + bottom) / 2 };
      return mustBeDone(await (step.kind === 'tap' ? device.tap(point) : device.swipe(point, point, 700)));
    }
    case 'scroll-to':
      return scrollTo(device, step.target);
    case 'type': {
      const { node, screen } = await still(device, step.target);
      return mustBeDone(await device.setText(screen, node, step.text));
    }
    case 'set': {
      const { node, screen } = await still(device, step.target);
      return mustBeDone(await device.perform(screen, node, { kind: 'set-progress', value: step.value }));
    }
    case 'press':
      return mustBeDone(await device.key(step.key));
    case 'start':
      return start(device, step.activity);
    default:
      return step satisfies never;
  }
}

function isSo(node: UiNode, state: 'checked' | 'unchecked' | 'selected' | 'enabled' | 'disabled'): boolean {
  switch (state) {
    case 'checked':
      return node.checked;
    case 'unchecked':
      return !node.checked;
    case 'selected':
      return node.selected;
    case 'enabled':
      return node.enabled;
    case 'disabled':
      return !node.enabled;
    default:
      return state satisfies never;
  }
}

/** Scrolls forward, a page at a time, until the target can be seen whole. */
async function scrollTo(device: Device, target: string): Promise<void> {
  const deadline = new Deadline(systemClock, stepTimeoutMs * 2);
  for (let turn = 0; turn < scrolls; turn += 1) {
    const screen = await settled(device, undefined, deadline);
    const found = find(screen, target);
    if (found && found.bounds.bottom <= screen.height) return;
    const list = screen.tree.nodes.find(({ scrollable, visible }) => scrollable && visible);
    if (!list) break;
    const { left, top, right, bottom } = list.bounds;
    const x = (left + right) / 2;
    const page = Math.min(bottom, screen.height) - top;
    await device.swipe({ x, y: top + page * 0.8 }, { x, y: top + page * 0.3 }, 250);
  }
  assert.fail(`${target} cannot be scrolled to.`);
}

async function still(device: Device, target: string): Promise<{ node: UiNode; screen: Screen }> {
  const deadline = new Deadline(systemClock, stepTimeoutMs);
  const found = await stable(device, (screen) => find(screen, target), { deadline });
  return found ?? assert.fail(`There is no ${target}. ${shown(await device.observe())}`);
}

/** The first one, or the one of that number, that can be seen. */
function find(screen: Screen, target: string): UiNode | undefined {
  const [, name = target, ordinal = '1'] = /^([#.]\S+?)(?: (\d+))?$/.exec(target) ?? [];
  const nodes = screen.tree.nodes.filter((node) => node.visible && matches(node, name));
  return nodes[Number(ordinal) - 1];
}

function matches({ text, contentDesc, resourceId, class: type }: UiNode, name: string): boolean {
  if (name.startsWith('#')) return resourceId.endsWith(`:id/${name.slice(1)}`);
  if (name.startsWith('.')) return type.endsWith(name);
  return [text, contentDesc].some((words) => fits(words, name));
}

function fits(words: string, wanted: string): boolean {
  if (words === wanted) return true;
  if (!wanted.endsWith('…')) return false;
  const begun = wanted.slice(0, -1);
  return begun.startsWith('…') ? words.includes(begun.slice(1)) : words.startsWith(begun);
}

async function waitFor<T>(device: Device, wanted: string, look: (screen: Screen) => T | undefined): Promise<T> {
  const held = await until(device, look, { deadline: new Deadline(systemClock, stepTimeoutMs) });
  return held.kind === 'held' ? held.value : assert.fail(`Wanted ${wanted}. ${shown(held.last)}`);
}

function shown({ package: name, activity, tree }: Screen): string {
  const words = tree.nodes
    .filter(({ visible }) => visible)
    .map(({ text, contentDesc, resourceId, class: type }) => {
      const id = resourceId.slice(resourceId.indexOf('/') + 1);
      return `${text || contentDesc}${id ? ` #${id}` : ''} ${type.slice(type.lastIndexOf('.'))}`.trim();
    });
  return `Shown by ${name}/${activity}: ${words.join(' | ')}`;
}

function mustBeDone(acted: Acted): void {
  assert.equal(acted.done, true, JSON.stringify(acted));
}
