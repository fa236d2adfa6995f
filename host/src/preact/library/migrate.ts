import { createHash } from 'node:crypto';
import type { Choice, VersionKey, VersionRecord } from './records.js';
import type { Tables } from './tables.js';

/** A version as the first format has it: with its only evidence in it. */
interface FirstVersion {
  readonly text: string;
  readonly evidence: string;
  readonly keptAt: string;
}

type Migrated = Pick<Tables, 'versions' | 'evidence' | 'choices' | 'current'>;

/** From format 1, in the transaction of whoever calls: evidence gets a table of its own, and what is current becomes the choice that was made. */
export function migrate({ versions, evidence, choices, current }: Migrated): void {
  for (const { key, value } of [...versions.getRange()]) {
    const first = value as unknown as FirstVersion;
    const [name, hash] = key as VersionKey;
    const record: VersionRecord = { text: first.text, keptAt: first.keptAt, origin: { kind: 'unknown' } };
    versions.put([name, hash], record);
    evidence.put([name, hash, evidenceId(first.evidence, first.keptAt)], first.evidence);
    if (current.get(name) === hash) choices.put([name, timeOf(first.keptAt), hash], 'kept' satisfies Choice['why']);
  }
}

/** Sorts evidence by when it was made; equal evidence has one id in every library. */
export function evidenceId(text: string, gatedAt: string): string {
  return `${gatedAt} ${createHash('sha256').update(text).digest('hex').slice(0, 12)}`;
}

/** A text that is no time is older than all. */
export function timeOf(text: string): number {
  const time = Date.parse(text);
  return Number.isNaN(time) ? 0 : time;
}
