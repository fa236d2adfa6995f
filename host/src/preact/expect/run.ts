import { type Bindings, derive, type Machine } from '../../machine/index.js';
import type { Screen } from '../../screen/index.js';
import type { Trajectory } from '../../trajectory/index.js';
import { boundAs } from '../as-recorded.js';

/** A kept run, as far as an expectation is tried on it. */
export interface KnownRun {
  /** What it is called in a sentence to a person. */
  readonly name: string;
  readonly goal: string;
  /** With the values that the header makes. */
  readonly bindings: Bindings;
  readonly start: Screen;
  readonly end: Screen;
  /** Every other screen of it. */
  readonly between: readonly Screen[];
}

/** The kept runs whose values the machine can tell. Pure. */
export function knownRuns(machine: Machine, trajectories: readonly Trajectory[]): readonly KnownRun[] {
  return trajectories.flatMap((trajectory): readonly KnownRun[] => {
    const [first] = trajectory.steps;
    const last = trajectory.steps.at(-1);
    const bound = boundAs(machine, trajectory.goal);
    const derived = bound && derive(machine, bound);
    if (first === undefined || last === undefined || derived?.kind !== 'derived') return [];
    const screens = trajectory.steps.flatMap(({ before, after }) => [before, after]);
    return [
      {
        name: `the run of ${trajectory.recordedAt.slice(0, 10)}`,
        goal: trajectory.goal,
        bindings: derived.bindings,
        start: first.before,
        end: last.after,
        between: screens.filter((screen) => screen !== first.before && screen !== last.after),
      },
    ];
  });
}
