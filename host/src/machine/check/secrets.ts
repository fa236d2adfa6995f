import { parseSelector } from '../../screen/index.js';
import { slotsOf } from '../bind/template.js';
import { paramsOf } from '../expression.js';
import { saysHidden } from '../hidden.js';
import type { Machine } from '../model.js';
import { headerPlace } from '../place.js';
import { alternativesOf, expressionsOf, selectorsOf } from './parts.js';
import { error, type Problem } from './problem.js';

/**
 * A secret goes nowhere but into a field that hides it: not into a selector, a probe or a guard, which are told and kept, and not into a field
 * that shows it, for screens are kept. Nor does it come out of the goal or the machine's own text, which are kept too.
 */
export function* checkSecrets(machine: Machine): Generator<Problem> {
  const secrets = new Set(machine.params.filter(({ type }) => type === 'secret').map(({ name }) => name));
  if (secrets.size === 0) return;
  for (const { name, type, default: fallback } of machine.params)
    if (type === 'secret' && fallback !== undefined)
      yield error(headerPlace.param(name), `A secret has no default: it would stand in the machine. Remove it.`);
  for (const [index, goal] of machine.goals.entries())
    for (const name of slotsOf(goal))
      if (secrets.has(name))
        yield error(headerPlace.goal(index), `A goal is kept, and {${name}} is a secret. Leave it out of the goal.`);
  for (const { value, place } of selectorsOf(machine)) {
    const parsed = parseSelector(value);
    for (const name of parsed.kind === 'selector' ? parsed.xpath.variables : [])
      if (secrets.has(name)) yield error(place, shown(name));
  }
  const typed = new Set(
    [...alternativesOf(machine)].flatMap(({ alternative: { action } }) =>
      action.kind === 'type' && saysHidden(action.target) ? [action.value] : [],
    ),
  );
  for (const { value, place } of expressionsOf(machine))
    for (const name of typed.has(value) ? [] : paramsOf(value)) if (secrets.has(name)) yield error(place, shown(name));
}

function shown(name: string): string {
  return `The secret '${name}' would be told here. Type it into a field that hides it, with [@password='true'] behind its selector, and nowhere else.`;
}
