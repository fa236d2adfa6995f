import { type Final, type Machine, namesInProbe, paramsOf } from '../../../machine/index.js';

/**
 * Why a machine that turns pages to a day may take that day of another page and pass: behind the turns it taps a cell that says a part of the value alone, and an
 * end proves nothing of it. Undefined where the cell says all of it, or every end does. Pure.
 */
export function whyUnprovenCell({ states, finals, lets = [] }: Machine): string | undefined {
  for (const { steps } of states)
    for (const [index, { repeats = [], alternatives }] of steps.entries()) {
      const [repeat] = repeats;
      const guard = alternatives[0]?.guards[0];
      const next = steps[index + 1];
      if (repeat?.kind !== 'until' || next === undefined || guard?.kind !== 'screen') continue;
      if (guard.check.kind !== 'before' && guard.check.kind !== 'after') continue;
      const [param = ''] = paramsOf(guard.check.value);
      const names = [param, ...lets.filter(({ value }) => paramsOf(value).includes(param)).map(({ name }) => name)];
      const awaited = repeat.checks.flatMap((check) => ('selector' in check ? [check.selector] : []));
      const isCell = next.alternatives.some(
        ({ action }) => 'target' in action && !awaited.includes(action.target) && says(action.target, names),
      );
      if (isCell && !finals.every((final) => proves(final, names)))
        return `Behind the pages that are turned a cell is tapped that says a part of $${param} alone, and the end shows nothing of it: that cell of another page would pass. Solve the task so that its end shows the day.`;
    }
  return undefined;
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
