import type { Machine } from '../model.js';
import { MAX_GOAL } from './longest.js';
import { isSaid, mayTake, type Reach, reachOf, type Said, saidIn } from './reach.js';

/** Finds, of very many machines, the few whose goal a goal can be. */
export interface GoalIndex {
  /** Their places in the list, in its order. What is not among them refuses the goal. */
  readonly candidates: (goal: string) => readonly number[];
}

/**
 * An index over the goals of machines: each way to say a machine's goal is filed under the rarest thing that it cannot go without. Pure.
 *
 * @example indexGoals(machines).candidates('Delete the contact Ada') // [4, 17]
 */
export function indexGoals(machines: readonly Machine[]): GoalIndex {
  const reaches = machines.map(reachOf);
  const often = new Map<string, number>();
  for (const { ways } of reaches) for (const key of new Set(ways.flat(2))) often.set(key, (often.get(key) ?? 0) + 1);
  const filed = new Map<string, Set<number>>();
  const always = new Set<number>();
  for (const [at, { ways }] of reaches.entries())
    for (const way of ways) {
      const cost = (keys: readonly string[]) => keys.reduce((sum, key) => sum + (often.get(key) ?? 0), 0);
      const [rarest] = [...way].sort((one, other) => cost(one) - cost(other));
      if (rarest === undefined) always.add(at);
      else for (const key of rarest) file(filed, key, at);
    }
  return {
    candidates: (goal) => {
      // Every machine refuses it unread.
      if (goal.length > MAX_GOAL) return [];
      const said = saidIn(goal);
      const found = new Set(always);
      for (const key of keysOf(said)) for (const at of filed.get(key) ?? []) found.add(at);
      return [...found].filter((at) => isReached(reaches[at], said)).sort((one, other) => one - other);
    },
  };
}

/** Says of machines, by what their goals need, whether a goal can be theirs; the goal is read once. What is false here is refused in any case. Pure. */
export function recaller(goal: string): (reach: Reach) => boolean {
  if (goal.length > MAX_GOAL) return () => false;
  const said = saidIn(goal);
  return (reach) => mayTake(reach, said);
}

function isReached(reach: ReturnType<typeof reachOf> | undefined, said: Said): boolean {
  return reach !== undefined && mayTake(reach, said);
}

function keysOf(said: Said): readonly string[] {
  return [...[...said.words].map((word) => `word ${word}`), ...said.meanings].filter((key) => isSaid(key, said));
}

function file(filed: Map<string, Set<number>>, key: string, at: number): void {
  const known = filed.get(key);
  if (known === undefined) filed.set(key, new Set([at]));
  else known.add(at);
}
