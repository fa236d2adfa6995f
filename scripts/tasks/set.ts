import type { Stage } from '../stage/stage.js';
import type { Instance, Task } from './task.js';

/** When every task begins. */
const BEGINS = '101515342023.00';
const CLEAN = 'tasks-clean';
const SET = 'tasks-set';

/** A task whose initial state is saved: it can be begun again and again. */
export interface SetTask<V> {
  readonly task: Task<V>;
  readonly instance: Instance<V>;
  /** How long it took to bring the state about, in ms. */
  readonly tookMs: number;
  /** Puts the state back and starts the app; the result is how long that took, in ms. */
  begin(): Promise<number>;
}

/** Keeps the stage as it is now as what every task is set upon. */
export async function keepClean({ device }: Stage): Promise<void> {
  await device.saveSnapshot(CLEAN);
}

/** Brings about what a task with the values of a seed begins with, upon a clean phone. */
export async function setTask<V>(stage: Stage, task: Task<V>, seed: number): Promise<SetTask<V>> {
  const { device, phone } = stage;
  const started = performance.now();
  await device.restoreSnapshot(CLEAN);
  await phone.shell(`date ${BEGINS}`);
  const instance = task.instance(seed);
  await instance.prepare(phone);
  await device.key('home');
  await device.saveSnapshot(SET);
  const tookMs = performance.now() - started;
  const begin = async () => {
    const restored = performance.now();
    await device.restoreSnapshot(SET);
    await phone.shell(`date ${BEGINS}`);
    return performance.now() - restored;
  };
  return { task, instance, tookMs, begin };
}
