import type { Bindings, Machine } from '../../machine/index.js';
import { wholeWords } from '../compile/whole-word.js';

/** A value of a run that a machine holds as it stands, and an older text of it did not; the words of an enum are the machine's own. Pure. */
export function holdsValues(machine: Machine, old: Machine, bindings: Bindings): string | undefined {
  const [now, before] = [machine, old].map(textOf) as [string, string];
  const holds = (text: string, value: string) => wholeWords(text, value).next().done === false;
  return machine.params
    .filter(({ type }) => type !== 'enum')
    .map(({ name }) => bindings[name] ?? '')
    .find((value) => value.length > 1 && holds(now, value) && !holds(before, value));
}

function textOf({ states, interrupts, finals }: Machine): string {
  return [...strings([states, interrupts, finals])].join('\n');
}

function* strings(value: unknown): Generator<string> {
  if (typeof value === 'string') yield value;
  else if (value !== null && typeof value === 'object') for (const inner of Object.values(value)) yield* strings(inner);
}
