import {
  type Alternative,
  type Bindings,
  type Machine,
  paramsOf,
  printAlternative,
  stepSentence,
  type Taken,
} from '../machine/index.js';
import { parseSelector } from '../screen/index.js';

/** A way that a kept run took, and the values that it took it with. */
export interface SeenWay extends Taken {
  readonly values: Bindings;
}

/**
 * Of each way that only some values take: why nothing stands for it. What it does has to follow from the value that it is taken for, as each key of a
 * number is the key of its digit; or it was seen, and did not only happen to be that value's. Pure.
 */
export function whyUnseen(machine: Machine, seen: readonly SeenWay[]): readonly string[] {
  return machine.states.flatMap(({ id, steps }) =>
    steps.flatMap((step, index) =>
      step.alternatives.flatMap((way) => {
        const names = valuesOf(way);
        const taken = seen.filter((each) => each.way === way);
        const said = saidIn(way);
        const says = names.some((name) => said.includes(name));
        const what = `Step ${index + 1} of '${id}' (${stepSentence(step, {})})`;
        const all = names.map((name) => `$${name}`).join(' and ');
        const before = index === 0 ? undefined : steps[index - 1];
        const isTwice = before?.alternatives.some((other) => printAlternative(other) === printAlternative(way));
        if (names.length === 0) return [];
        if (says && taken.length === 0 && isTwice)
          return [`${what} is there twice in a row, and no kept run has taken it. Remove one of them.`];
        if (says) return [];
        if (taken.length === 0)
          return [
            `${what} is taken for some values of ${all} only, no kept run has taken it, and it says nothing of them. Solve the goal once with values that take it.`,
          ];
        const frozen = names.find((name) => taken.every((each) => showsOnly(each, name)));
        return frozen === undefined
          ? []
          : [
              `${what} acts on what read as $${frozen} does in each kept run, and says nothing of it: with another value it would do the same. Name it by $${frozen}.`,
            ];
      }),
    ),
  );
}

/** Did what was acted upon read as the value, and no more? */
function showsOnly({ read, values }: SeenWay, name: string): boolean {
  return read !== undefined && read !== '' && read === values[name];
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
