import { type Final, type Let, type Machine, paramsOf, type State } from '../../../machine/index.js';
import type { Slot } from '../parameters.js';
import type { Made } from './trace.js';

/** A made value as the compiler's other rules take values: it stands nowhere in the goal. */
export function asSlot({ let: { name }, value, between }: Made): Slot {
  return { param: { name, type: 'text' }, value, start: 0, end: 0, ...(between !== undefined && { between }) };
}

/** The values that a machine's text names, each once; nothing where it names none. */
export function letsUsed(made: readonly Made[], states: readonly State[], final: Final): Pick<Machine, 'lets'> {
  const text = JSON.stringify([states, final]);
  const all = made
    .map((each) => each.let)
    .filter((each, index, others) => others.findIndex(({ name }) => name === each.name) === index);
  const isNamed = ({ name }: Let) =>
    new RegExp(`\\$${name}(?![\\w-])`).test(text) || text.includes(`{"kind":"param","name":"${name}"}`);
  const named = all.filter(isNamed);
  // What is made of another one needs that one, too.
  const needed = new Set(named.flatMap(({ value }) => paramsOf(value)));
  const lets = all.filter((each) => named.includes(each) || needed.has(each.name));
  return lets.length === 0 ? {} : { lets };
}
