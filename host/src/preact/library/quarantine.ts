import type { Statistics, Where } from './statistics.js';

/** So many failed runs in a row are no bad luck any more. */
export const FAILURES_TO_QUARANTINE = 3;

/** A version of a machine that is not to be used at one place: it failed there again and again. */
export interface Quarantine {
  readonly where: Where;
  readonly failedInARow: number;
  readonly since: string;
  readonly reason: string;
}

/** Is it in quarantine there? Pure. */
export function quarantineOf(
  statistics: Statistics | undefined,
  where: Where,
  limit: number = FAILURES_TO_QUARANTINE,
): Quarantine | undefined {
  if (statistics === undefined || statistics.failedInARow < limit) return undefined;
  const { failedInARow, lastAt, lastReason = '' } = statistics;
  return { where, failedInARow, since: lastAt, reason: lastReason };
}

/** A place in words: `version code 12, de-DE`. */
export function placeInWords({ versionCode, locale }: Where): string {
  return `version code ${versionCode ?? 'unknown'}, ${locale ?? 'language unknown'}`;
}

/** Why it is refused, and what to do, in sentences. */
export function describeQuarantine(name: string, { where, failedInARow, reason }: Quarantine): string {
  return `${name} is in quarantine for its app of ${placeInWords(where)}: it failed ${failedInARow} times in a row there, the last time so: ${sentence(reason)} It can be used elsewhere. Mend what is wrong, then: reprise machines unquarantine ${name}; or solve the goal anew: reprise run "<goal>" --anew.`;
}

function sentence(text: string): string {
  return /[.!?]$/.test(text) ? text : `${text}.`;
}
