import type { Script } from '../../host/src/agent/index.js';
import type { Instance, Solution, Task } from './task.js';

/** A task with its solution; what its values are is its own business. */
export interface Solvable {
  readonly task: Task<unknown>;
  /** For the values of an instance of its task. */
  readonly scripts: (instance: Instance<unknown>) => Scripts;
}

export interface Scripts {
  readonly solve: Script;
  readonly nearMisses: readonly { readonly what: string; readonly script: Script }[];
}

export function solvable<V>(task: Task<V>, { solve, nearMisses }: Solution<V>): Solvable {
  return {
    task,
    scripts: (instance) => {
      const values = instance.values as V;
      const misses = Object.entries(nearMisses).map(([what, script]) => ({ what, script: script(values) }));
      return { solve: solve(values), nearMisses: misses };
    },
  };
}
