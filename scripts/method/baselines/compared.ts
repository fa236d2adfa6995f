import type { Measured } from '../measured.js';

/** Who else does the task. */
export const others = [
  'published',
  'published, with its sleeps',
  'coordinate macro',
  'script each time',
  'explorer each time',
] as const;
export type Other = (typeof others)[number];

/** One run of one of them. */
export interface Ran {
  readonly who: Other;
  readonly seed: number;
  /** With the values of the run that it learnt from. */
  readonly isRecorded: boolean;
  /** `right`: it came to its end, and the task's judge agrees; `wrong pass`: it did, and the judge does not; `stopped`: it did not. */
  readonly came: 'right' | 'wrong pass' | 'stopped';
  readonly why: string;
  readonly steps: number;
  readonly tookMs: number;
}

/** How the published gate, in which the agent takes over at a miss, decided. */
export interface PublishedGate {
  readonly kept: boolean;
  /** The program did not come to its end by itself. */
  readonly byAgent: boolean;
  readonly why: string;
}

/** One task, done by ours and by the others, with the same values before the same judge. */
export interface Compared {
  readonly ours: Measured;
  /** The goal is a question. */
  readonly asks: boolean;
  /** Why there is no program of the published kind. */
  readonly noProgram: string | undefined;
  readonly gate: PublishedGate | undefined;
  readonly runs: readonly Ran[];
}
