import { type Alternative, type Machine, type State, screenHolds } from '../../../host/src/machine/index.js';
import type { Screen } from '../../../host/src/screen/index.js';
import type { Original, Sabotaged } from './original.js';

/** A machine for each way of each step that `change` makes another of. */
export function eachWay(
  machine: Machine,
  change: (way: Alternative, state: State) => readonly Alternative[],
): readonly Sabotaged[] {
  return machine.states.flatMap((state) =>
    state.steps.flatMap((step, at) =>
      step.alternatives.flatMap((way, index) =>
        change(way, state).map((other) => ({
          kind: '',
          what: `step ${at + 1} of '${state.id}'${'target' in other.action ? `: ${other.action.target}` : ''}`,
          machine: withState(machine, {
            ...state,
            steps: state.steps.with(at, { ...step, alternatives: step.alternatives.with(index, other) }),
          }),
        })),
      ),
    ),
  );
}

export function withState(machine: Machine, state: State): Machine {
  return { ...machine, states: machine.states.map((each) => (each.id === state.id ? state : each)) };
}

/** The screen on which a state stood in the recorded run. */
export function screenOf({ screens, recorded }: Original, { checks }: State): Screen | undefined {
  return screens.find((screen) => screenHolds(checks, screen, recorded));
}
