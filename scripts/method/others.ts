import { type Bindings, bindGoal, type Machine } from '../../host/src/machine/index.js';
import { type Others, sameDerived, sameValues } from '../../host/src/preact/index.js';
import type { Stage } from '../stage/stage.js';
import { setTask } from '../tasks/set.js';
import type { Solvable } from '../tasks/solvable.js';
import type { Instance } from '../tasks/task.js';
import { inTheWordsOf } from './goal.js';

/** Seeds that are looked at for values that all differ. */
const MOST_TRIES = 20;

/**
 * Values of a seed before, with which no replay is measured: the first that differ from the recorded ones in every parameter, and in most of what the
 * machine makes of them; undefined where none do.
 */
export function othersFor(
  stage: Stage,
  { task }: Solvable,
  machine: Machine,
  recorded: Bindings,
  seed: number,
  instance: Instance<unknown> = task.instance(seed),
): Others | undefined {
  const seeds = Array.from({ length: MOST_TRIES }, (_, at) => seed - 1 - at);
  const fit = seeds.flatMap((before) => {
    const bound = bindGoal(machine, inTheWordsOf(task, instance, task.instance(before)));
    if (bound.kind === 'refused' || sameValues(recorded, bound.values).length > 0) return [];
    return [{ before, parameters: bound.values, same: sameDerived(machine, recorded, bound.values).length }];
  });
  // A stable sort: of those in which as much is the same, the first.
  const [best] = fit.sort((one, other) => one.same - other.same);
  if (best === undefined) return undefined;
  const begin = async () => {
    const set = await setTask(stage, task, best.before);
    await set.begin();
    return set.instance.begin(stage.phone);
  };
  return { parameters: best.parameters, begin };
}
