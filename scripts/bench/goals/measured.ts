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

/** The cases counted, and listed where they are not listed under another name already. */
export function counted<T extends Case>(
  part: Row['part'],
  name: string,
  cases: readonly T[],
  outcomes: (each: T) => readonly Outcome[],
  isListed: boolean,
): Measured {
  return { tally: tally(`${part}: ${name}`, cases.flatMap(outcomes)), rows: isListed ? rowsOf(part, name, cases) : [] };
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
