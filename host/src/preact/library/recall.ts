import { type Machine, type Reach, reachEdition, reachOf, recaller } from '../../machine/index.js';
import type { Tables } from './tables.js';

/** What a goal has to say to be a machine's, as it was found when the machine was kept. */
export interface ReachRecord {
  readonly edition: string;
  readonly reach: Reach;
}

/** What was recalled, and what was found out on the way and is worth keeping. */
export interface Recalled {
  readonly found: readonly { readonly name: string; readonly hash: string }[];
  readonly fresh: readonly (readonly [hash: string, record: ReachRecord])[];
}

/**
 * The current versions that a goal can be of, without the text of the others being read: parsing 10,000 machines takes longer than everything else that a
 * run does. What is kept of another edition, or not yet, is found anew.
 */
export function recall(
  { current, reaches }: Pick<Tables, 'current' | 'reaches'>,
  goal: string,
  read: (name: string, hash: string) => Machine | undefined,
): Recalled {
  const edition = reachEdition();
  const mayTake = recaller(goal);
  const found: { readonly name: string; readonly hash: string }[] = [];
  const fresh: (readonly [string, ReachRecord])[] = [];
  for (const { key, value: hash } of current.getRange()) {
    const name = String(key);
    const kept = reaches?.get(hash);
    const machine = kept?.edition === edition ? undefined : read(name, hash);
    const reach = machine === undefined ? kept?.reach : reachOf(machine);
    if (reach === undefined) continue;
    if (machine !== undefined) fresh.push([hash, { edition, reach }]);
    if (mayTake(reach)) found.push({ name, hash });
  }
  return { found, fresh };
}

/** What is noted of a machine when it is kept. Pure. */
export function reachRecord(machine: Machine): ReachRecord {
  return { edition: reachEdition(), reach: reachOf(machine) };
}
