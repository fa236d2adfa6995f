import { Deadline, systemClock } from '../../host/src/base/index.js';
import { AgentDevice, startAgent } from '../../host/src/device/agent/index.js';
import {
  type Acted,
  AdbDevice,
  AdbServer,
  agentJar,
  builtApk,
  type Device,
  openDevice,
  type Resettable,
  resettable,
  startEmbedded,
  until,
} from '../../host/src/device/index.js';
import { type Screen, tapPoint, type UiNode } from '../../host/src/screen/index.js';
import { residentMb } from './resident.js';
import { type Figure, figure } from './statistics.js';
import { openPage, type Page, TEST_APP } from './test-app.js';

/** The first of them meets a home without any device; the last one is then measured. */
const BOOTS = 3;

/** Boot, memory, tree, tap to its effect, restore: what the embedded device and the device agent take, with animations off. */
export async function benchDevice(
  env: NodeJS.ProcessEnv,
  home: string,
  log: (line: string) => void,
): Promise<readonly Figure[]> {
  const boots: number[] = [];
  for (let boot = 1; boot < BOOTS; boot += 1) {
    await using booted = await bootTimed(env, home);
    boots.push(booted.tookMs);
    log(`booted in ${Math.round(booted.tookMs)} ms`);
  }
  await using booted = await bootTimed(env, home);
  boots.push(booted.tookMs);
  const device = await resettable(booted.device);
  if ('refused' in device) throw new Error(device.refused);
  for (const scale of ['window_animation_scale', 'transition_animation_scale', 'animator_duration_scale'])
    await device.shell(`settings put global ${scale} 0`);

  const trees = await treeTimes(device, 'SmallTreeActivity', 200);
  const largeTrees = await treeTimes(device, 'LargeTreeActivity', 200);
  log('trees done');
  const automationTrees = await automationTreeTimes(device.serial, env, 'LargeTreeActivity', 200);
  log('trees over UiAutomation done');
  await using plain = await openDevice({ serial: device.serial, env, prefer: 'adb' });
  const dumps = await treeTimes(plain, 'SmallTreeActivity', 20);
  const largeDumps = await treeTimes(plain, 'LargeTreeActivity', 20);
  log('dumps done');
  const taps = await tapTimes(device, 100, tapFinger);
  const clicks = await tapTimes(device, 100, clickNode);
  log('taps done');
  const restores = await restoreTimes(device, 100);
  return [
    figure('device boot to the first screenshot', 'ms', boots, { bound: { below: 15_000, of: 'max' } }),
    figure(`tree by the device agent, ${trees.nodes} nodes`, 'ms', trees.times, { bound: { below: 10, of: 'p50' } }),
    figure(`tree by the device agent, ${largeTrees.nodes} nodes`, 'ms', largeTrees.times),
    figure(`the same over UiAutomation, ${automationTrees.nodes} nodes`, 'ms', automationTrees.times),
    figure(`tree by uiautomator dump over adb, ${dumps.nodes} nodes`, 'ms', dumps.times),
    figure(`the same, ${largeDumps.nodes} nodes`, 'ms', largeDumps.times),
    figure('tap by a finger to the first tree that shows its effect', 'ms', taps, { bound: { below: 100, of: 'p50' } }),
    figure("the same by the node's own action", 'ms', clicks),
    figure('restore of a snapshot to the first tree of the app in front', 'ms', restores, {
      bound: { below: 1_000, of: 'max' },
    }),
    figure(
      `resident memory after all of this, ${restores.length} restores among it`,
      'MB',
      [await residentMb(booted.pid)],
      {
        bound: { below: 900, of: 'max' },
      },
    ),
  ];
}

interface Booted extends AsyncDisposable {
  readonly device: Device;
  readonly pid: number;
  readonly tookMs: number;
}

/** A fresh start of the device, until its first screenshot is here. */
async function bootTimed(env: NodeJS.ProcessEnv, home: string): Promise<Booted> {
  const began = systemClock.monotonic();
  const embedded = await startEmbedded({ env, home, apks: [await builtApk('testapp-1')] });
  try {
    const device = await openDevice({ serial: embedded.serial, env });
    await device.screenshot();
    const tookMs = systemClock.monotonic() - began;
    const end = async () => {
      await device[Symbol.asyncDispose]();
      await embedded[Symbol.asyncDispose]();
    };
    return { device, pid: embedded.pid, tookMs, [Symbol.asyncDispose]: end };
  } catch (error) {
    await embedded[Symbol.asyncDispose]();
    throw error;
  }
}

interface Trees {
  readonly times: readonly number[];
  readonly nodes: number;
}

/** By a device agent that reads the screen as one on a phone does, through the framework's UiAutomation, and not the device's own views. */
async function automationTreeTimes(serial: string, env: NodeJS.ProcessEnv, page: Page, runs: number): Promise<Trees> {
  const link = new AdbServer({ env }).device(serial);
  const agent = await startAgent(link, { jar: agentJar, source: 'uiautomation' });
  await using device = new AgentDevice(agent, new AdbDevice(link));
  return await treeTimes(device, page, runs);
}

async function treeTimes(device: Device, page: Page, runs: number): Promise<Trees> {
  await open(device, page);
  const times: number[] = [];
  let nodes = 0;
  for (let run = 0; run < runs; run += 1) {
    const began = systemClock.monotonic();
    nodes = (await device.observe()).tree.nodes.length;
    times.push(systemClock.monotonic() - began);
  }
  return { times, nodes };
}

type Press = (device: Device, screen: Screen, node: UiNode) => Promise<Acted>;

const clickNode: Press = (device, screen, node) => device.perform(screen, node, { kind: 'click' });

const tapFinger: Press = (device, screen, node) => {
  const point = tapPoint(screen, node);
  if (point === undefined) throw new Error('The button of the counter is covered.');
  return device.tap(point);
};

async function tapTimes(device: Device, runs: number, press: Press): Promise<readonly number[]> {
  await open(device, 'CounterActivity');
  const times: number[] = [];
  for (let run = 0; run < runs; run += 1) {
    const screen = await device.observe();
    const button = screen.tree.nodes.find(({ clickable, class: name }) => clickable && /Button$/.test(name));
    if (button === undefined) throw new Error('The counter has no button.');
    const texts = textsOf(screen);
    const began = systemClock.monotonic();
    const acted = await press(device, screen, button);
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
    await device.key('home');
    const began = systemClock.monotonic();
    await device.restoreSnapshot('bench');
    const back = await until(
      device,
      (screen) => (screen.package === TEST_APP && /\w/.test(textsOf(screen)) ? screen : undefined),
      {
        deadline: new Deadline(systemClock, 10_000),
      },
    );
    if (back.kind === 'timeout')
      throw new Error(`Wanted ${TEST_APP} in front after the restore, saw ${back.last.package}.`);
    times.push(systemClock.monotonic() - began);
  }
  await device.deleteSnapshot('bench');
  return times;
}

async function open(device: Device, page: Page): Promise<void> {
  await openPage(device, page);
  const deadline = new Deadline(systemClock, 10_000);
  const there = await until(device, (screen) => (screen.activity.endsWith(page) ? screen : undefined), { deadline });
  if (there.kind === 'timeout') throw new Error(`The page ${page} did not open.`);
}

function textsOf(screen: Screen): string {
  return screen.tree.nodes.map(({ text }) => text).join('|');
}
