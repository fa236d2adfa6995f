import type { Clock } from '../base/index.js';
import type { Machine } from '../machine/index.js';
import type { Trajectory, TrajectoryStep } from '../trajectory/index.js';
import type { ReplayResult } from './replay/index.js';

/**
 * A run with detours as a trajectory: what the machine did, what missed its effect, and what the policy did, in the order in which it happened.
 * The gate asks the grown machine to accept it. Pure but for the time of recording.
 */
export function trajectoryOf(machine: Machine, result: ReplayResult, goal: string, clock: Clock): Trajectory {
  const steps: TrajectoryStep[] = [];
  const [answer] = Object.values(result.answers);
  const told = new Set<TrajectoryStep>();
  const add = (step: TrajectoryStep | undefined) => {
    if (step === undefined || told.has(step)) return;
    told.add(step);
    steps.push(step);
  };
  for (const event of result.events) {
    if (event.kind === 'step') add(event.step.done);
    else {
      add(event.detour.miss.attempt);
      for (const step of event.detour.steps) add(step);
    }
  }
  return {
    version: 1,
    goal,
    app: machine.app,
    policy: 'script',
    recordedAt: new Date(clock.now()).toISOString(),
    steps,
    ...(answer !== undefined && { answer }),
    reached: result.outcome.startsWith('passed'),
    modelCalls: result.modelCalls,
    tokens: result.tokens,
    tookMs: result.tookMs,
  };
}
