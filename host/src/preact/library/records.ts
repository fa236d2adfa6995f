import type { Machine } from '../../machine/index.js';
import type { Evidence } from '../evidence.js';
import type { Statistics, Where } from './statistics.js';

/** A machine as it is kept: its text, and what the gate saw. */
export interface Kept {
  readonly machine: Machine;
  readonly hash: string;
  readonly evidence: Evidence;
}

/** What a version came from: a solved run, an older version that a run has grown or that somebody expects more of, or a library of the first format, which did not note it. */
export type Origin =
  | { readonly kind: 'compiled' }
  | { readonly kind: 'grown'; readonly from: string }
  | { readonly kind: 'expecting'; readonly from: string }
  | { readonly kind: 'unknown' };

/** One version; never changed. Its evidence lies beside it, as it may be gated more than once. */
export interface VersionRecord {
  readonly text: string;
  readonly keptAt: string;
  readonly origin: Origin;
  /** The run that it was compiled from, or grew by; absent where nobody noted it. */
  readonly trajectory?: string;
}

/** Who brought a version here that was made elsewhere, and when. */
export interface Import {
  readonly signer: string;
  readonly at: string;
}

/** Which version is used from a moment on, and why. */
export interface Choice {
  readonly at: number;
  readonly hash: string;
  readonly why: 'kept' | 'rolled back' | 'imported';
}

/** Who keeps what, in one table each. */
export type VersionKey = [name: string, hash: string];
export type EvidenceKey = [name: string, hash: string, id: string];
export type ChoiceKey = [name: string, at: number, hash: string];
export type TrajectoryKey = [name: string, id: string];
/** The library that counted is part of it: counts of two libraries are never mixed up, whoever merges them. */
export type StatisticsKey = [name: string, hash: string, versionCode: string, locale: string, library: string];

/** Statistics with the place where, and the version of which, they were counted. */
export interface PlacedStatistics extends Statistics {
  readonly hash: string;
  readonly versionCode: number | undefined;
  readonly locale: string | undefined;
}

/** A version as it is listed: what it is, and where it comes from. */
export interface Version {
  readonly hash: string;
  readonly keptAt: string;
  readonly current: boolean;
  readonly origin: Origin;
  readonly trajectory?: string;
  /** Who brought it here, where it was made elsewhere. */
  readonly imported?: Import;
}

/** A record as it is listed. Pure. */
export function versionOf(
  hash: string,
  record: VersionRecord,
  current: string | undefined,
  imported: Import | undefined,
): Version {
  const { keptAt, origin, trajectory } = record;
  return {
    ...{ hash, keptAt, current: hash === current, origin },
    ...(trajectory !== undefined && { trajectory }),
    ...(imported && { imported }),
  };
}

/** Where the runs took place that a record of statistics is of. Pure. */
export function placeOf([, , versionCode, locale]: StatisticsKey): Where {
  return {
    versionCode: versionCode === '' ? undefined : Number(versionCode),
    locale: locale === '' ? undefined : locale,
  };
}
