import { type Policy, ScriptPolicy } from '../../host/src/agent/index.js';
import { Deadline, systemClock } from '../../host/src/base/index.js';
import { type Solved, solve } from '../../host/src/preact/index.js';
import type { Stage } from '../stage/stage.js';
import { setTask } from '../tasks/set.js';
import type { Scripts, Solvable } from '../tasks/solvable.js';
import type { Instance } from '../tasks/task.js';

const TIMEOUT_MS = 120_000;
const MAX_STEPS = 150;

/** A task that was done once: what happened, and what its judge says is wrong; undefined where nothing is. */
export interface SolvedOnce {
  readonly solved: Solved;
  readonly wrong: string | undefined;
  readonly instance: Instance<unknown>;
}

/**
 * Has a task with the values of a seed done by its script, or by the policy that is made of the script.
 * @param snapshot the name under which the state is kept in which it began
 */
export async function solveOnce(
  stage: Stage,
  { task, scripts }: Solvable,
  seed: number,
  snapshot: string,
  policyOf: (solve: Scripts['solve']) => Policy = (solve) => new ScriptPolicy(solve),
): Promise<SolvedOnce> {
  const set = await setTask(stage, task, seed);
  await set.begin();
  await stage.device.saveSnapshot(snapshot);
  const judge = await set.instance.begin(stage.phone);
  const solved = await solve({
    device: stage.device,
    policy: policyOf(scripts(set.instance).solve),
    goal: set.instance.goal,
    clock: systemClock,
    deadline: new Deadline(systemClock, TIMEOUT_MS),
    app: task.app,
    maxSteps: MAX_STEPS,
  });
  return { solved, wrong: await judge(solved.answer), instance: set.instance };
}
