import type { Bindings, Machine } from '../../../host/src/machine/index.js';
import type { Screen } from '../../../host/src/screen/index.js';

/** A machine that was made wrong on purpose. */
export interface Sabotaged {
  readonly kind: string;
  /** What was done to it, for whoever looks at one that was kept. */
  readonly what: string;
  readonly machine: Machine;
}

/** A machine with the values and the screens of the run that it was compiled from. */
export interface Original {
  readonly machine: Machine;
  readonly recorded: Bindings;
  readonly screens: readonly Screen[];
}
