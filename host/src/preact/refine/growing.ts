import type { Bindings, Machine } from '../../machine/index.js';
import type { Screen } from '../../screen/index.js';
import type { Slot } from '../compile/parameters.js';
import type { Segment } from '../compile/segments.js';
import type { Detour } from '../replay/index.js';

/** A detour on its way into a machine. */
export interface Growing {
  readonly detour: Detour;
  readonly bindings: Bindings;
  readonly slots: readonly Slot[];
  /** What the detour did, a part for each screen; the screens of permission dialogs are left out. */
  readonly parts: readonly Segment[];
  /** Where the machine goes on: the id of a state or a final. */
  readonly back: string;
  /** The screens of the kept runs. */
  readonly kept: readonly Screen[];
  /** Those, and the detour's own. */
  readonly all: readonly Screen[];
  /** Stands beside every line that is added. */
  readonly remark: string;
}

export function idsOf(machine: Machine): readonly string[] {
  return [...machine.states, ...machine.interrupts, ...machine.finals].map(({ id }) => id);
}

export function freeId(id: string, taken: readonly string[]): string {
  if (!taken.includes(id)) return id;
  let number = 2;
  while (taken.includes(`${id}-${number}`)) number += 1;
  return `${id}-${number}`;
}
