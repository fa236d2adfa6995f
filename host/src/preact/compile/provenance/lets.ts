import type { Final, Let, Machine, State } from '../../../machine/index.js';
import type { Slot } from '../parameters.js';
import type { Made } from './trace.js';

/** A made value as the compiler's other rules take values: it stands nowhere in the goal. */
export function asSlot({ let: { name }, value }: Made): Slot {
  return { param: { name, type: 'text' }, value, start: 0, end: 0 };
}

/** The values that a machine's text names, each once; nothing where it names none. */
export function letsUsed(made: readonly Made[], states: readonly State[], final: Final): Pick<Machine, 'lets'> {
  const text = JSON.stringify([states, final]);
  const isUsed = ({ name }: Let) =>
    new RegExp(`\\$${name}(?![\\w-])`).test(text) || text.includes(`{"kind":"param","name":"${name}"}`);
  const lets = made
    .map((each) => each.let)
    .filter((each, index, all) => all.findIndex(({ name }) => name === each.name) === index)
    .filter(isUsed);
  return lets.length === 0 ? {} : { lets };
}
