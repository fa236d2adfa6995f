import { type Bindings, bindGoal, type Machine } from '../../host/src/machine/index.js';
import { type Others, sameValues } from '../../host/src/preact/index.js';
import type { Stage } from '../stage/stage.js';
import { setTask } from '../tasks/set.js';
import type { Solvable } from '../tasks/solvable.js';
import type { Instance } from '../tasks/task.js';
import { inTheWordsOf } from './goal.js';

/** Seeds that are looked at for values that all differ. */
const MOST_TRIES = 20;

/** Values of a seed before, with which no replay is measured: the first that differ from the recorded ones in every parameter; undefined where none do. */
export function othersFor(
  stage: Stage,
  { task }: Solvable,
  machine: Machine,
  recorded: Bindings,
  seed: number,
  instance: Instance<unknown> = task.instance(seed),
): Others | undefined {
  for (let before = seed - 1; before >= seed - MOST_TRIES; before -= 1) {
    const bound = bindGoal(machine, inTheWordsOf(task, instance, task.instance(before)));
    if (bound.kind === 'refused' || sameValues(recorded, bound.values).length > 0) continue;
    const begin = async () => {
      const set = await setTask(stage, task, before);
      await set.begin();
      return set.instance.begin(stage.phone);
    };
    return { parameters: bound.values, begin };
  }
  return undefined;
}
