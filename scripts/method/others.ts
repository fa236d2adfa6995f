import { type Bindings, bindGoal, derive, type Machine } from '../../host/src/machine/index.js';
import { generateParameters, type Others, sameDerived, sameValues } from '../../host/src/preact/index.js';
import type { Stage } from '../stage/stage.js';
import { setTask } from '../tasks/set.js';
import type { Solvable } from '../tasks/solvable.js';
import type { Instance } from '../tasks/task.js';
import { inTheWordsOf } from './goal.js';

/** Seeds that are looked at for values that all differ. */
const MOST_TRIES = 20;

/**
 * Values of a seed before, with which no replay is measured: the first that differ from the recorded ones in every parameter, and in most of what the
 * machine makes of them; undefined where none do. What the task says alike in every goal is made up.
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
  const bound = seeds.flatMap((before) => {
    const values = bindGoal(machine, inTheWordsOf(task, instance, task.instance(before)));
    return values.kind === 'refused' ? [] : [{ before, values: values.values }];
  });
  // "It takes one hour", in every goal of the task: it is made up, and then only the machine's own end can judge the run.
  const fixed = machine.params.filter(({ name }) => bound.every(({ values }) => values[name] === recorded[name]));
  if (fixed.length > 0 && fixed.length === machine.params.length) return undefined;
  const fit = bound.flatMap(({ before, values }) => {
    const made = generateParameters(fixed, { ...recorded, ...values }, instance.goal);
    const parameters = made.kind === 'generated' ? { ...values, ...made.values } : values;
    if (sameValues(recorded, parameters).length > 0 || derive(machine, parameters).kind === 'refused') return [];
    return [{ before, parameters, same: sameDerived(machine, recorded, parameters).length }];
  });
  // A stable sort: of those in which as much is the same, the first.
  const [best] = fit.sort((one, other) => one.same - other.same);
  if (best === undefined) return undefined;
  const begin = async () => {
    const set = await setTask(stage, task, best.before);
    await set.begin();
    const evaluator = await set.instance.begin(stage.phone);
    return fixed.length > 0 ? undefined : evaluator;
  };
  return { parameters: best.parameters, begin };
}
