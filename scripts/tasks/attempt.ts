import { type Policy, runPolicy } from '../../host/src/agent/index.js';
import { Deadline, systemClock } from '../../host/src/base/index.js';
import { outline } from '../../host/src/screen/index.js';
import type { Stage } from '../stage/stage.js';
import type { SetTask } from './set.js';

/** What came of one attempt at a task. */
export interface Attempt {
  /** What is wrong with how things stand afterwards; undefined where the goal is reached. */
  readonly wrong: string | undefined;
  /** How the policy ended. */
  readonly ended: string;
  readonly why: string;
  readonly steps: number;
  readonly resetMs: number;
  readonly tookMs: number;
  /** What was on the screen then, as an outline. */
  readonly last: string;
}

export interface AttemptOptions {
  readonly timeoutMs?: number;
  readonly maxSteps?: number;
  readonly signal?: AbortSignal;
}

/** A run may take so long and so many steps; the longest solutions need a quarter of it. */
const TIMEOUT_MS = 120_000;
const MAX_STEPS = 150;

/** Puts the task's initial state back, lets a policy have a go from a cold start of the task's app, and judges what the apps keep afterwards. */
export async function attempt<V>(
  stage: Stage,
  set: SetTask<V>,
  policy: Policy,
  options: AttemptOptions = {},
): Promise<Attempt> {
  const { device, phone } = stage;
  const resetMs = await set.begin();
  const judge = await set.instance.begin(phone);
  const deadline = new Deadline(systemClock, options.timeoutMs ?? TIMEOUT_MS, options.signal);
  const launched = await device.launch(set.task.app, { cold: true }, deadline.signal);
  if (!launched.done) throw new Error(`${set.task.app} could not be started: ${launched.reason}`);
  const { outcome, why, steps, answer, tookMs, last } = await runPolicy({
    device,
    policy,
    goal: set.instance.goal,
    clock: systemClock,
    deadline,
    maxSteps: options.maxSteps ?? MAX_STEPS,
    apps: [set.task.app],
  });
  const wrong = await judge(outcome === 'done' ? answer : undefined);
  return { wrong, ended: outcome, why, steps: steps.length, resetMs, tookMs, last: outline(last) };
}
