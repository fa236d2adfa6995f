import { type Bindings, type Guard, type Machine, paramGuardsHold, type StepRef, stepAt } from '../../machine/index.js';

/** A step that is done for some values alone is done for those alone on another way, too: the guards of the way that these values take. Pure. */
export function valueGuards(machine: Machine, at: StepRef, bindings: Bindings): readonly Guard[] {
  const ways = stepAt(machine, at)?.alternatives ?? [];
  const isByValue = ways.length > 0 && ways.every(({ guards }) => guards.some(({ kind }) => kind === 'param'));
  const taken = isByValue ? ways.find((way) => paramGuardsHold(way, bindings) === true) : undefined;
  return taken?.guards.filter(({ kind }) => kind === 'param') ?? [];
}
