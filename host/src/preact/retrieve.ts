import { type Bindings, bindGoal, type GoalIndex, indexGoals } from '../machine/index.js';
import { isInLanguageOf } from './languages.js';
import type { Kept } from './library/index.js';

export type Retrieved =
  | {
      readonly kind: 'found';
      readonly kept: Kept;
      readonly bindings: Bindings;
      /** In other words than its goal lines. */
      readonly isParaphrase?: true;
    }
  /** Nothing fits; `near` says of the machines that almost did why they do not. */
  | { readonly kind: 'none'; readonly near: readonly { readonly name: string; readonly reason: string }[] }
  | { readonly kind: 'several'; readonly names: readonly string[] };

/**
 * The one kept machine whose goal consumes every word of this goal (law 4), by its goal lines if there is one. Several are as good as none: wrong-machine
 * replay is the worst failure.
 * Stage one looks the goal's words up in an index of all goal lines, stage two binds it to each machine that they can be of.
 */
export function retrieve(machines: readonly Kept[], goal: string, today?: string): Retrieved {
  const tried = indexOf(machines)
    .candidates(goal)
    .flatMap((at) => machines[at] ?? [])
    .map((kept) => ({ kept, bound: bindGoal(kept.machine, goal, {}, today) }));
  const bound = tried.flatMap(({ kept, bound }) =>
    bound.kind === 'bound' ? [{ kept, bindings: bound.values, isParaphrase: bound.isParaphrase }] : [],
  );
  // What one says in its very words another may be read as, with some freedom.
  const inItsWords = bound.filter(({ isParaphrase }) => isParaphrase !== true);
  const fitting = inItsWords.length > 0 ? inItsWords : bound;
  // Which language is spoken only a device tells: whoever has one takes the machine of that.
  const found = fitting.filter(({ kept }) => !fitting.some((each) => isInLanguageOf(kept.machine, each.kept.machine)));
  const [only] = found;
  if (found.length > 1) return { kind: 'several', names: found.map(({ kept }) => kept.machine.name) };
  if (only !== undefined) {
    const { kept, bindings, isParaphrase } = only;
    return { kind: 'found', kept, bindings, ...(isParaphrase && { isParaphrase }) };
  }
  const near = tried.flatMap(({ kept, bound }) =>
    bound.kind === 'refused' && isNear(goal, bound.leftover) ? [{ name: kept.machine.name, reason: bound.reason }] : [],
  );
  return { kind: 'none', near };
}

/** The machines that this goal is nearly of, the nearest first: those of whose goals it leaves the fewest words over. */
export function nearest(machines: readonly Kept[], goal: string, today?: string): readonly Kept[] {
  return indexOf(machines)
    .candidates(goal)
    .flatMap((at) => machines[at] ?? [])
    .map((kept) => ({ kept, bound: bindGoal(kept.machine, goal, {}, today) }))
    .map(({ kept, bound }) => ({ kept, over: bound.kind === 'refused' ? bound.leftover.length : 0 }))
    .sort((one, other) => one.over - other.over)
    .map(({ kept }) => kept);
}

const indexes = new WeakMap<readonly Kept[], GoalIndex>();

/** Made once for a list of machines, for as long as it is at hand. */
function indexOf(machines: readonly Kept[]): GoalIndex {
  const index = indexes.get(machines) ?? indexGoals(machines.map(({ machine }) => machine));
  indexes.set(machines, index);
  return index;
}

/** Most of the goal was the machine's: it is worth saying which words were not. */
function isNear(goal: string, leftover: readonly string[]): boolean {
  return leftover.length > 0 && leftover.length < goal.split(/\s+/).length / 2;
}
