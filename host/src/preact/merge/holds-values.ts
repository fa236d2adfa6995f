import type { Bindings, Machine } from '../../machine/index.js';
import { textsOf } from '../compile/texts-of.js';
import { holdsWords } from '../compile/whole-word.js';

/** A value of a run that a machine holds as it stands, and an older text of it did not; the words of an enum are the machine's own. Pure. */
export function holdsValues(machine: Machine, old: Machine, bindings: Bindings): string | undefined {
  const [now, before] = [machine, old].map(textOf) as [string, string];
  return machine.params
    .filter(({ type }) => type !== 'enum')
    .map(({ name }) => bindings[name] ?? '')
    .find((value) => value.length > 1 && holdsWords(now, value) && !holdsWords(before, value));
}

function textOf({ states, interrupts, finals }: Machine): string {
  return [...textsOf([states, interrupts, finals])].join('\n');
}
