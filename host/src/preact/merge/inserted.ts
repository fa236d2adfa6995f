import { blockPlace, type Machine, type Step } from '../../machine/index.js';

/** Steps put into a state before one of its own; what is remarked beside the later ones goes with them. Pure. */
export function withSteps(machine: Machine, state: string, before: number, steps: readonly Step[]): Machine {
  return {
    ...machine,
    states: machine.states.map((each) =>
      each.id === state
        ? { ...each, steps: [...each.steps.slice(0, before), ...steps, ...each.steps.slice(before)] }
        : each,
    ),
    ...(machine.comments && {
      comments: renumbered(machine.comments, `${blockPlace('state', state)}/step/`, (step) =>
        step < before ? step : step + steps.length,
      ),
    }),
  };
}

/** One step of a state replaced; its ways are as many places further on. Pure. */
export function withStep(machine: Machine, state: string, at: number, step: Step, further = 0): Machine {
  return {
    ...machine,
    states: machine.states.map((each) =>
      each.id === state ? { ...each, steps: each.steps.map((old, index) => (index === at ? step : old)) } : each,
    ),
    ...(machine.comments && {
      comments: renumbered(machine.comments, `${blockPlace('state', state)}/step/${at}/`, (way) => way + further),
    }),
  };
}

function renumbered(
  comments: Readonly<Record<string, string>>,
  beginning: string,
  numberOf: (old: number) => number,
): Readonly<Record<string, string>> {
  return Object.fromEntries(
    Object.entries(comments).map(([place, remark]) => {
      const number = place.startsWith(beginning) ? /^\d+/.exec(place.slice(beginning.length))?.[0] : undefined;
      if (number === undefined) return [place, remark];
      return [`${beginning}${numberOf(Number(number))}${place.slice(beginning.length + number.length)}`, remark];
    }),
  );
}
