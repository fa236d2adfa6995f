import { type Outcome, type Tally, tally } from '../tally.js';
import type { Answer } from './ask.js';
import type { Part } from './suite.js';

/** What was asked, and why it did not come out right. */
export interface Row {
  readonly of: string;
  readonly part: Part | 'AndroidWorld';
  readonly machine: string;
  readonly goal: string;
  readonly outcome: Outcome;
  readonly reason?: string;
}

/** A count, and each case that did not come out right. */
export interface Measured {
  readonly tally: Tally;
  readonly rows: readonly Row[];
}

/** One question and what came of it. */
export interface Case {
  readonly goal: { readonly machine: string };
  readonly asked: { readonly goal: string };
  readonly answer: Answer;
}

/** The share of values that has to be bound, whoever's goals they are of. */
export const MUST_BIND = 0.97;

export interface CountOptions {
  /** Each goal as a whole, unless it is each value. */
  readonly each?: 'goal' | 'value';
  /** Not where the cases are listed under another name already. */
  readonly isListed?: boolean;
  /** The share that must be right, where one must. */
  readonly least?: number;
}

/** The cases counted, and those listed that did not come out right. */
export function counted(
  part: Row['part'],
  name: string,
  cases: readonly Case[],
  { each = 'goal', isListed = false, least }: CountOptions = {},
): Measured {
  const outcomes = cases.flatMap(({ answer }) => (each === 'goal' ? [answer.outcome] : answer.values));
  return { tally: tally(`${part}: ${name}`, outcomes, least), rows: isListed ? rowsOf(part, name, cases) : [] };
}

export function rowsOf(part: Row['part'], of: string, cases: readonly Case[]): readonly Row[] {
  return cases
    .filter(({ answer }) => answer.outcome !== 'right')
    .map(({ goal, asked, answer: { outcome, reason } }) => ({
      of,
      part,
      machine: goal.machine,
      goal: asked.goal,
      outcome,
      ...(reason !== undefined && { reason }),
    }));
}
