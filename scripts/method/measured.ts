/** How one replay with other values than the recorded ones went. */
export interface Replayed {
  readonly seed: number;
  readonly goal: string;
  /**
   * `right`: it passed, and the task's judge agrees. `wrong pass`: it passed, and the judge does not: the worst that can happen. `not bound`: the
   * machine would not take the goal. `stopped`: it said that it could not go on, or that the goal was not reached.
   */
  readonly came: 'right' | 'wrong pass' | 'not bound' | 'stopped';
  /** What it said where it stopped, what the judge said where it passed wrongly. */
  readonly why: string;
  readonly steps: number;
  readonly tookMs: number;
  /** Of each step that was acted, what of its time was not the app's own. */
  readonly oursMs: readonly number[];
}

/** How far one task came: solved once by its script, compiled, gated, replayed. */
export interface Measured {
  readonly name: string;
  readonly goal: string;
  readonly reached: 'not solved' | 'solved' | 'compiled' | 'kept';
  /** Why it came no further; empty where it was kept. */
  readonly why: string;
  readonly solveMs: number;
  readonly compileMs: number | undefined;
  readonly text: string | undefined;
  readonly replays: readonly Replayed[];
}

/** Is a task's machine right with every other set of values? */
export function isRight({ reached, replays }: Measured): boolean {
  return reached === 'kept' && replays.length > 0 && replays.every(({ came }) => came === 'right');
}
