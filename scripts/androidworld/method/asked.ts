import { z } from 'zod';

/*
 * One line of JSON each way. The Python side asks to learn or to replay; while it waits for the answer it is asked itself, to begin the task anew or
 * to judge, because the evaluators are AndroidWorld's.
 */

/** A goal of another instance of the task, and the seed that it is drawn by. */
const other = z.object({ seed: z.number(), goal: z.string() });

/** What the Python side asks. */
export const askedSchema = z.discriminatedUnion('do', [
  z.object({
    do: z.literal('learn'),
    task: z.string(),
    goal: z.string(),
    /** The parameters that the goal names. */
    said: z.record(z.string(), z.unknown()),
    /** Where the machine is written, when it is kept. */
    file: z.string(),
    /** Of them, one is for the gate: none of them is replayed later. */
    others: z.array(other),
  }),
  z.object({ do: z.literal('replay'), goal: z.string(), file: z.string() }),
]);

export type Asked = z.infer<typeof askedSchema>;
export type AskedToLearn = Extract<Asked, { do: 'learn' }>;

/** What the Python side says of a task that was begun, or of how it stands: an empty text where all is well. */
export const saidSchema = z.object({ wrong: z.string() });

/** AndroidWorld's side of a task, for a gate. */
export interface WorldTask {
  /** Notes that the state of the recorded run was put back, or brings about that of another instance. @throws Error where it cannot */
  begin(seed?: number): Promise<void>;
  /** What its evaluator finds wrong; undefined where it gives the whole score. */
  judge(answer: string | undefined): Promise<string | undefined>;
}

/** How a run ended. */
export interface Told {
  /** `done` where it says so. */
  readonly ended: string;
  readonly why: string;
  readonly steps: number;
  readonly ms: number;
  readonly answer?: string;
  /** How far the machine came that was made of a first run. */
  readonly reached?: 'not solved' | 'solved' | 'compiled' | 'kept';
  /** Why it came no further. */
  readonly stopped?: string;
}
