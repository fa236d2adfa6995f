import { settled, until } from '../../device/index.js';
import { type ActDecision, arrive, type Cursor, effectsOf, type OrderCheck } from '../../machine/index.js';
import { type Screen, seen, topWindow } from '../../screen/index.js';
import type { Run } from './run.js';

/** So long a page may take to follow its header: it is looked up by then, or slides in. What is nothing but a header is waited for in vain. */
const PAGE_LATE_MS = 1_000;

/**
 * What the next step is decided on. A header that has come nearer may be ahead of the page below it, of which the next step is to take a part: behind a turn
 * the page has to have followed, and the screen to be at rest. Undefined where it came to rest somewhere else.
 */
export async function behindTurn(
  run: Run,
  cursor: Cursor,
  taken: ActDecision,
  before: Screen,
  after: Screen,
): Promise<Screen | undefined> {
  const nearer = effectsOf(taken.transition, taken.action).find((effect) => effect.kind === 'nearer');
  if (nearer === undefined) return after;
  if (hasPage(nearer.check)) {
    const then = besides(nearer.check, before, run);
    await until(run.device, (now) => (besides(nearer.check, now, run) === then ? undefined : now), {
      deadline: run.wait(Math.min(PAGE_LATE_MS, run.pace.screenMs)),
    });
  }
  const still = await settled(run.device, undefined, run.wait(run.pace.screenMs));
  return arrive(run.machine, taken, before, still, run.at(cursor)).kind === 'at' ? still : undefined;
}

/** A month stands above its days; a number that is counted stands for itself. */
function hasPage({ value }: OrderCheck): boolean {
  return value.kind === 'call';
}

/** All that the topmost window says besides what was turned. */
function besides({ selector }: OrderCheck, screen: Screen, { bindings }: Run): string {
  const turned = new Set(seen(screen, selector, bindings));
  const top = topWindow(screen.tree);
  const others = screen.tree.nodes.filter(
    (node) => node.visible && screen.tree.windows[node.window] === top && !turned.has(node),
  );
  return JSON.stringify(others.map(({ text, contentDesc }) => [text, contentDesc]));
}
