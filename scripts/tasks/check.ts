import { ScriptPolicy } from '../../host/src/agent/index.js';
import { DeviceError } from '../../host/src/base/index.js';
import type { Stage } from '../stage/stage.js';
import { type Attempt, attempt } from './attempt.js';
import { setTask } from './set.js';
import type { Solvable } from './solvable.js';

/** What was tried with a task, and what is wrong with the task for it. */
export interface Checked {
  readonly name: string;
  readonly goal: string;
  readonly setMs: number;
  readonly attempts: readonly (Attempt & { readonly what: string })[];
  /** Sentences; none where the task is as it should be. */
  readonly wrong: readonly string[];
}

const NOTHING = 'nothing done';

/** Tries a task with the values of a seed: its solution must pass, nothing done must not, and no near miss must. */
export async function checkTask(stage: Stage, solvable: Solvable, seed: number): Promise<Checked> {
  try {
    return await tried(stage, solvable, seed);
  } catch (error) {
    // A lost device would fail every task that follows; anything else is this task's.
    if (!(error instanceof Error) || (error instanceof DeviceError && error.code === 'device-lost')) throw error;
    return {
      name: solvable.task.name,
      goal: '',
      setMs: 0,
      attempts: [],
      wrong: [`It could not be tried: ${error.message}`],
    };
  }
}

async function tried(stage: Stage, { task, scripts }: Solvable, seed: number): Promise<Checked> {
  const set = await setTask(stage, task, seed);
  const { solve, nearMisses } = scripts(set.instance);
  const all = [{ what: 'solution', script: solve }, { what: NOTHING, script: async () => undefined }, ...nearMisses];
  const attempts: (Attempt & { what: string })[] = [];
  const wrong: string[] = [];
  for (const { what, script } of all) {
    const one = { what, ...(await attempt(stage, set, new ScriptPolicy(script))) };
    attempts.push(one);
    if (what === 'solution' && one.wrong !== undefined)
      wrong.push(`The solution does not pass: ${one.wrong} ${ending(one)}`);
    if (what !== 'solution' && one.wrong === undefined) wrong.push(`It passes with ${what}.`);
    if (one.ended !== 'done') wrong.push(`${what} did not come to its end: ${ending(one)}`);
  }
  if (nearMisses.length === 0) wrong.push('It has no near miss.');
  return { name: task.name, goal: set.instance.goal, setMs: set.tookMs, attempts, wrong };
}

function ending({ ended, why, steps, last }: Attempt): string {
  return `It ended ${ended} after ${steps} steps: ${why}\n${last}`;
}
