import { bindGoal, type Machine } from '../../../host/src/machine/index.js';
import { compile, gate } from '../../../host/src/preact/index.js';
import type { Trajectory } from '../../../host/src/trajectory/index.js';
import { GOAL, must, type Story } from './context.js';

/** e. It cannot be lied to: without its Save the machine is refused by the gate; a goal that wants more is refused by the machine. */
export async function noLies(story: Story, trajectory: Trajectory, snapshot: string): Promise<void> {
  const { device, clock, narrator } = story.stage;
  const compiled = compile(trajectory);
  must(compiled.kind === 'machine', 'the trajectory to compile');
  const verdict = await gate({
    machine: withoutLastStep(compiled.machine),
    trajectory,
    recorded: compiled.recorded,
    older: [],
    device,
    snapshot,
    clock,
  });
  must(verdict.kind === 'refused', 'the gate to refuse a machine without its Save step');
  narrator.refused(`the machine without its Save step: refused. ${verdict.reasons.join(' ')}`);

  const more = `${GOAL} and then call her`;
  const bound = bindGoal(compiled.machine, more);
  must(bound.kind === 'refused', 'the machine to refuse a goal that wants more');
  narrator.refused(`"${more}": refused. ${bound.reason}`);
}

/** Sabotage: the last step, the one that saves, is taken out; the step before it leads to the final instead. */
function withoutLastStep(machine: Machine): Machine {
  const last = machine.states.length - 1;
  const states = machine.states.map((state, index) => {
    if (index !== last) return state;
    const kept = state.steps.slice(0, -1);
    const targets = state.steps.at(-1)?.alternatives[0]?.targets ?? [];
    const leaving = kept.map((step, at) =>
      at < kept.length - 1 ? step : { ...step, alternatives: step.alternatives.map((each) => ({ ...each, targets })) },
    );
    return { ...state, steps: leaving };
  });
  return { ...machine, states };
}
