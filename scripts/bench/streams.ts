import { readFile } from 'node:fs/promises';
import { Deadline, systemClock } from '../../host/src/base/index.js';
import { startAgent } from '../../host/src/device/agent/index.js';
import {
  AdbServer,
  agentJar,
  builtApk,
  type OpenedDevice,
  openDevice,
  startEmbedded,
} from '../../host/src/device/index.js';
import { openFrames } from '../../host/src/stream/index.js';
import { label, screenOf, tapOn } from '../../host/test/device/test-app.js';
import { type Figure, figure } from './statistics.js';

/** Of a processor's time, Linux counts these in a second. */
const TICKS_PER_SECOND = 100;
const STILL_MS = 5_000;
const SCROLLS = 5;
const SCROLL_MS = 1_000;

/** Frames of the embedded device's screen: how late, how many, how large, and what they cost while nothing moves and while trees are taken. */
export async function benchStreams(
  env: NodeJS.ProcessEnv,
  home: string,
  runs: number,
  log: (line: string) => void,
): Promise<readonly Figure[]> {
  const adb = new AdbServer({ env });
  await using booted = await startEmbedded({ env, adb, home, apks: [await builtApk('testapp-1')] });
  await using device = await openDevice({ serial: booted.serial, env });
  const latency = await lateness(device, adb, runs);
  log('lateness done');
  const scrolled = [];
  for (const codec of ['jpeg', 'png'] as const) scrolled.push(...(await scrolling(device, codec)));
  log('scrolling done');
  const [quiet, watched] = [await stillCpu(device, booted.pid, false), await stillCpu(device, booted.pid, true)];
  log('standing still done');
  const [alone, beside] = [await treeTimes(device, runs, false), await treeTimes(device, runs, true)];
  return [
    figure('a drawn change to its frame at the client, jpeg', 'ms', latency),
    ...scrolled,
    figure('processor of the device while a screen stands still', '%', [quiet]),
    figure('the same with a stream of it', '%', [watched]),
    figure('tree of a screen that moves', 'ms', alone),
    figure('the same beside a stream of it that wants 60 frames a second', 'ms', beside),
  ];
}

/** From the device's own stamp of the drawing, by its clock, to the frame's arrival. */
async function lateness(device: OpenedDevice, server: AdbServer, runs: number): Promise<number[]> {
  const screen = await screenOf(device, 'CounterActivity', within());
  await using agent = await startAgent(server.device(device.serial), { jar: agentJar });
  const times: number[] = [];
  await using frames = await openFrames(device, { maxPerSecond: 60 });
  const reader = frames[Symbol.asyncIterator]();
  await reader.next();
  for (let run = 1; run <= runs; run += 1) {
    const before = performance.now();
    const { uptimeMs } = await agent.client.ping();
    const ahead = uptimeMs - (before + performance.now()) / 2;
    const tapped = await tapOn(device, screen, 'increment');
    for (;;) {
      const { value, done } = await reader.next();
      if (done || !tapped.done) throw new Error('The stream ended, or the tap was not taken.');
      if (value.atMs < tapped.injectedAtMs) continue;
      times.push(performance.now() + ahead - value.atMs);
      break;
    }
    while (label(await device.observe(), 'count') !== `Count: ${run}`) await systemClock.sleep(5);
  }
  return times;
}

async function scrolling(device: OpenedDevice, codec: 'jpeg' | 'png'): Promise<Figure[]> {
  const screen = await screenOf(device, 'LongListActivity', within());
  const { width, height } = screen;
  const rates: number[] = [];
  const sizes: number[] = [];
  await using frames = await openFrames(device, { codec, maxPerSecond: 60 });
  let count = 0;
  const reading = (async () => {
    for await (const frame of frames) {
      count += 1;
      sizes.push(frame.data.length / 1000);
    }
  })();
  for (let scroll = 0; scroll < SCROLLS; scroll += 1) {
    const [before, begun] = [count, performance.now()];
    const x = width / 2;
    await device.swipe({ x, y: height * 0.8 }, { x, y: height * 0.3 }, SCROLL_MS);
    rates.push(((count - before) / (performance.now() - begun)) * 1000);
  }
  await frames[Symbol.asyncDispose]();
  await reading;
  return [
    figure(`frames of ${width}x${height} while a list is scrolled, ${codec}`, '/s', rates),
    figure(`size of one of them, ${codec}`, 'KB', sizes),
  ];
}

async function stillCpu(device: OpenedDevice, pid: number, isWatched: boolean): Promise<number> {
  await screenOf(device, 'CounterActivity', within());
  if (!isWatched) return cpuPercent(pid);
  await using frames = await openFrames(device);
  await frames[Symbol.asyncIterator]().next();
  return cpuPercent(pid);
}

async function cpuPercent(pid: number): Promise<number> {
  const [ticks, begun] = [await cpuTicks(pid), performance.now()];
  await systemClock.sleep(STILL_MS);
  return (((await cpuTicks(pid)) - ticks) / TICKS_PER_SECOND / ((performance.now() - begun) / 1000)) * 100;
}

async function cpuTicks(pid: number): Promise<number> {
  const fields = (await readFile(`/proc/${pid}/stat`, 'utf8')).replace(/^.*\) /, '').split(' ');
  return Number(fields[11]) + Number(fields[12]);
}

async function treeTimes(device: OpenedDevice, runs: number, isWatched: boolean): Promise<number[]> {
  await screenOf(device, 'RestlessActivity', within());
  await using frames = isWatched ? await openFrames(device, { maxPerSecond: 60 }) : undefined;
  const reading = (async () => {
    for await (const _frame of frames ?? []);
  })();
  const times: number[] = [];
  for (let run = 0; run < runs * 5; run += 1) {
    const begun = performance.now();
    await device.observe();
    times.push(performance.now() - begun);
  }
  await frames?.[Symbol.asyncDispose]();
  await reading;
  return times;
}

function within() {
  return { deadline: new Deadline(systemClock, 60_000) };
}
