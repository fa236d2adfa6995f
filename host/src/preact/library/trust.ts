import type { EvidenceBody } from '../evidence.js';
import type { Statistics } from './statistics.js';

/**
 * What a machine may be trusted for, from the least to the most: nobody has seen it work; it accepts the recorded runs; it was run up to the first
 * act that cannot be undone; the gate has run it live; it has held since, with so many sets of other values.
 */
export type Trust =
  | { readonly level: 'drafted' }
  | { readonly level: 'offline' }
  | { readonly level: 'shadow' }
  | { readonly level: 'live' }
  | { readonly level: 'proven'; readonly runs: number };

const ORDER = ['drafted', 'offline', 'shadow', 'live', 'proven'] as const;

/** A machine that was never run live has to hold as often as the gate would have run it, before it counts as proven. */
const LEAST_RUNS = { offline: 2, shadow: 2, live: 1 } as const;

/** What follows from the evidence for exactly this text, and from how it has done since. Pure. */
export function trustOf(
  evidence: EvidenceBody | undefined,
  statistics: readonly Pick<Statistics, 'held' | 'values'>[],
): Trust {
  if (evidence === undefined) return { level: 'drafted' };
  const level = evidence.trust ?? 'live';
  const takesValues = evidence.runs.some(({ parameters }) => Object.keys(parameters).length > 0);
  const runs = statistics.reduce((sum, { held, values }) => sum + (takesValues ? values.length : held), 0);
  return runs >= LEAST_RUNS[level] ? { level: 'proven', runs } : { level };
}

/** `live`, `proven(3)`. */
export function describeTrust(trust: Trust): string {
  return trust.level === 'proven' ? `proven(${trust.runs})` : trust.level;
}

/** Negative where the first is less. Pure. */
export function compareTrust(one: Trust, other: Trust): number {
  const levels = ORDER.indexOf(one.level) - ORDER.indexOf(other.level);
  const runs = (trust: Trust) => (trust.level === 'proven' ? trust.runs : 0);
  return levels === 0 ? runs(one) - runs(other) : levels;
}

/** May it do on its own what cannot be undone? */
export function mayCommit(trust: Trust): boolean {
  return compareTrust(trust, { level: 'live' }) >= 0;
}
