import { randomBytes } from 'node:crypto';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { RootDatabase } from 'lmdb';
import { makeFolder, ResourceError, systemRefusal, UsageError } from '../../base/index.js';
import type { StoredTrajectory } from '../../trajectory/index.js';
import type { AgreedKey } from './agreed.js';
import type { JournalKey, JournalNote } from './journal.js';
import { migrate } from './migrate.js';
import { mirror } from './mirror.js';
import type { ReachRecord } from './recall.js';
import type {
  Choice,
  ChoiceKey,
  EvidenceKey,
  Import,
  StatisticsKey,
  TrajectoryKey,
  VersionKey,
  VersionRecord,
} from './records.js';
import type { Statistics } from './statistics.js';
import { whyNotWhole } from './whole.js';

/** Grows when the layout of the records changes; an older library is brought to it, a newer one refused. */
export const FORMAT = 2;

/** The tables of a library, in one LMDB environment. */
export interface Tables {
  readonly root: RootDatabase;
  readonly file: string;
  /** Names this library among others, whoever merges them. */
  readonly id: string;
  /** Key of the digests of values: nobody without it can try values out on them. */
  readonly secret: string;
  readonly versions: ReturnType<typeof versionsOf>;
  readonly evidence: ReturnType<typeof evidenceOf>;
  readonly choices: ReturnType<typeof choicesOf>;
  readonly current: ReturnType<typeof currentOf>;
  readonly trajectories: ReturnType<typeof trajectoriesOf>;
  readonly statistics: ReturnType<typeof statisticsOf>;
  readonly imports: ReturnType<typeof importsOf>;
  readonly journal: ReturnType<typeof journalOf>;
  /** By the hash of a version: what a goal has to say to be its machine's. It could be found anew, and a library that is only read may not have it. */
  readonly reaches: ReturnType<typeof reachesOf> | undefined;
  /** Readings that somebody has said yes to, and when; a library that is only read may not have it. */
  readonly agreed: ReturnType<typeof agreedOf> | undefined;
}

const versionsOf = (root: RootDatabase) => root.openDB<VersionRecord, VersionKey>({ name: 'versions' });
/** The text of each, as it stands in a file beside a machine. */
const evidenceOf = (root: RootDatabase) => root.openDB<string, EvidenceKey>({ name: 'evidence' });
const choicesOf = (root: RootDatabase) => root.openDB<Choice['why'], ChoiceKey>({ name: 'choices' });
/** The last choice of each name, so that a list need not read them all. */
const currentOf = (root: RootDatabase) => root.openDB<string, string>({ name: 'current' });
const trajectoriesOf = (root: RootDatabase) =>
  root.openDB<StoredTrajectory, TrajectoryKey>({ name: 'trajectories', compression: true });
const statisticsOf = (root: RootDatabase) => root.openDB<Statistics, StatisticsKey>({ name: 'statistics' });

const importsOf = (root: RootDatabase) => root.openDB<Import, VersionKey>({ name: 'imports' });
const reachesOf = (root: RootDatabase) => root.openDB<ReachRecord, string>({ name: 'reaches' });
const agreedOf = (root: RootDatabase) => root.openDB<string, AgreedKey>({ name: 'agreed' });
const journalOf = (root: RootDatabase) => root.openDB<JournalNote, JournalKey>({ name: 'journal' });

/** Opens the library in a folder: makes it where there is none, brings it to this format where it has an older one, and refuses a damaged one. */
export async function openTables(folder: string): Promise<Tables> {
  const file = join(folder, 'library.mdb');
  const root = await openRoot(folder, file, { readOnly: false });
  try {
    const meta = root.openDB<number | string, string>({ name: 'meta' });
    const tables = tablesOf(root, file);
    // In one transaction: another process may be opening it, too, and a kill leaves the old format whole.
    if (meta.get('format') !== FORMAT)
      await root.transaction(() => {
        const format = Number(meta.get('format') ?? 0);
        if (format > FORMAT) throw newer(folder, format);
        if (format === 1) {
          migrate(tables);
          for (const name of tables.current.getKeys()) mirror(tables, name);
        }
        meta.put('format', FORMAT);
        if (meta.get('id') === undefined) meta.put('id', randomBytes(8).toString('hex'));
        if (meta.get('secret') === undefined) meta.put('secret', randomBytes(32).toString('hex'));
      });
    await root.flushed;
    return { ...tables, id: String(meta.get('id')), secret: String(meta.get('secret')) };
  } catch (error) {
    await root.close();
    throw error;
  }
}

/**
 * Opens the library in a folder to be read, and changes nothing there: where there is none it is an empty one that leaves nothing behind, and one of an
 * older format is refused.
 */
export async function readTables(folder: string): Promise<Tables> {
  const file = join(folder, 'library.mdb');
  const isThere = existsSync(file);
  const root = await openRoot(folder, isThere ? file : undefined, { readOnly: isThere });
  try {
    const meta = root.openDB<number | string, string>({ name: 'meta' });
    // Of an LMDB that is only read, a table that is not there is none.
    const tables = tablesOf(root, file);
    const { reaches: _, agreed: __, ...needed } = tables;
    const format = isThere ? Number(meta?.get('format') ?? 0) : FORMAT;
    if (format > FORMAT) throw newer(folder, format);
    if (format < FORMAT || Object.values(needed).includes(undefined as never)) throw older(folder);
    const told = (name: string) => String((isThere ? meta.get(name) : undefined) ?? '');
    return { ...tables, id: told('id'), secret: told('secret') };
  } catch (error) {
    await root.close();
    throw error;
  }
}

function tablesOf(root: RootDatabase, file: string): Omit<Tables, 'id' | 'secret'> {
  return {
    root,
    file,
    versions: versionsOf(root),
    evidence: evidenceOf(root),
    choices: choicesOf(root),
    current: currentOf(root),
    trajectories: trajectoriesOf(root),
    statistics: statisticsOf(root),
    imports: importsOf(root),
    journal: journalOf(root),
    reaches: reachesOf(root),
    agreed: agreedOf(root),
  };
}

/** @param file absent for one that is kept nowhere */
async function openRoot(
  folder: string,
  file: string | undefined,
  { readOnly }: { readonly readOnly: boolean },
): Promise<RootDatabase> {
  try {
    if (!readOnly && file !== undefined) makeFolder(folder);
    const damage = file && whyNotWhole(file);
    if (damage !== undefined)
      throw new ResourceError(
        'library-damaged',
        `The library ${file} is damaged: ${damage}. Nothing was written to it. Put a whole copy in its place, or let it be made anew: reprise machines recover.`,
      );
    const { open } = await import('lmdb');
    return open({ ...(file !== undefined && { path: file }), encoding: 'msgpack', readOnly });
  } catch (cause) {
    if (cause instanceof ResourceError) throw cause;
    throw new ResourceError(
      'library',
      `The library in ${folder} cannot be opened: ${reasonOf(cause)}. Mend that, or name another place with REPRISE_HOME.`,
      { cause },
    );
  }
}

function newer(folder: string, format: number): UsageError {
  return new UsageError(
    'library-newer',
    `The library in ${folder} has format ${format}, and this version of reprise reads up to ${FORMAT}. Update reprise.`,
  );
}

function older(folder: string): UsageError {
  return new UsageError(
    'library-older',
    `The library in ${folder} was made by an older version of reprise, and what only reads does not change it. Bring it up to date first: reprise machines list.`,
  );
}

function reasonOf(error: unknown): string {
  const words = error instanceof Error ? error.message.replace(/\.$/, '') : String(error);
  return systemRefusal(error)?.meaning ?? words;
}
