import { remember } from '../../base/index.js';
import { type Screen, screenDiff, topWindow } from '../../screen/index.js';
import type { TrajectoryStep } from '../../trajectory/index.js';
import { titleOf } from './title.js';

/** Steps that were done on one screen, one after the other. */
export interface Segment {
  readonly screen: Screen;
  readonly steps: readonly TrajectoryStep[];
  /** The screen that the last step led to. */
  readonly after: Screen;
}

/**
 * How alike the skeletons of two observations must be to count as one screen. Typing makes a clear button appear or an error line go; another
 * screen of the same activity shares little but the frame. Measured on the apps of this repository: same screen >= 0.8, other screens <= 0.4.
 */
const SAME_SCREEN = 0.6;

/** Consecutive steps on the same screen become one segment. Pure. */
export function segments(steps: readonly TrajectoryStep[]): readonly Segment[] {
  const found: { screen: Screen; steps: TrajectoryStep[]; after: Screen }[] = [];
  for (const step of steps) {
    const last = found.at(-1);
    if (last !== undefined && sameScreen(last.screen, step.before) && !opensDialog(last.steps.at(-1))) {
      last.steps.push(step);
      last.after = step.after;
    } else {
      found.push({ screen: step.before, steps: [step], after: step.after });
    }
  }
  return found;
}

/** A menu in a menu may be built as the one that it came from, and be called alike. */
function opensDialog(step: TrajectoryStep | undefined): boolean {
  if (step === undefined) return false;
  return screenDiff(step.before, step.after).windowsOpened.some(({ modal, touchable }) => modal && touchable);
}

/**
 * Is this the same screen, whatever is typed in it? Pure.
 * @param values what the goal says: two pages that are titled by such values are one page, of two things
 */
export function sameScreen(one: Screen, other: Screen, values: readonly string[] = []): boolean {
  const first = topWindow(one.tree);
  const second = topWindow(other.tree);
  if (first === undefined || second === undefined) return first === second;
  if (one.activity !== other.activity || first.package !== second.package || first.type !== second.type) return false;
  // Pages of one activity may be built alike; they are not called alike.
  const titles = [titleOf(one), titleOf(other)];
  if (titles[0] !== titles[1] && !titles.every((title) => values.includes(title))) return false;
  return overlap(skeletonOf(one), skeletonOf(other)) >= SAME_SCREEN;
}

/** Ids and classes that the topmost window has, each once: a list has as many rows as it has. */
const skeletonOf: (screen: Screen) => ReadonlySet<string> = remember(({ tree }) => {
  const top = topWindow(tree)?.root.window;
  const nodes = tree.nodes.filter(({ window, visible }) => window === top && visible);
  return new Set(nodes.map((node) => `${node.class}#${node.resourceId}`));
});

function overlap(one: ReadonlySet<string>, other: ReadonlySet<string>): number {
  const shared = [...one].filter((part) => other.has(part)).length;
  const all = one.size + other.size - shared;
  return all === 0 ? 1 : shared / all;
}
