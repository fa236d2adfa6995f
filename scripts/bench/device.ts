import { readFile } from 'node:fs/promises';
import { Deadline, systemClock } from '../../host/src/base/index.js';
import {
  builtApk,
  type Device,
  openDevice,
  type Resettable,
  resettable,
  startEmbedded,
  until,
} from '../../host/src/device/index.js';
import type { Screen, UiNode } from '../../host/src/screen/index.js';
import { type Figure, figure } from './statistics.js';

const TEST_APP = 'dev.reprise.testapp';

/** Boot, memory, tree, tap to its effect, restore: what the embedded device and the device agent take. */
export async function benchDevice(
  env: NodeJS.ProcessEnv,
  home: string,
  log: (line: string) => void,
): Promise<readonly Figure[]> {
  const clock = systemClock;
  const started = clock.monotonic();
  await using embedded = await startEmbedded({ env, home, apks: [await builtApk('testapp-1')] });
  await using opened = await openDevice({ serial: embedded.serial, env });
  await opened.screenshot();
  const bootMs = clock.monotonic() - started;
  log(`booted in ${Math.round(bootMs)} ms`);
  const device = await resettable(opened);
  if ('refused' in device) throw new Error(device.refused);

  const trees = await treeTimes(device, 200);
  log('trees done');
  await using plain = await openDevice({ serial: embedded.serial, env, prefer: 'adb' });
  const dumps = await dumpTimes(plain, 5);
  const taps = await tapTimes(device, 100);
  log('taps done');
  const restores = await restoreTimes(device, 20);
  return [
    figure('device boot to the first screenshot', 'ms', [bootMs], { bound: 15_000 }),
    figure(`tree by the device agent, ${trees.nodes} nodes`, 'ms', trees.times, { bound: 10 }),
    figure('the same by uiautomator dump over adb', 'ms', dumps),
    figure('tap to the first tree that shows its effect', 'ms', taps, { bound: 100 }),
    figure('restore of a snapshot', 'ms', restores, { bound: 1_000 }),
    figure('resident memory after all of this', 'MB', [await residentMb(embedded.pid)], { bound: 900 }),
  ];
}

async function treeTimes(
  device: Device,
  runs: number,
): Promise<{ readonly times: readonly number[]; readonly nodes: number }> {
  await open(device, '60 nodes');
  const times: number[] = [];
  let nodes = 0;
  for (let run = 0; run < runs; run += 1) {
    const began = systemClock.monotonic();
    nodes = (await device.observe()).tree.nodes.length;
    times.push(systemClock.monotonic() - began);
  }
  return { times, nodes };
}

async function dumpTimes(device: Device, runs: number): Promise<readonly number[]> {
  const times: number[] = [];
  for (let run = 0; run < runs; run += 1) {
    const began = systemClock.monotonic();
    await device.observe();
    times.push(systemClock.monotonic() - began);
  }
  return times;
}

async function tapTimes(device: Device, runs: number): Promise<readonly number[]> {
  await open(device, 'Counter in a static');
  const times: number[] = [];
  for (let run = 0; run < runs; run += 1) {
    const screen = await device.observe();
    const button = screen.tree.nodes.find(({ clickable, class: name }) => clickable && /Button$/.test(name));
    if (button === undefined) throw new Error('The counter has no button.');
    const texts = textsOf(screen);
    const began = systemClock.monotonic();
    const acted = await device.perform(screen, button, { kind: 'click' });
    if (!acted.done) throw new Error(acted.reason);
    const held = await until(device, (now) => (textsOf(now) === texts ? undefined : now), {
      deadline: new Deadline(systemClock, 5_000),
    });
    if (held.kind === 'timeout') throw new Error('The tap showed no effect.');
    times.push(systemClock.monotonic() - began);
  }
  return times;
}

async function restoreTimes(device: Device & Resettable, runs: number): Promise<readonly number[]> {
  await device.saveSnapshot('bench');
  const times: number[] = [];
  for (let run = 0; run < runs; run += 1) {
    const began = systemClock.monotonic();
    await device.restoreSnapshot('bench');
    times.push(systemClock.monotonic() - began);
  }
  await device.deleteSnapshot('bench');
  return times;
}

/** Opens a page of the test app by its row in the list of pages. */
async function open(device: Device, page: string): Promise<void> {
  await device.launch(TEST_APP, { cold: true });
  const deadline = new Deadline(systemClock, 10_000);
  const row = await until(device, (screen) => rowOf(screen, page), { deadline });
  if (row.kind === 'timeout') throw new Error(`The test app has no page '${page}'.`);
  const before = row.screen.activity;
  const acted = await device.perform(row.screen, row.value, { kind: 'click' });
  if (!acted.done) throw new Error(acted.reason);
  const there = await until(device, (screen) => (screen.activity === before ? undefined : screen), { deadline });
  if (there.kind === 'timeout') throw new Error(`The page '${page}' did not open.`);
}

function rowOf(screen: Screen, label: string): UiNode | undefined {
  for (let node = screen.tree.nodes.find(({ text }) => text === label); node !== undefined; node = node.parent)
    if (node.clickable) return node;
  return undefined;
}

function textsOf(screen: Screen): string {
  return screen.tree.nodes.map(({ text }) => text).join('|');
}

/** Linux's own count of a process's resident pages. */
async function residentMb(pid: number): Promise<number> {
  const status = await readFile(`/proc/${pid}/status`, 'utf8');
  return Number(/VmRSS:\s+(\d+) kB/.exec(status)?.[1] ?? Number.NaN) / 1024;
}
