import type { Alternative, Machine, NamedElement } from '../../machine/index.js';

/**
 * A machine that says the names of its app's map where it acts upon what they stand for: it has all of their selectors then, the best first. What a step is
 * known by, and how a screen is told, stays as it is. Pure.
 */
export function withElementNames(machine: Machine, elements: readonly NamedElement[]): Machine {
  const nameOf = (target: string) => elements.find(({ selectors }) => selectors.includes(target))?.name ?? target;
  const named = (way: Alternative): Alternative =>
    'target' in way.action ? { ...way, action: { ...way.action, target: nameOf(way.action.target) } } : way;
  return {
    ...machine,
    states: machine.states.map((state) => ({
      ...state,
      steps: state.steps.map((step) => ({ ...step, alternatives: step.alternatives.map(named) })),
    })),
  };
}
