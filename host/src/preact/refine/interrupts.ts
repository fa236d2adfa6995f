import { blockPlace, commentKey, type Interrupt, type Machine, type Step } from '../../machine/index.js';
import { stateChecks } from '../compile/checks.js';
import { nameState } from '../compile/names.js';
import { compileStep } from '../compile/steps.js';
import { freeId, type Growing, idsOf } from './growing.js';

/** Permission dialogs that the detour answered, with what was granted. */
export function addInterrupts(
  machine: Machine,
  found: { readonly permissions: readonly string[]; readonly interrupts: readonly Interrupt[] },
  remark: string,
): Machine {
  const fresh = found.interrupts.filter(
    (interrupt) => !machine.interrupts.some((old) => JSON.stringify(old.checks) === JSON.stringify(interrupt.checks)),
  );
  const permissions = [...new Set([...machine.permissions, ...found.permissions])].sort();
  return fresh.reduce<Machine>((grown, interrupt) => withInterrupt(grown, interrupt, remark), {
    ...machine,
    permissions,
  });
}

/** A dialog that stood in the way and went: what was done on it answers it wherever it comes up. */
export function addDialog(machine: Machine, { parts: [part], all, slots, remark }: Growing): Machine {
  if (part === undefined) return machine;
  const steps = part.steps.map(
    (step): Step => ({ optional: false, alternatives: [compileStep(step, [], all, slots)] }),
  );
  const id = nameState(part.screen, idsOf(machine), slots);
  return withInterrupt(machine, { id, checks: stateChecks(part.screen, all, slots), steps }, remark);
}

function withInterrupt(machine: Machine, interrupt: Interrupt, remark: string): Machine {
  const id = freeId(interrupt.id, idsOf(machine));
  return {
    ...machine,
    interrupts: [...machine.interrupts, { ...interrupt, id }],
    comments: { ...machine.comments, [commentKey.beside(blockPlace('on', id))]: remark },
  };
}
