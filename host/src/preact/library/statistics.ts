import { transitionName } from '../../machine/index.js';
import type { Miss, ReplayResult, WitnessedStep } from '../replay/index.js';

/** Where runs took place, as far as it tells runs apart: the version code of the app, and the language. */
export interface Where {
  readonly versionCode: number | undefined;
  readonly locale: string | undefined;
}

/** How one transition has done. */
export interface TransitionStatistics {
  /** Times that it was acted, with its effect. */
  readonly witnessed: number;
  readonly already: number;
  /** Times that a run missed at it. */
  readonly missed: number;
  readonly lastAt: string;
  /** How long it took when it was last acted, and each time together, ms. */
  readonly lastMs?: number;
  readonly totalMs: number;
}

/** How one version of a machine has done at one place: all that its replays have shown there. */
export interface Statistics {
  /** Passed by the machine alone, in one go. */
  readonly held: number;
  /** Passed by the machine alone, after the app was gone and was started once more: neither a held run nor a failed one. Absent where none did. */
  readonly relaunched?: number;
  /** Passed, and somebody else or a rule acted on the way: neither a held run nor a failed one. */
  readonly detoured: number;
  readonly failed: number;
  /** Since the last one that passed by the machine alone, with a second start of the app or without, or since it was released. */
  readonly failedInARow: number;
  readonly firstAt: string;
  readonly lastAt: string;
  /** Why the last failed run failed. */
  readonly lastReason?: string;
  /** When somebody last took a quarantine away, or the gate did. */
  readonly releasedAt?: string;
  /** A digest for each set of values that it held with: no values. */
  readonly values: readonly string[];
  /** By `state.step.alternative`, or `on interrupt`. */
  readonly transitions: Readonly<Record<string, TransitionStatistics>>;
}

/** A replay that came to its end, as statistics know it. */
export interface CountedRun {
  readonly at: string;
  readonly outcome: ReplayResult['outcome'];
  readonly reason?: string;
  /** The app was started once more on the way, and all begun anew. */
  readonly isRelaunched?: true;
  /** It stood in its final, and what is expected there was not so: the app's failure, which brings no machine into quarantine. */
  readonly isUnmet?: true;
  /** Digest of its values. */
  readonly values: string;
  readonly transitions: readonly CountedTransition[];
}

export interface CountedTransition {
  readonly name: string;
  readonly how: 'witnessed' | 'already' | 'missed';
  readonly ms?: number;
}

/** What of a replay is counted. Pure. */
export function countedRun(result: ReplayResult, at: string, values: string): CountedRun {
  return {
    at,
    outcome: result.outcome,
    ...(result.reason !== undefined && { reason: result.reason }),
    ...(result.rungs.some(({ kind }) => kind === 'relaunched') && { isRelaunched: true }),
    ...(result.expected.some(({ holds }) => !holds) && { isUnmet: true }),
    values,
    transitions: [...result.steps.flatMap(countedStep), ...result.misses.map(countedMiss)],
  };
}

/** The statistics with one more run. Pure. */
export function withRun(before: Statistics | undefined, run: CountedRun): Statistics {
  const { held = 0, detoured = 0, failed = 0, failedInARow = 0, values = [], transitions = {} } = before ?? {};
  const passed = run.outcome === 'passed' && run.isRelaunched !== true;
  const relaunched = (before?.relaunched ?? 0) + (run.outcome === 'passed' && !passed ? 1 : 0);
  const isInRow = run.isUnmet !== true;
  const hasFailed = run.outcome === 'failed' || run.outcome === 'diverged';
  return {
    ...before,
    held: held + (passed ? 1 : 0),
    ...(relaunched > 0 && { relaunched }),
    detoured: detoured + (run.outcome === 'passed with detour' || run.outcome === 'passed with heal' ? 1 : 0),
    failed: failed + (hasFailed ? 1 : 0),
    failedInARow: run.outcome === 'passed' ? 0 : failedInARow + (hasFailed && isInRow ? 1 : 0),
    firstAt: before?.firstAt ?? run.at,
    lastAt: run.at,
    ...(hasFailed && { lastReason: run.reason ?? run.outcome }),
    values: passed && !values.includes(run.values) ? [...values, run.values] : values,
    transitions: run.transitions.reduce((all, each) => withTransition(all, each, run.at), transitions),
  };
}

/** The statistics of a machine that may be used again: nothing that was counted is forgotten. Pure. */
export function released(before: Statistics, at: string): Statistics {
  return { ...before, failedInARow: 0, releasedAt: at };
}

/** Of two states of one record, the one that has seen more: counts only grow, but for a row of failures that ended. Pure. */
export function further(one: Statistics, other: Statistics): Statistics {
  const [first, second] = [one, other].map(seen) as [string, string];
  return first >= second ? one : other;
}

function seen({ held, relaunched = 0, detoured, failed, releasedAt = '' }: Statistics): string {
  return `${String(held + relaunched + detoured + failed).padStart(12, '0')} ${releasedAt}`;
}

function countedStep(step: WitnessedStep): readonly CountedTransition[] {
  switch (step.how) {
    case 'acted':
      return [{ name: nameOf(step), how: 'witnessed', ms: Math.round(step.timing.totalMs) }];
    case 'interrupt':
      return [{ name: step.transition, how: 'witnessed', ms: Math.round(step.timing.totalMs) }];
    case 'already':
      return [{ name: nameOf(step), how: 'already' }];
    case 'skipped':
    case 'read':
    case 'detour':
      return [];
  }
}

function nameOf(step: WitnessedStep): string {
  return transitionName(step, step.alternative, undefined);
}

/** A state that never came up is missed at its first way. */
function countedMiss({ at, alternative = 0 }: Miss): CountedTransition {
  return { name: transitionName(at, alternative, undefined), how: 'missed' };
}

function withTransition(
  all: Statistics['transitions'],
  { name, how, ms }: CountedTransition,
  at: string,
): Statistics['transitions'] {
  const before = Object.hasOwn(all, name) ? all[name] : undefined;
  const { witnessed = 0, already = 0, missed = 0, totalMs = 0 } = before ?? {};
  const counts = { witnessed, already, missed };
  return {
    ...all,
    [name]: {
      ...before,
      ...counts,
      [how]: counts[how] + 1,
      lastAt: at,
      totalMs: totalMs + (ms ?? 0),
      ...(ms !== undefined && { lastMs: ms }),
    },
  };
}
