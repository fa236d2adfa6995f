import type { Bindings, RecordedRun } from '../../machine/index.js';
import type { Screen } from '../../screen/index.js';
import type { Trajectory, TrajectoryStep } from '../../trajectory/index.js';

/** One run of a task, and the values that it was done with. */
export interface KnownRun {
  readonly trajectory: Trajectory;
  readonly bindings: Bindings;
}

/** All screens of runs, each once. */
export function screensOf(runs: readonly Pick<KnownRun, 'trajectory'>[]): readonly Screen[] {
  return [
    ...new Set(runs.flatMap(({ trajectory }) => trajectory.steps.flatMap(({ before, after }) => [before, after]))),
  ];
}

/** The same, its steps without what did nothing: as it is compiled, and as a machine replays it on paper. Both have the same numbers. */
export interface ReadRun extends KnownRun {
  readonly steps: readonly TrajectoryStep[];
  readonly recorded: RecordedRun;
}
