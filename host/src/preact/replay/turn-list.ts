import { swipePage } from '../../actions/index.js';
import type { NodeAction } from '../../device/index.js';
import { contentHash, type Screen, sameBounds, type UiNode } from '../../screen/index.js';
import type { Run } from './run.js';

/** A list that has not begun to move by then does not go on. */
const MOVES_MS = 400;
/** A list glides on when its reports have ended, and one that meets its end may swing back, and stands still for a frame or two where it turns. */
const REST_MS = 100;

export type Direction = 'forward' | 'backward';

/** By an action of its own, to a row or by a page; or by a finger, which holds it: it does not swing back, and what was seen stays to be acted upon. */
export type Way =
  | Extract<NodeAction, { kind: 'scroll' | 'scroll-to' }>
  | { readonly kind: 'finger'; readonly direction: Direction };

/** What was seen of a list while it was turned, in order; the last look is of the list at rest. */
export interface Turned {
  readonly now: Screen;
  readonly looks: readonly Screen[];
}

/** The list of a screen that is turned. */
export type ListOn = (screen: Screen) => UiNode | undefined;

/**
 * The list set in motion, and looked at until it lies still. `end`: it does not go on; `refused`: nor does it take the act; `lost`: nobody can tell whether it does. What it shows on the way
 * counts: where it ends a list may swing back, and show its last rows for a moment only.
 */
export async function turned(
  run: Run,
  screen: Screen,
  listOn: ListOn,
  way: Way,
): Promise<Turned | 'end' | 'refused' | 'lost'> {
  const list = listOn(screen);
  if (list === undefined) return 'lost';
  const acted =
    way.kind === 'finger'
      ? await swipePage(run.device, screen, list, way.direction, run.signal)
      : await run.device.perform(screen, list, way, run.signal);
  if (!acted.done) return acted.acted === 'no' && acted.because === undefined ? 'refused' : 'lost';
  const wait = run.wait(run.pace.actMs);
  const looks: Screen[] = [];
  let since = screen;
  for (let now = screen; ; ) {
    await run.device.changed(now.generation, REST_MS / 2, wait.signal);
    now = await run.device.observe(wait.signal);
    // Rows of one height may say other things where others lay.
    if (!lieAlike(listOn(since), listOn(now)) || contentHash(now) !== contentHash(since)) {
      since = now;
      looks.push(now);
    }
    const hasMoved = looks.length > 0;
    const stillMs = now.takenAtMs - since.takenAtMs;
    if (hasMoved && (stillMs >= REST_MS || wait.over)) return { now, looks };
    if (!hasMoved && (stillMs >= MOVES_MS || wait.over)) return 'end';
  }
}

/** Does each row of a list lie where it lay? */
function lieAlike(one: UiNode | undefined, other: UiNode | undefined): boolean {
  if (one === undefined || other === undefined || one.children.length !== other.children.length) return false;
  return one.children.every((row, index) => sameBounds(row.bounds, (other.children[index] as UiNode).bounds));
}
