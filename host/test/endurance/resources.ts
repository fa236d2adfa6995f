import assert from 'node:assert/strict';
import { z } from 'zod';
import { type Clock, Deadline, systemClock } from '../../src/base/index.js';
import type { AdbLink } from '../../src/device/index.js';

/** What a device holds and has open after a full collection (`reprise-device resources`). */
const schema = z.object({
  heapBytes: z.number(),
  metaspaceBytes: z.number(),
  residentBytes: z.number(),
  proportionalBytes: z.number(),
  descriptors: z.number(),
  appLoaders: z.number(),
  appProcesses: z.number(),
  windows: z.number(),
  tasks: z.number(),
  shellProcesses: z.number(),
  listeningSockets: z.number(),
  adbConnections: z.number(),
  adbStreams: z.number(),
  idleThreads: z.number(),
  threads: z.record(z.string(), z.number()),
});

export type Resources = z.infer<typeof schema>;

export async function resourcesOf(link: AdbLink): Promise<Resources> {
  const { exitCode, stdout, stderr } = await link.shell('reprise-device resources');
  assert.equal(exitCode, 0, stderr);
  return schema.parse(JSON.parse(stdout));
}

/** The live heap in MB, to a hundredth. */
export function heapMb({ heapBytes }: Resources): number {
  return Math.round(heapBytes / 1e4) / 100;
}

/** What must be as it was: a thing that is still open after everybody has gone was leaked. */
const counted = ['windows', 'shellProcesses', 'listeningSockets', 'adbConnections', 'adbStreams'] as const;
/** Libraries open a file when they need it first; a leak opens one each time. */
const moreDescriptors = 12;

/** Waits until the device has nothing open that it had not before; fails with what is left. */
export async function backTo(
  before: Resources,
  link: AdbLink,
  { clock = systemClock, timeoutMs = 60_000 }: { readonly clock?: Clock; readonly timeoutMs?: number } = {},
): Promise<Resources> {
  const deadline = new Deadline(clock, timeoutMs);
  for (;;) {
    const now = await resourcesOf(link);
    const left = leaks(before, now);
    if (left.length === 0) return now;
    if (deadline.over) assert.fail(`Left behind: ${left.join(', ')}.`);
    await clock.sleep(250);
  }
}

/** What there is more of than before, in words. */
export function leaks(before: Resources, now: Resources): readonly string[] {
  const more = (name: string, was: number, is: number, allowed = 0) =>
    is > was + allowed ? [`${name} ${is} instead of ${was}`] : [];
  return [
    ...counted.flatMap((name) => more(name, before[name], now[name])),
    ...more(
      'ended app processes that are still held',
      before.appLoaders - before.appProcesses,
      now.appLoaders - now.appProcesses,
    ),
    ...more('descriptors', before.descriptors, now.descriptors, moreDescriptors),
    ...Object.entries(now.threads).flatMap(([name, count]) =>
      more(`threads "${name}"`, before.threads[name] ?? 0, count),
    ),
  ];
}
