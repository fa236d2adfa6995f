import { parseSelector } from '../../screen/index.js';
import { paramsOf } from '../expression.js';
import type { Machine } from '../model.js';

/**
 * The parameters whose values must be there on a screen before anything lasting is done with them: a node that shows the whole value is acted upon, and from where
 * the value is first used to there lies no act that cannot be undone. Who misreads such a value finds nothing, and has done nothing with it. Pure.
 */
export function shownParams(machine: Machine): ReadonlySet<string> {
  const [used, shown, lost] = [new Set<string>(), new Set<string>(), new Set<string>()];
  for (const step of machine.states.flatMap(({ steps }) => steps)) {
    for (const { action } of step.alternatives) {
      if (action.kind === 'tap' || action.kind === 'hold')
        for (const name of comparedWhole(action.target)) if (!lost.has(name)) shown.add(name);
      if ('value' in action) for (const name of paramsOf(action.value)) used.add(name);
    }
    if (!step.alternatives.some(({ irreversible }) => irreversible)) continue;
    for (const name of used) if (!shown.has(name)) lost.add(name);
  }
  return shown;
}

function comparedWhole(target: string): readonly string[] {
  const parsed = parseSelector(target);
  if (parsed.kind !== 'selector') return [];
  return parsed.xpath.variables.filter((name) =>
    new RegExp(`@(?:text|content-desc)\\s*=\\s*\\$${name}(?![\\w-])`).test(target),
  );
}
