import { type Machine, type StepRef, stepAt, wayTo } from '../../machine/index.js';
import type { Detour } from '../replay/index.js';

/** Does the detour stand for a step that cannot be undone? One that was done before the miss is not the detour's. */
export function commits(machine: Machine, { miss }: Detour, back: string): boolean {
  const passed = wayTo(machine, miss.at, back) ?? [];
  return passed.some((ref) => {
    const isMissed = ref.state === miss.at.state && ref.step === miss.at.step;
    // Of one that was done and brought nothing about, what brought it about is the detour's.
    return !(isMissed && miss.acted !== 'no' && !miss.isOpen) && isIrreversible(machine, ref);
  });
}

export function isIrreversible(machine: Machine, ref: StepRef): boolean {
  return stepAt(machine, ref)?.alternatives.some(({ irreversible }) => irreversible) === true;
}
