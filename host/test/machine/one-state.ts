import { type Decision, type Machine, nextStep } from '../../src/machine/index.js';
import type { Screen } from '../../src/screen/index.js';
import { machineOf } from './contacts.js';

/** A machine of one state, known by 'T', with these steps, and a final that is known by 'End'. */
export function machineWith(steps: string, header = ''): Machine {
  return machineOf(
    `machine a/b\napp com.app\n${header}\nstate s\n  verify //*[@text='T']\n  ${steps}\nfinal end\n  verify //*[@text='End']\n`,
  );
}

/** What is next where a step of a state is due. */
export function stepOf(
  machine: Machine,
  state: string,
  step: number,
  screen: Screen,
  bindings: Record<string, string> = {},
): Decision {
  return nextStep(machine, { state, step, iteration: 0 }, screen, bindings);
}
