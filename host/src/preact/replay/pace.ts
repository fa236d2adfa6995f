/** How long a run waits for what it expects before it calls a miss. */
export interface Pace {
  /** For a screen that the app's start or a step should lead to, ms. */
  readonly screenMs: number;
  /** For an act that could not reach its node (covered, still moving), ms. */
  readonly actMs: number;
  /** For what a step that may be left out is done to, ms. */
  readonly optionalMs: number;
}

/**
 * Patience, not sleep: a run goes on as soon as what it waits for is there. 5 s is what AOSP's UiAutomation gives a connection; apps that load
 * from a network want more (`--patience`).
 */
export const DEFAULT_PACE: Pace = { screenMs: 5_000, actMs: 2_000, optionalMs: 500 };

/** The usual pace, with another patience for screens. */
export function paceOf(patienceSeconds: number): Pace {
  return { ...DEFAULT_PACE, screenMs: patienceSeconds * 1_000 };
}
