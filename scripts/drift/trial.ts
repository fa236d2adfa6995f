import type { Stage } from '../stage/stage.js';
import { attempt } from '../tasks/attempt.js';
import { Draws } from '../tasks/draws.js';
import { keepClean, setTask } from '../tasks/set.js';
import type { Solvable } from '../tasks/solvable.js';
import { install, start } from './install.js';
import type { Mutant } from './make.js';
import { ReferencePolicy } from './reference/reference-policy.js';

/** What came of a task on a mutant, done by the task's own solution with the mutant's record. */
export interface Solved {
  readonly task: string;
  /** What is wrong; undefined where the goal was reached, and the solution came to its end. */
  readonly wrong: string | undefined;
}

/** What came of a mutant: why it could not be installed, or did not start; undefined where it did. */
export interface Trial {
  readonly name: string;
  readonly kinds: readonly string[];
  readonly notInstalled: string | undefined;
  readonly notStarted: string | undefined;
  readonly solved: Solved | undefined;
}

/** Installs and starts a mutant, and where a task is given has it done by its solution. */
export async function tryMutant(stage: Stage, mutant: Mutant, env: NodeJS.ProcessEnv, task?: Solvable): Promise<Trial> {
  const tried = { name: mutant.name, kinds: mutant.record.mutations.map(({ kind }) => kind) };
  const notInstalled = await install(stage, mutant, env);
  if (notInstalled !== undefined) return { ...tried, notInstalled, notStarted: notInstalled, solved: undefined };
  if (task) await keepClean(stage);
  const notStarted = await start(stage, mutant);
  const isTried = task !== undefined && notStarted === undefined;
  return { ...tried, notInstalled, notStarted, solved: isTried ? await solve(stage, mutant, task) : undefined };
}

/** Upon the phone as it was kept clean. */
export async function solve(stage: Stage, { record, name }: Mutant, task: Solvable): Promise<Solved> {
  const set = await setTask(stage, task.task, new Draws(`drift/${name}`).int(1, 1000));
  const { solve } = task.scripts(set.instance);
  const { wrong, ended, why } = await attempt(stage, set, new ReferencePolicy(solve, record));
  if (wrong === undefined && ended === 'done') return { task: task.task.name, wrong: undefined };
  return { task: task.task.name, wrong: `${wrong ?? 'Nothing else is wrong.'} It ended ${ended}: ${why}` };
}
