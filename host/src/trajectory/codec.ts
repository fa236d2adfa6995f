import { createHash } from 'node:crypto';
import { remember } from '../base/index.js';
import { buildTree, type NodeInit, type Screen, type UiNode, type WindowInit } from '../screen/index.js';
import type { Trajectory, TrajectoryStep } from './trajectory.js';

/** A screen as nested plain data, defaults left out; what trajectories are stored and hashed as. */
export interface StoredScreen {
  readonly package: string;
  readonly activity: string;
  readonly width: number;
  readonly height: number;
  readonly keyboardShown: boolean;
  readonly truncated?: true;
  readonly windows: readonly WindowInit[];
}

type StoredStep = Omit<TrajectoryStep, 'before' | 'after'> & { readonly before: number; readonly after: number };

export interface StoredTrajectory extends Omit<Trajectory, 'steps'> {
  /** Every screen once; steps refer to them by number. */
  readonly screens: readonly StoredScreen[];
  readonly steps: readonly StoredStep[];
}

/** Plain JSON for a trajectory: equal screens are stored once. Pure. */
export function storeTrajectory(trajectory: Trajectory): StoredTrajectory {
  const { screens, steps } = numbered(trajectory.steps);
  return { ...trajectory, screens: screens.map(storeScreen), steps };
}

/** Every screen once, and the steps with the numbers of theirs. */
function numbered(steps: readonly TrajectoryStep[]): {
  readonly screens: readonly Screen[];
  readonly steps: readonly StoredStep[];
} {
  const screens: Screen[] = [];
  const numbers = new Map<string, number>();
  const numberOf = (screen: Screen): number => {
    const text = storedText(screen);
    const known = numbers.get(text);
    if (known !== undefined) return known;
    numbers.set(text, screens.length);
    return screens.push(screen) - 1;
  };
  return {
    steps: steps.map((step) => ({ ...step, before: numberOf(step.before), after: numberOf(step.after) })),
    screens,
  };
}

/** The other way round. The stored form comes from our own library: it is trusted. Pure. */
export function restoreTrajectory(stored: StoredTrajectory): Trajectory {
  const screens = stored.screens.map(restoreScreen);
  const screen = (number: number): Screen => {
    const found = screens[number];
    if (found === undefined) throw new RangeError(`The trajectory has no screen ${number}.`);
    return found;
  };
  const { screens: _screens, ...rest } = stored;
  return {
    ...rest,
    steps: stored.steps.map((step) => ({ ...step, before: screen(step.before), after: screen(step.after) })),
  };
}

/**
 * The same run among the same screens, where equal ones are one value: a run that was just recorded looked at some of its screens twice, and one that was
 * stored has each once. Whoever compares screens by identity sees no difference then. Pure.
 */
export function sharingScreens(
  trajectory: Trajectory,
  corpus: readonly Screen[],
): { readonly trajectory: Trajectory; readonly corpus: readonly Screen[] } {
  const known = new Map<string, Screen>();
  const one = (screen: Screen): Screen => {
    const text = storedText(screen);
    const same = known.get(text);
    if (same === undefined) known.set(text, screen);
    return same ?? screen;
  };
  const steps = trajectory.steps.map((step) => ({ ...step, before: one(step.before), after: one(step.after) }));
  return { trajectory: { ...trajectory, steps }, corpus: corpus.map(one) };
}

/** What the trajectory is, in 12 hex digits: goal, app, screens, actions and answer; not when or how fast it was recorded. */
export function trajectoryId(trajectory: Trajectory): string {
  const { screens, steps } = numbered(trajectory.steps);
  const head = JSON.stringify({ goal: trajectory.goal, app: trajectory.app });
  const tail = JSON.stringify({
    ...(trajectory.answer !== undefined && { answer: trajectory.answer }),
    steps: steps.map(({ before, after, action, shown, outside }) => ({ before, after, action, shown, outside })),
  });
  // One object with the screens in its middle, which are by far the most of it and are texts already.
  return shortHash(`${head.slice(0, -1)},"screens":[${screens.map(storedText).join()}],${tail.slice(1)}`);
}

/** What several trajectories are together, in their order; one alone is what it is. */
export function trajectoriesId(trajectories: readonly Trajectory[]): string {
  const ids = trajectories.map(trajectoryId);
  return ids.length === 1 && ids[0] !== undefined ? ids[0] : shortHash(ids.join('\n'));
}

/** What a set of screens is, in 12 hex digits, whatever their order. */
export function corpusId(screens: readonly Screen[]): string {
  return shortHash([...new Set(screens.map(storedText))].sort().join('\n'));
}

function shortHash(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, 12);
}

/** A screen as the one text that it is stored, compared and hashed as. */
const storedText: (screen: Screen) => string = remember((screen) => JSON.stringify(storeScreen(screen)));

export function storeScreen(screen: Screen): StoredScreen {
  return {
    package: screen.package,
    activity: screen.activity,
    width: screen.width,
    height: screen.height,
    keyboardShown: screen.keyboardShown,
    ...(screen.tree.truncated && { truncated: true }),
    windows: screen.tree.windows.map(({ id: _id, root, ...window }) => ({ ...window, root: storeNode(root) })),
  };
}

export function restoreScreen(stored: StoredScreen): Screen {
  const { windows, truncated, ...rest } = stored;
  return { ...rest, tree: buildTree(windows, { truncated: truncated ?? false }), generation: 0, takenAtMs: 0 };
}

const DEFAULTS: NodeInit = buildTree([{ root: {} }]).windows[0]?.root as NodeInit;

/** What a node is by its place in the tree; its package is stored where it differs. */
const FOUND_ANEW: ReadonlySet<string> = new Set(['order', 'path', 'window', 'parent', 'children', 'index', 'package']);

/** Recursion is safe here: observed trees are depth-capped by their source. */
function storeNode(node: UiNode): NodeInit {
  const stored: Record<string, unknown> = {};
  for (const key of Object.keys(node) as (keyof UiNode)[])
    if (!FOUND_ANEW.has(key) && node[key] !== DEFAULTS[key as keyof NodeInit]) stored[key] = node[key];
  if (node.package !== (node.parent?.package ?? '')) stored['package'] = node.package;
  if (node.children.length > 0) stored['children'] = node.children.map(storeNode);
  return stored;
}
