import type { ConcreteAction } from '../actions/index.js';
import type { Bindings, Machine, RecordedRun } from '../machine/index.js';
import { bindGoal } from '../machine/index.js';
import type { Trajectory } from '../trajectory/index.js';
import { isPermissionScreen } from './compile/interrupts.js';
import { normalise } from './compile/normalise.js';

/** A trajectory as the machine room replays it on paper: the normalised steps, their nodes looked up, and the values that were bound. */
export function asRecorded(machine: Machine, trajectory: Trajectory, recorded?: Bindings): RecordedRun {
  const bound = recorded ?? boundAs(machine, trajectory.goal) ?? {};
  const steps = normalise(
    trajectory.steps.filter(({ before }) => !isPermissionScreen(before)),
    trajectory.goal,
  );
  return {
    bindings: bound,
    steps: steps.map(({ before, action, after }) => ({ before, after, action: concrete(action, before) })),
  };
}

/** The kept runs of a machine, for who wants to know how its screens looked. */
export function recordedRuns(machine: Machine, trajectories: readonly Trajectory[]): readonly RecordedRun[] {
  return trajectories.map((trajectory) => asRecorded(machine, trajectory));
}

/** The values that the goal of a kept run gives its machine; undefined where it gives none. Pure. */
export function boundAs(machine: Machine, goal: string): Bindings | undefined {
  const bound = bindGoal(machine, goal);
  return bound.kind === 'bound' ? bound.values : undefined;
}

function concrete(
  action: Trajectory['steps'][number]['action'],
  before: Trajectory['steps'][number]['before'],
): ConcreteAction {
  if (action.kind === 'key') return action;
  const node = before.tree.nodes[action.target];
  if (node === undefined)
    throw new RangeError(`The trajectory's step names node ${action.target}, which its screen does not have.`);
  return { ...action, target: node };
}
