import type { Alternative, Expression, Machine } from '../machine/index.js';

/**
 * What would teach a machine that stopped where it looks for a page or a day of another value, and turns no page: a run that had to turn some. Nothing where it
 * stopped elsewhere, or turns pages already.
 *
 * @param reason why a run stopped, with what it wanted as the machine writes it
 */
export function whyNoTurn({ states, lets = [] }: Machine, reason: string): readonly string[] {
  const days = lets.filter(({ value }) => isPageOrDay(value)).map(({ name }) => name);
  const says = (selector: string) => days.some((name) => new RegExp(`\\$${name}(?![\\w-])`).test(selector));
  const isStuck = ({ guards, action }: Alternative) =>
    guards.some(
      (guard) =>
        guard.kind === 'screen' &&
        guard.check.kind === 'present' &&
        says(guard.check.selector) &&
        reason.includes(`no ${guard.check.selector}`),
    ) ||
    ('target' in action && says(action.target) && reason.includes(action.target));
  const stuck = states.find(({ steps }) =>
    steps.some(
      ({ alternatives, repeats }, index) =>
        repeats === undefined && steps[index - 1]?.repeats === undefined && alternatives.some(isStuck),
    ),
  );
  if (stuck === undefined) return [];
  return [
    `On '${stuck.id}' no run had to turn a page, so that nothing tells how: solve the goal once more with a day that lies on another page, and the two become one machine.`,
  ];
}

/** A month with its year, or a whole day. */
function isPageOrDay(value: Expression): boolean {
  const [, pattern] = value.kind === 'call' && value.function === 'date' ? value.arguments : [];
  return pattern?.kind === 'literal' && /y/.test(pattern.value) && /[ML]/.test(pattern.value);
}
