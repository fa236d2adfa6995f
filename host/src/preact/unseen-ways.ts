import { type Alternative, type Machine, paramsOf, stepSentence, type Taken } from '../machine/index.js';
import { parseSelector } from '../screen/index.js';

/**
 * Of each way that only some values take and no kept run has taken: why nothing stands for it. What it does has to follow from the value that it is
 * taken for, as each key of a number is the key of its digit; a way that would do the same whatever the value is has to have been seen. Pure.
 */
export function whyUnseen(machine: Machine, taken: readonly Taken[]): readonly string[] {
  return machine.states.flatMap(({ id, steps }) =>
    steps.flatMap((step, index) =>
      step.alternatives.flatMap((way) => {
        const values = valuesOf(way);
        if (values.length === 0 || taken.some((each) => each.way === way)) return [];
        const said = saidIn(way);
        if (values.some((name) => said.includes(name))) return [];
        const names = values.map((name) => `$${name}`).join(' and ');
        return [
          `Step ${index + 1} of '${id}' (${stepSentence(step, {})}) is taken for some values of ${names} only, no kept run has taken it, and it says nothing of them. Solve the goal once with values that take it.`,
        ];
      }),
    ),
  );
}

/** The values that decide whether it is taken. */
function valuesOf({ guards }: Alternative): readonly string[] {
  const names = guards.flatMap((guard) =>
    guard.kind === 'param' ? [...paramsOf(guard.left), ...paramsOf(guard.right)] : [],
  );
  return [...new Set(names)];
}

function saidIn({ action }: Alternative): readonly string[] {
  const parsed = 'target' in action ? parseSelector(action.target) : undefined;
  const inTarget = parsed?.kind === 'selector' ? parsed.xpath.variables : [];
  return [...inTarget, ...('value' in action ? paramsOf(action.value) : [])];
}
