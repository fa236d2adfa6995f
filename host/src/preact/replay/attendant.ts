import type { Miss } from './report.js';
import type { Run } from './run.js';

/** What whoever sits beside a run says at a miss, having looked at the screen, and having mended it by hand or not. */
export type AtMiss = 'go on' | 'hand over' | 'stop';

/** Who sits beside a run, and is asked. */
export interface Attendant {
  /** Before each act: why it is not to be done; undefined where it may. */
  beforeStep?(sentence: string): Promise<string | undefined>;
  /** At a miss, before a rule or a policy has its turn. */
  atMiss?(question: MissQuestion): Promise<AtMiss>;
}

export interface MissQuestion {
  /** What was wanted and seen; or, asked once more, why it cannot be gone on from what the screen shows now. */
  readonly sentence: string;
  readonly miss: Miss;
  /** Is there anybody to hand over to? */
  readonly canHandOver: boolean;
}

/** Why an act is not to be done; undefined where it may. What the person needs to think is not the run's time. */
export async function heldBack(run: Run, sentence: string): Promise<string | undefined> {
  const { attendant } = run;
  if (attendant?.beforeStep === undefined) return undefined;
  const refused = await run.deadline.without(async () => attendant.beforeStep?.(sentence));
  if (refused !== undefined) run.held = refused;
  return refused;
}
