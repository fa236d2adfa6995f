import { systemClock } from '../../../host/src/base/index.js';
import { type Library, passOn, proposals } from '../../../host/src/preact/index.js';
import type { Stage } from '../../stage/stage.js';
import { setTask } from '../../tasks/set.js';
import { othersFor } from '../others.js';
import type { Learned } from './learn.js';
import { BEGUN } from './run-once.js';

/** To how many other machines of the app what a rule has found was proposed, and how many took it after their own gate. */
export interface PassedOnTo {
  readonly proposed: number;
  readonly taken: number;
}

const REMARK = 'passed on';

/** Proposes what a machine has learnt on a changed app to others of it, each from the state that it was learnt from, with its values. */
export async function passedOnTo(
  stage: Stage,
  library: Library,
  name: string,
  others: readonly Learned[],
): Promise<PassedOnTo> {
  const held = new Map<string, Learned>();
  for (const other of others) {
    const { machine, evidence } = other.kept;
    // Tasks alike have machines of one name, and a library keeps one of them.
    if (library.find(machine.name) !== undefined) continue;
    await library.keep(machine, evidence, other.trajectory);
    held.set(machine.name, other);
  }
  let taken = 0;
  const proposed = proposals(name, library, REMARK);
  for (const each of proposed) {
    const other = held.get(each.kept.machine.name);
    if (other === undefined) continue;
    const { solvable, seed, instance } = other;
    const set = await setTask(stage, solvable.task, seed);
    await set.begin();
    await stage.device.saveSnapshot(BEGUN);
    const { adopted } = await passOn(each, REMARK, {
      library,
      device: stage.device,
      snapshot: BEGUN,
      clock: systemClock,
      others: (machine, recorded) => othersFor(stage, solvable, machine, recorded, seed, instance),
      evaluate: () => solvable.task.instance(seed).begin(stage.phone),
    });
    if (adopted.kind === 'kept') taken += 1;
  }
  return { proposed: proposed.length, taken };
}
