import { derive } from './derive.js';
import type { Bindings } from './expression.js';
import { paramsOf, tryEvaluate } from './expression.js';
import type { Alternative, Machine, SelectorText } from './model.js';

/** Does a selector say that what it names hides what is typed into it? What a literal of it says is no claim. */
export function saysHidden(selector: SelectorText): boolean {
  return /@password\b/.test(selector.replaceAll(/'[^']*'|"[^"]*"/g, "''"));
}

/** The parameters, and the values made of them, that are never told or kept: secrets by their type, and what is typed into a field that hides it. */
export function hiddenParams(machine: Machine): ReadonlySet<string> {
  const secret = machine.params.filter(({ type }) => type === 'secret').map(({ name }) => name);
  return withMade(machine, new Set([...secret, ...hiddenValuesIn(machine).flatMap(({ value }) => paramsOf(value))]));
}

/** Does it type into a field of which it says that it hides what is typed? */
export function typesHidden(machine: Machine): boolean {
  return hiddenValuesIn(machine).length > 0;
}

/** The texts that no record, report or prompt of a run with these bindings may hold: hidden parameters, and what is made of them. */
export function hiddenTexts(machine: Machine, given: Bindings): readonly string[] {
  const derived = derive(machine, given);
  const bindings = derived.kind === 'derived' ? derived.bindings : given;
  const typed = hiddenValuesIn(machine).flatMap(({ value }) => {
    const evaluated = tryEvaluate(value, bindings);
    return evaluated.kind === 'value' ? [evaluated.value] : [];
  });
  const bound = [...hiddenParams(machine)].flatMap((name) => {
    const value = Object.hasOwn(bindings, name) ? bindings[name] : undefined;
    return value === undefined ? [] : [value];
  });
  return [...new Set([...typed, ...bound])].filter((text) => text !== '');
}

/** With what a hidden value is made of, and what is made of it. */
function withMade({ lets = [] }: Machine, hidden: ReadonlySet<string>): ReadonlySet<string> {
  const names = new Set(hidden);
  for (const { name, value } of lets.toReversed()) if (names.has(name)) for (const of of paramsOf(value)) names.add(of);
  for (const { name, value } of lets) if (paramsOf(value).some((of) => names.has(of))) names.add(name);
  return names;
}

/** What is typed into fields of which the machine says that they hide it. */
function hiddenValuesIn(machine: Machine): readonly Extract<Alternative['action'], { kind: 'type' }>[] {
  return [...machine.states, ...machine.interrupts]
    .flatMap(({ steps }) => steps)
    .flatMap(({ alternatives }) => alternatives)
    .flatMap(({ action }) => (action.kind === 'type' && saysHidden(action.target) ? [action] : []));
}
