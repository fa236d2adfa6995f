import type { Bindings, RecordedRun } from '../../machine/index.js';
import type { Trajectory, TrajectoryStep } from '../../trajectory/index.js';

/** One run of a task, and the values that it was done with. */
export interface KnownRun {
  readonly trajectory: Trajectory;
  readonly bindings: Bindings;
}

/** The same, its steps without what did nothing: as it is compiled, and as a machine replays it on paper. Both have the same numbers. */
export interface ReadRun extends KnownRun {
  readonly steps: readonly TrajectoryStep[];
  readonly recorded: RecordedRun;
}
