import { Explorer } from '../../host/src/agent/index.js';
import { DeviceError } from '../../host/src/base/index.js';
import type { Stage } from '../stage/stage.js';
import { attempt } from './attempt.js';
import { setTask } from './set.js';
import type { Solvable } from './solvable.js';

/** How the explorer did at a task of which it knows the goal alone. */
export interface Explored {
  readonly name: string;
  readonly goal: string;
  readonly reached: boolean;
  readonly steps: number;
  /** How it ended, and the reason that it gave for it. */
  readonly ended: string;
  readonly why: string;
  /** What the judge says is wrong; undefined where the goal is reached. */
  readonly wrong: string | undefined;
  readonly setMs: number;
  readonly resetMs: number;
  readonly tookMs: number;
}

const MAX_STEPS = 40;
const TIMEOUT_MS = 60_000;

/** Lets the explorer have one go at a task. A goal counts as reached where the judge finds nothing wrong and the explorer itself says that it is done. */
export async function exploreTask(stage: Stage, { task }: Solvable, seed: number): Promise<Explored> {
  const set = await setTask(stage, task, seed);
  const about = { name: task.name, goal: set.instance.goal, setMs: set.tookMs };
  try {
    const limits = { maxSteps: MAX_STEPS, timeoutMs: TIMEOUT_MS };
    const { wrong, ended, why, steps, resetMs, tookMs } = await attempt(stage, set, new Explorer(), limits);
    return { ...about, reached: wrong === undefined && ended === 'done', steps, ended, why, wrong, resetMs, tookMs };
  } catch (error) {
    // A lost device would fail every task that follows; anything else is this task's.
    if (!(error instanceof Error) || (error instanceof DeviceError && error.code === 'device-lost')) throw error;
    const why = error.message;
    return { ...about, reached: false, steps: 0, ended: 'failed', why, wrong: why, resetMs: 0, tookMs: 0 };
  }
}
