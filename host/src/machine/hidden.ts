import type { Bindings } from './expression.js';
import { paramsOf, tryEvaluate } from './expression.js';
import type { Alternative, Machine, SelectorText } from './model.js';

/** Does a selector say that what it names hides what is typed into it? What a literal of it says is no claim. */
export function saysHidden(selector: SelectorText): boolean {
  return /@password\b/.test(selector.replaceAll(/'[^']*'|"[^"]*"/g, "''"));
}

/** The parameters whose values are never told or kept: secrets by their type, and what is typed into a field that hides it. */
export function hiddenParams(machine: Machine): ReadonlySet<string> {
  const secret = machine.params.filter(({ type }) => type === 'secret').map(({ name }) => name);
  return new Set([...secret, ...hiddenValuesIn(machine).flatMap(({ value }) => paramsOf(value))]);
}

/** Does it type into a field of which it says that it hides what is typed? */
export function typesHidden(machine: Machine): boolean {
  return hiddenValuesIn(machine).length > 0;
}

/** The texts that no record, report or prompt of a run with these bindings may hold: hidden parameters, and what is made of them. */
export function hiddenTexts(machine: Machine, bindings: Bindings): readonly string[] {
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

/** What is typed into fields of which the machine says that they hide it. */
function hiddenValuesIn(machine: Machine): readonly Extract<Alternative['action'], { kind: 'type' }>[] {
  return [...machine.states, ...machine.interrupts]
    .flatMap(({ steps }) => steps)
    .flatMap(({ alternatives }) => alternatives)
    .flatMap(({ action }) => (action.kind === 'type' && saysHidden(action.target) ? [action] : []));
}
