import {
  earlierOf,
  Journal,
  type JournalKey,
  type JournalNote,
  type JournalTable,
  unsettled,
} from './library/index.js';
import { overseers, type ReplayOptions, type ReplayResult, replay } from './replay/index.js';

/** Where a replay is written down, and as what. */
export interface Journaled {
  readonly table: JournalTable;
  readonly key: JournalKey;
  readonly hash: string;
  readonly startedAt: string;
  /** Texts that are not written. */
  readonly hidden: readonly string[];
  /** Begin anew, whatever an earlier run has left: somebody has looked. */
  readonly again: boolean;
}

/** What an earlier run with these values has left half done, and this one has to go on from; undefined where there is none. */
export function leftBehind({ table, key, again }: Journaled): JournalNote | undefined {
  return again ? undefined : unsettled(table.get(key));
}

/** A replay that never does again what an earlier one with the same values may have done and that cannot be undone: it goes on from there, or does nothing. */
export async function journaledReplay(options: ReplayOptions, journaled: Journaled): Promise<ReplayResult> {
  const { table, key, hash, startedAt, hidden } = journaled;
  const note = leftBehind(journaled);
  const journal = new Journal(table, key, { hash, startedAt, hidden }, note);
  const result = await replay({
    ...options,
    ...(note && { earlier: earlierOf(note) }),
    overseer: options.overseer === undefined ? journal : overseers(options.overseer, journal),
  });
  await journal.end(result.outcome);
  return result;
}
