import { swipePage } from '../../actions/index.js';
import type { Acted } from '../../device/index.js';
import { contentHash, type Screen, type UiNode } from '../../screen/index.js';
import { lieAlike, REST_MS } from './at-rest.js';
import { listIn } from './list-rows.js';
import type { Run } from './run.js';

/** A list that has not begun to move by then is at its end. */
const MOVES_MS = 400;

/** What was seen of a list while it was turned by a page, in order; the last look is of the list at rest. */
export interface Turned {
  readonly now: Screen;
  readonly looks: readonly Screen[];
}

export type Direction = 'forward' | 'backward';

/** It does not go on; or nobody can tell whether it does. */
export type Stood = 'end' | 'lost';

/**
 * The list a page further, by its own action, looked at until it lies still. A list that has no such action, or does not move, is at its end. What it
 * shows on the way counts: where it ends a list may swing back, and show its last rows for a moment only.
 */
export async function turned(run: Run, screen: Screen, list: UiNode, direction: Direction): Promise<Turned | Stood> {
  return turnedBy(run, screen, list, (target) =>
    run.device.perform(screen, target, { kind: 'scroll', direction }, run.signal),
  );
}

/** The same with a finger, which holds the list: it does not swing back, and what was seen stays to be acted upon. */
export async function pulled(run: Run, screen: Screen, list: UiNode, direction: Direction): Promise<Turned | Stood> {
  return turnedBy(run, screen, list, (target) => swipePage(run.device, target, direction, run.signal));
}

async function turnedBy(
  run: Run,
  screen: Screen,
  list: UiNode,
  turn: (list: UiNode) => Promise<Acted>,
): Promise<Turned | Stood> {
  const target = listIn(screen, list);
  return target === undefined ? 'lost' : looked(run, screen, list, await turn(target));
}

/** What is seen of a list that was set in motion, until it lies still. */
export async function looked(
  run: Run,
  screen: Screen,
  list: UiNode,
  performed: Acted,
): Promise<Turned | 'end' | 'lost'> {
  if (!performed.done) return performed.acted === 'no' && performed.because === undefined ? 'end' : 'lost';
  const wait = run.wait(run.pace.actMs);
  const looks: Screen[] = [];
  let since = screen;
  for (let now = screen; ; ) {
    await run.device.changed(now.generation, REST_MS / 2, wait.signal);
    now = await run.device.observe(wait.signal);
    // Rows of one height may say other things where others lay.
    if (!lieAlike(listIn(since, list), listIn(now, list)) || contentHash(now) !== contentHash(since)) {
      since = now;
      looks.push(now);
    }
    const hasMoved = looks.length > 0;
    const stillMs = now.takenAtMs - since.takenAtMs;
    if (hasMoved && (stillMs >= REST_MS || wait.over)) return { now, looks };
    if (!hasMoved && (stillMs >= MOVES_MS || wait.over)) return 'end';
  }
}
