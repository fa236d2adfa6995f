import { isDeepStrictEqual } from 'node:util';
import type { Bindings, Machine } from '../machine/index.js';
import { namesIn, type Renaming, renamed } from './compile/rounds/substitute.js';

export interface InNames {
  readonly machine: Machine;
  readonly recorded: Bindings;
}

const SLOT = /\{([\w-]+)\}/g;

/**
 * A machine whose values are called as those of another one of the same goal line: a form in another language has given them other names. Undefined
 * where no goal lines are alike but for the names of their slots, or a value stands in none. Pure.
 */
export function inNamesOf({ machine, recorded }: InNames, other: Machine): InNames | undefined {
  for (const goal of machine.goals)
    for (const line of other.goals) {
      const names = renamingTo(goal, line);
      if (names === undefined || !isWhole(names, machine, other)) continue;
      const { goals, params, ...rest } = machine;
      return {
        machine: {
          ...renamed(rest, names),
          goals: goals.map((each) => each.replace(SLOT, (slot, name: string) => `{${names.get(name) ?? slot}}`)),
          params: params.map((param) => ({ ...param, name: names.get(param.name) ?? param.name })),
        },
        recorded: Object.fromEntries(Object.entries(recorded).map(([name, value]) => [names.get(name) ?? name, value])),
      };
    }
  return undefined;
}

/** What each slot of a goal line is called in one that says the same. */
function renamingTo(goal: string, line: string): Renaming | undefined {
  if (goal.replace(SLOT, '{}') !== line.replace(SLOT, '{}')) return undefined;
  const slotsOf = (text: string) => [...text.matchAll(SLOT)].map(([, name = '']) => name);
  const [from, to] = [slotsOf(goal), slotsOf(line)];
  const names = new Map(from.map((name, index) => [name, to[index] ?? name]));
  return new Set(names.values()).size === names.size && from.every((name, index) => names.get(name) === to[index])
    ? names
    : undefined;
}

/** Every value has its name, and is of the very same kind; no other value of the machine is called so. */
function isWhole(names: Renaming, { params, states, finals, lets = [] }: Machine, other: Machine): boolean {
  if (params.length !== names.size || other.params.length !== names.size) return false;
  const isAlike = params.every((param) =>
    other.params.some((each) => isDeepStrictEqual(each, { ...param, name: names.get(param.name) })),
  );
  const renames = [...names].filter(([from, to]) => from !== to);
  if (!isAlike || renames.length === 0) return isAlike;
  const taken = renames.map(([, to]) => to).filter((name) => !names.has(name));
  // What a repeat goes through, and what is made of a value, is named in words of its own.
  const isPlain = lets.length === 0 && params.every(({ type }) => type !== 'list');
  return isPlain && namesIn([states, finals], taken).length === 0;
}
