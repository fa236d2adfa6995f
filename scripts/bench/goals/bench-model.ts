import { bindGoal, type Machine, quoteSpans } from '../../../host/src/machine/index.js';
import { TODAY } from '../../tasks/parameters/times.js';
import { type Answer, type Asked, judged } from './ask.js';

/** A goal that the rules refuse, with a model that points at exactly what is meant: the most that one can bring. */
export function askWithModel(asked: Asked): Answer {
  const { goal, machine, meant } = asked;
  const texts = [...meant].filter(([name]) =>
    machine.params.some((param) => param.name === name && param.type === 'text'),
  );
  const quoted = quoteSpans(
    goal,
    texts.map(([, value]) => value),
  );
  const bound = quoted.kind === 'goal' ? bindGoal(machine, quoted.goal, {}, TODAY) : quoted;
  if (bound.kind === 'refused')
    return { outcome: 'refused', values: [...meant].map(() => 'refused'), reason: bound.reason };
  return judged(new Map(Object.entries(bound.values)), asked);
}

/** A near miss, with a model that would point at any words of it: wrong where the machine would take it with some of them in quotes. */
export function askWithAnyWords(machine: Machine, goal: string): Answer {
  if (!machine.params.some(({ type }) => type === 'text')) return { outcome: 'right', values: [] };
  const words = [...goal.matchAll(/\S+/g)].map(({ index, 0: word }) => [
    index,
    index + word.replace(/[.,!?;:]+$/, '').length,
  ]);
  for (const [first, [start]] of words.entries())
    for (const [, end] of words.slice(first)) {
      const quoted = quoteSpans(goal, [goal.slice(start, end)]);
      const bound = quoted.kind === 'goal' ? bindGoal(machine, quoted.goal, {}, TODAY) : undefined;
      if (quoted.kind === 'goal' && bound?.kind === 'bound')
        return {
          outcome: 'wrong',
          values: [],
          reason: `It is taken as ${quoted.goal}: ${JSON.stringify(bound.values)}`,
        };
    }
  return { outcome: 'right', values: [] };
}
