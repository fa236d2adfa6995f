import { type Final, type Guard, type Let, type Machine, namesInProbe, paramsOf } from '../../../machine/index.js';

/**
 * Why a machine may take a day of another month than the one that is meant, and pass: it taps a cell that says a part of the value alone, behind pages that it
 * turns, or beside a month that nothing binds to one part of the screen; and an end proves nothing of it. Undefined where the cell says all of it, or every
 * end does. Pure.
 */
export function whyUnprovenCell({ states, finals, lets = [] }: Machine): string | undefined {
  const namesOf = (param: string) => [
    param,
    ...lets.filter(({ value }) => paramsOf(value).includes(param)).map(({ name }) => name),
  ];
  const isProven = (param: string) => finals.every((final) => proves(final, namesOf(param)));
  for (const { steps } of states)
    for (const [index, { repeats = [], alternatives }] of steps.entries()) {
      const loose = alternatives.flatMap(({ guards }) => guards.flatMap((guard) => shownAnywhere(guard, lets)))[0];
      if (loose !== undefined && !isProven(loose))
        return `A cell is tapped that says a part of $${loose} alone, nothing that lasts tells where the screen shows its month, and the end shows nothing of it: beside the head of another month that cell would be another day, and pass. Solve the task so that its end shows the day.`;
      const [repeat] = repeats;
      const guard = alternatives[0]?.guards[0];
      const next = steps[index + 1];
      if (repeat?.kind !== 'until' || next === undefined || guard?.kind !== 'screen') continue;
      if (guard.check.kind !== 'before' && guard.check.kind !== 'after') continue;
      const [param = ''] = paramsOf(guard.check.value);
      const awaited = repeat.checks.flatMap((check) => ('selector' in check ? [check.selector] : []));
      const isCell = next.alternatives.some(
        ({ action }) => 'target' in action && !awaited.includes(action.target) && says(action.target, namesOf(param)),
      );
      if (isCell && !isProven(param))
        return `Behind the pages that are turned a cell is tapped that says a part of $${param} alone, and the end shows nothing of it: that cell of another page would pass. Solve the task so that its end shows the day.`;
    }
  return undefined;
}

/** The parameter of which a guard looks for the month in any part of the screen. */
function shownAnywhere(guard: Guard, lets: readonly Let[]): readonly string[] {
  if (guard.kind !== 'screen' || guard.check.kind !== 'present') return [];
  const name = /^\/\/\*\[@text=\$([\w-]+)\]$/.exec(guard.check.selector)?.[1];
  const value = lets.find((each) => each.name === name)?.value;
  return value?.kind === 'call' && value.function === 'date' ? paramsOf(value) : [];
}

function proves({ checks, probes }: Final, names: readonly string[]): boolean {
  return (
    checks.some((check) => 'selector' in check && says(check.selector, names)) ||
    probes.some((probe) => namesInProbe(probe).some((name) => names.includes(name)))
  );
}

function says(selector: string, names: readonly string[]): boolean {
  return names.some((name) => new RegExp(`\\$${name}(?![\\w-])`).test(selector));
}
