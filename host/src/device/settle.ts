import type { Deadline } from '../base/index.js';
import { type Bounds, type Screen, sameBounds, type UiNode } from '../screen/index.js';
import type { Device } from './device.js';

export interface UntilOptions {
  /** When to give up. Its signal ends the wait at once. */
  readonly deadline: Deadline;
  /** Besides the deadline's own. */
  readonly signal?: AbortSignal | undefined;
}

export type Until<T> =
  | {
      readonly kind: 'held';
      readonly value: T;
      readonly screen: Screen;
      readonly waitedMs: number;
      readonly observations: number;
    }
  | { readonly kind: 'timeout'; readonly last: Screen; readonly waitedMs: number; readonly observations: number };

/** Not every change is reported (a canvas, a video, a lost event): after so long without a report we look all the same. */
const unreportedMs = 500;

/**
 * Observes until `predicate` gives a value for a screen: at once when it already does, else after each reported change, and at least once
 * more at the deadline. Looks before it waits, and waits from the generation of what it saw, so that a change in between is not missed.
 *
 * @example
 * const saved = await until(device, (screen) => find(screen, 'Saved'), { deadline: new Deadline(clock, 5_000) });
 */
export async function until<T>(
  device: Device,
  predicate: (screen: Screen) => T | undefined,
  { deadline, signal = deadline.signal }: UntilOptions,
): Promise<Until<T>> {
  const startedMs = deadline.elapsedMs;
  for (let observations = 1; ; observations += 1) {
    signal?.throwIfAborted();
    const lastLook = deadline.over;
    const screen = await device.observe(signal);
    const value = predicate(screen);
    const waitedMs = deadline.elapsedMs - startedMs;
    if (value !== undefined) return { kind: 'held', value, screen, waitedMs, observations };
    if (lastLook) return { kind: 'timeout', last: screen, waitedMs, observations };
    await device.changed(screen.generation, Math.min(unreportedMs, deadline.remainingMs), signal);
  }
}

/** The node, and the screen on which it was seen lying still. */
export interface Still {
  readonly node: UiNode;
  readonly screen: Screen;
}

/**
 * Waits until `find` gives a node whose bounds are equal in two observations with a frame or more between them: only then may a finger be
 * aimed at it. undefined when that does not happen before the deadline.
 */
export async function stable(
  device: Device,
  find: (screen: Screen) => UiNode | undefined,
  { deadline, signal = deadline.signal }: UntilOptions,
): Promise<Still | undefined> {
  let previous: { bounds: Bounds; takenAtMs: number } | undefined;
  const held = await until(
    device,
    (screen): Still | undefined => {
      const node = find(screen);
      const isStill = node && previous && sameBounds(previous.bounds, node.bounds) && aFrameLater(previous, screen);
      if (!isStill) previous = node && earliest(previous, node, screen);
      return isStill ? { node, screen } : undefined;
    },
    { deadline, signal },
  );
  return held.kind === 'held' ? held.value : undefined;
}

/** Two looks within one frame say nothing about movement. */
const frameMs = 16;

function aFrameLater(previous: { takenAtMs: number }, screen: Screen): boolean {
  return screen.takenAtMs - previous.takenAtMs >= frameMs;
}

/** A node that has not moved keeps its first time, so that looks in quick succession add up to a frame. */
function earliest(previous: { bounds: Bounds; takenAtMs: number } | undefined, node: UiNode, screen: Screen) {
  const kept = previous && sameBounds(previous.bounds, node.bounds) ? previous.takenAtMs : screen.takenAtMs;
  return { bounds: node.bounds, takenAtMs: kept };
}

/** Content changes of one window are reported at most every 100 ms: what is quiet for longer than that has stopped. */
const quietMs = 150;
/** A device that was slow to show its tree is slow to report what still comes: it has to be quiet for so many looks, up to a limit. */
const quietLooks = 2;
const longestQuietMs = 1_500;
/** An act may need so long to show anything at all (a query, a page). */
const effectMs = 1_000;
/** A clock, a spinner or a video never stops: then the screen is as settled as it will be. */
const restlessMs = 3_000;

/**
 * For who does not know what to expect: the screen once nothing was reported for a moment, after a change from `before` where one comes in
 * time. Who knows what to expect uses `until`.
 */
export async function settled(device: Device, before: Screen | undefined, deadline: Deadline): Promise<Screen> {
  const startedMs = deadline.elapsedMs;
  const { signal } = deadline;
  let lookMs = 0;
  let lookedMs = 0;
  const look = async () => {
    const begunMs = deadline.elapsedMs;
    const seen = await device.observe(signal);
    lookMs = deadline.elapsedMs - begunMs;
    lookedMs += lookMs;
    return seen;
  };
  // What the looks took is no waiting; but it is not to go on for ever, either.
  const waitedMs = (limitMs: number) => deadline.elapsedMs - startedMs - Math.min(lookedMs, limitMs);
  let screen = await look();
  for (;;) {
    const leftMs = effectMs - waitedMs(effectMs);
    const unmoved = screen.generation === before?.generation && leftMs > 0;
    const stillMs = Math.min(Math.max(quietMs, quietLooks * lookMs), longestQuietMs);
    const waitMs = Math.min(unmoved ? leftMs : stillMs, deadline.remainingMs);
    if (waitMs <= 0 || waitedMs(restlessMs) >= restlessMs) return screen;
    const reported = await device.changed(screen.generation, waitMs, signal);
    const next = await look();
    const isQuiet = next.generation === screen.generation && (!unmoved || !reported);
    screen = next;
    if (isQuiet) return screen;
  }
}
