import { bindGoal, type Machine } from '../../../host/src/machine/index.js';
import { type Kept, retrieve } from '../../../host/src/preact/index.js';
import { TODAY } from '../../tasks/parameters/times.js';
import type { Outcome } from '../tally.js';
import { bindPublished } from './published-binder.js';
import { sameValue } from './same-value.js';
import type { SuiteType } from './suite.js';

/** A goal, the machine that it is of, and what is meant by it. */
export interface Asked {
  readonly goal: string;
  readonly machine: Machine;
  readonly meant: ReadonlyMap<string, string>;
  readonly types: ReadonlyMap<string, SuiteType>;
  /** Parameters of which nobody can tell what is meant: whatever they are bound to is not judged. */
  readonly open?: ReadonlySet<string>;
}

export interface Answer {
  /** The goal as a whole: right only when each value is. */
  readonly outcome: Outcome;
  readonly values: readonly Outcome[];
  /** Of what is not right: why it was refused, or which values are wrong. */
  readonly reason?: string;
  /** A paraphrase: somebody is shown what it is read as, and has to say yes. This answer is that of one who says yes to everything. */
  readonly isAsked?: true;
}

/** The answer where nobody sits who could say yes. @param instead what it is that nothing is done */
export function withNobody<A extends Answer>(answer: A, instead: 'right' | 'refused' = 'refused'): A {
  if (answer.isAsked !== true) return answer;
  const reason = 'It is in other words than the goal lines, and nobody is there to be asked.';
  return { ...answer, outcome: instead, values: answer.values.map(() => 'refused' as const), reason };
}

/** The goal bound by its own machine. One wrong value makes it wrong; a value that was bound although nobody meant any is wrong, too. */
export function askBinder({ goal, machine, ...expected }: Asked): Answer {
  const bound = bindGoal(machine, goal, {}, TODAY);
  if (bound.kind === 'refused')
    return { outcome: 'refused', values: [...expected.meant].map(() => 'refused'), reason: bound.reason };
  return { ...judged(new Map(Object.entries(bound.values)), expected), ...askedIf(bound) };
}

/** The same by the published method's patterns. */
export function askPublished({ goal, machine, ...expected }: Asked): Answer {
  return judged(bindPublished(machine.params, goal), expected);
}

/** Each value beside what is meant. */
export function judged(
  bound: ReadonlyMap<string, string>,
  { meant, types, open }: Pick<Asked, 'meant' | 'types' | 'open'>,
): Answer {
  const judgedValues = [...meant].map(([name, value]): readonly [Outcome, string] => {
    const found = bound.get(name);
    if (found === undefined) return ['refused', `${name} has no value`];
    if (sameValue(types.get(name) ?? 'text', found, value)) return ['right', ''];
    return ['wrong', `${name} is '${found}' instead of '${value}'`];
  });
  const extra = [...bound]
    .filter(([name]) => !meant.has(name) && open?.has(name) !== true)
    .map(([name, value]) => `${name} is '${value}' of nothing`);
  const values = judgedValues.map(([outcome]) => outcome);
  const reasons = [...judgedValues.map(([, reason]) => reason).filter((reason) => reason !== ''), ...extra];
  if (values.includes('wrong') || extra.length > 0) return { outcome: 'wrong', values, reason: reasons.join('; ') };
  if (values.includes('refused')) return { outcome: 'refused', values, reason: reasons.join('; ') };
  return { outcome: 'right', values };
}

/** One machine that must not take it: right when it refuses. */
export function askMachine(machine: Machine, goal: string): Answer {
  const bound = bindGoal(machine, goal, {}, TODAY);
  if (bound.kind === 'refused') return { outcome: 'right', values: [] };
  const reason = `It is taken: ${JSON.stringify(bound.values)}`;
  return { outcome: 'wrong', values: [], reason, ...askedIf(bound) };
}

/**
 * Which machine of the library a goal is given to; `wanted` undefined: to none.
 * @returns refused when it is given to none that it should be; `several` when more than one would take it, so that none does
 */
export function askRetriever(
  library: readonly Kept[],
  goal: string,
  wanted: string | undefined,
): Answer & { readonly several: boolean } {
  const retrieved = retrieve(library, goal, TODAY);
  switch (retrieved.kind) {
    case 'found': {
      const { name } = retrieved.kept.machine;
      if (name === wanted) return { outcome: 'right', values: [], ...askedIf(retrieved), several: false };
      const reason = `It is given to ${name}: ${JSON.stringify(retrieved.bindings)}`;
      return { outcome: 'wrong', values: [], reason, ...askedIf(retrieved), several: false };
    }
    case 'several':
      return {
        outcome: wanted === undefined ? 'right' : 'refused',
        values: [],
        reason: `It is the goal of ${retrieved.names.join(' and of ')}.`,
        several: true,
      };
    case 'none':
      return {
        outcome: wanted === undefined ? 'right' : 'refused',
        values: [],
        reason: 'No machine takes it.',
        several: false,
      };
    default:
      return retrieved satisfies never;
  }
}

function askedIf({ isParaphrase }: { readonly isParaphrase?: true }): Pick<Answer, 'isAsked'> {
  return isParaphrase === true ? { isAsked: true } : {};
}
