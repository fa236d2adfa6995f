import { createHmac } from 'node:crypto';
import { UsageError } from '../../base/index.js';
import {
  type Bindings,
  canonicalHash,
  contains,
  type Machine,
  parseMachine,
  printMachine,
} from '../../machine/index.js';
import { restoreTrajectory, storeTrajectory, type Trajectory, trajectoryId } from '../../trajectory/index.js';
import { type Evidence, printEvidence } from '../evidence.js';
import type { Agreed } from './agreed.js';
import { holdingsOf, type Taken, take } from './exchange.js';
import { gatedLocales } from './gated-locales.js';
import type { Holdings } from './holdings.js';
import type { JournalTable } from './journal.js';
import { evidenceId, timeOf } from './migrate.js';
import { mirror } from './mirror.js';
import { LAST, prune } from './prune.js';
import { reachRecord, recall } from './recall.js';
import {
  type Choice,
  type ChoiceKey,
  type Import,
  type Kept,
  type Origin,
  type PlacedStatistics,
  placeOf,
  type StatisticsKey,
  type Version,
  versionOf,
} from './records.js';
import { type CountedRun, released, type Statistics, type Where, withRun } from './statistics.js';
import { damaged, strongest } from './strongest.js';
import { openTables, readTables, type Tables } from './tables.js';
import { type Trust, trustOf } from './trust.js';
import { versionBefore } from './version-before.js';

/** What became of a machine that was to be kept. `beside`: another process kept another version meanwhile, which does what this one does not. */
export type Keeping =
  | { readonly kind: 'current'; readonly hash: string }
  | { readonly kind: 'beside'; readonly hash: string; readonly reason: string };

/**
 * The stored machines: LMDB, one environment a project. What is written is acknowledged after the flush to disk, so that a kill at any moment loses
 * nothing that was acknowledged. Nothing is ever deleted: the version that was chosen last is the current one.
 */
export class Library implements AsyncDisposable {
  readonly #tables: Tables;
  readonly #isRead: boolean;

  private constructor(tables: Tables, isRead = false) {
    this.#tables = tables;
    this.#isRead = isRead;
  }

  /** Opens the library in `folder`, and makes it when there is none. */
  static async open(folder: string): Promise<Library> {
    return new Library(await openTables(folder));
  }

  /** Opens it to be read: nothing in `folder` changes, and where there is no library it is an empty one. What would write throws. */
  static async read(folder: string): Promise<Library> {
    return new Library(await readTables(folder), true);
  }

  /** Keeps a machine with the evidence that the gate made for exactly this text (law 1), and the trajectory it came from. */
  async keep(
    machine: Machine,
    evidence: Evidence,
    trajectory: Trajectory,
    origin: Origin = { kind: 'compiled' },
  ): Promise<Keeping> {
    const { name } = machine;
    const hash = canonicalHash(machine);
    const { gatedAt } = evidence.body;
    if (evidence.body.hash !== hash)
      throw new UsageError('evidence-mismatch', `The evidence is for another text of ${name}. Gate it again.`);
    const { versions, evidence: proofs, trajectories } = this.#tables;
    return this.#write((): Keeping => {
      const other = this.find(name);
      const containment = other === undefined || other.hash === hash ? undefined : contains(machine, other.machine);
      const text = printEvidence(evidence);
      const id = trajectoryId(trajectory);
      if (!versions.doesExist([name, hash]))
        versions.put([name, hash], { text: printMachine(machine), keptAt: gatedAt, origin, trajectory: id });
      proofs.put([name, hash, evidenceId(text, gatedAt)], text);
      this.#tables.reaches?.put(hash, reachRecord(machine));
      trajectories.put([name, id], storeTrajectory(trajectory));
      this.#release(name, hash, gatedAt, ({ versionCode, locale }) => {
        const { versionCode: gatedCode, locale: gatedLocale } = evidence.body.where ?? {};
        return versionCode === gatedCode && locale === gatedLocale;
      });
      if (containment?.kind === 'loses') return { kind: 'beside', hash, reason: containment.reason };
      this.#choose(name, hash, 'kept', timeOf(gatedAt));
      return { kind: 'current', hash };
    }, name);
  }

  /** The current version of every machine, by name. */
  list(): readonly Kept[] {
    return [...this.#tables.current.getRange()].flatMap(({ key, value }) => {
      const kept = this.version(String(key), value);
      return kept === undefined ? [] : [kept];
    });
  }

  /** The current versions that a goal can be of, by name: what is not among them refuses it. The others are not even read. */
  async recall(goal: string): Promise<readonly Kept[]> {
    const { found, fresh } = recall(this.#tables, goal, (name, hash) => this.version(name, hash)?.machine);
    if (fresh.length > 0 && !this.#isRead)
      await this.#write(() => {
        for (const [hash, record] of fresh) this.#tables.reaches?.put(hash, record);
      });
    return found.flatMap(({ name, hash }) => this.version(name, hash) ?? []);
  }

  /** Is a machine of this name kept? */
  has(name: string): boolean {
    return this.#tables.current.doesExist(name);
  }

  /** The current version of one machine; undefined when there is none of this name. */
  find(name: string): Kept | undefined {
    const hash = this.#tables.current.get(name);
    return hash === undefined ? undefined : this.version(name, hash);
  }

  /** One version, with the evidence that lets it be trusted most; undefined when there is none. */
  version(name: string, hash: string): Kept | undefined {
    const record = this.#tables.versions.get([name, hash]);
    if (record === undefined) return undefined;
    const parsed = parseMachine(record.text);
    if (parsed.kind !== 'machine') throw damaged(this.#tables, `the text of ${name} (${hash}) cannot be read`);
    return { machine: parsed.machine, hash, evidence: strongest(this.#tables, name, hash) };
  }

  /** Every kept version of a machine, newest first. */
  versions(name: string): readonly Version[] {
    const current = this.#tables.current.get(name);
    return [...this.#tables.versions.getRange({ start: [name, ''], end: [name, LAST] })]
      .map(({ key, value }) => versionOf(key[1], value, current, this.#tables.imports.get([name, key[1]])))
      .sort((one, other) => other.keptAt.localeCompare(one.keptAt));
  }

  /** In which locales the gate has seen a machine, or an older version that it holds whole. */
  locales(machine: Machine): readonly string[] {
    return gatedLocales(this.#tables, machine);
  }

  /** Which version was used from when on, oldest first. */
  choices(name: string): readonly Choice[] {
    return [...this.#tables.choices.getRange({ start: [name, 0, ''], end: [name, Number.MAX_SAFE_INTEGER, LAST] })].map(
      ({ key, value }) => ({ at: key[1], hash: key[2], why: value }),
    );
  }

  /** Goes back to the version that was used before the current one; undefined where there is none. The current one stays kept. */
  async rollback(name: string, at: string): Promise<string | undefined> {
    return this.#write(() => {
      const hash = versionBefore(this.choices(name));
      if (hash !== undefined) this.#choose(name, hash, 'rolled back', timeOf(at));
      return hash;
    }, name);
  }

  /** Deletes for good: every version but the current one, or the whole machine with its trajectories. How many versions that were. */
  async prune(name: string, what: 'older versions' | 'all'): Promise<number> {
    return this.#write(() => prune(this.#tables, name, what), name);
  }

  /** Every trajectory that a kept version of this machine must go on accepting. */
  trajectories(name: string): readonly Trajectory[] {
    return [...this.#tables.trajectories.getRange({ start: [name, ''], end: [name, LAST] })].map(({ value }) =>
      restoreTrajectory(value),
    );
  }

  /** Counts a replay that came to its end, for whichever machine: also one that is not kept here. */
  async count(name: string, hash: string, where: Where, run: CountedRun): Promise<Statistics> {
    const { statistics } = this.#tables;
    const key = this.#statisticsKey(name, hash, where);
    return this.#write(() => {
      const counted = withRun(statistics.get(key), run);
      statistics.put(key, counted);
      return counted;
    });
  }

  /** What replays have shown of a machine here: of all its versions, or of one. */
  statistics(name: string, hash?: string): readonly PlacedStatistics[] {
    return [...this.#statisticsOf(name, hash)].map(({ key, value }) => ({ ...value, ...placeOf(key), hash: key[1] }));
  }

  /** What replays of this library have shown of a version at one place. */
  statisticsAt(name: string, hash: string, where: Where): Statistics | undefined {
    return this.#tables.statistics.get(this.#statisticsKey(name, hash, where));
  }

  /** Takes the quarantine of a version away, wherever it has failed in a row; how many places that were. */
  async release(name: string, hash: string, at: string): Promise<number> {
    return this.#write(() => this.#release(name, hash, at, () => true));
  }

  /** What a version may be trusted for, by its evidence and by how it has done since. */
  trust(name: string, hash: string, evidence: Evidence | undefined): Trust {
    const gated = new Set(evidence?.body.runs.map(({ parameters }) => this.digest(parameters)));
    const since = this.statistics(name, hash).map(({ held, values }) => ({
      held,
      values: values.filter((value) => !gated.has(value)),
    }));
    return trustOf(evidence?.body, since);
  }

  /** What runs have begun that cannot be undone. */
  get journal(): JournalTable {
    const { journal } = this.#tables;
    return {
      get: (key) => journal.get(key),
      put: async (key, note) => {
        await this.#write(() => journal.put(key, note));
      },
    };
  }

  /** Goals in other words than a machine's own, of which somebody has said that they mean what they are read as. */
  get agreed(): Agreed {
    const key = (name: string, goal: string, values: Bindings) => [name, this.digest({ ...values, '': goal })] as const;
    return {
      has: (name, goal, values) => this.#tables.agreed?.doesExist([...key(name, goal, values)]) === true,
      add: async (name, goal, values, at) => {
        await this.#write(() => this.#tables.agreed?.put([...key(name, goal, values)], at));
      },
    };
  }

  /** All that is kept of these machines, as plain data. */
  holdings(names: readonly string[]): Holdings {
    return holdingsOf(this.#tables, names);
  }

  /** Adds all that others have kept, and loses nothing of ours; what became of each machine. */
  async take(holdings: Holdings, by?: Import): Promise<readonly Taken[]> {
    const names = new Set(holdings.versions.map(({ name }) => name));
    return this.#write(() => take(this.#tables, holdings, by), ...names);
  }

  /** Tells values apart without telling them. */
  digest(values: Readonly<Record<string, string>>): string {
    const sorted = Object.entries(values).sort(([one], [other]) => (one < other ? -1 : 1));
    return createHmac('sha256', this.#tables.secret).update(JSON.stringify(sorted)).digest('hex').slice(0, 16);
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.#tables.root.close();
  }

  /** All of it or nothing, after whatever another process is writing; resolves when it is on the disk. */
  async #write<T>(work: () => T, ...mirrored: readonly string[]): Promise<T> {
    const { root, file } = this.#tables;
    if (this.#isRead) throw new Error(`The library ${file} was opened to be read, and something wrote to it.`);
    const result = await root.transaction(() => {
      const done = work();
      for (const name of mirrored) mirror(this.#tables, name);
      return done;
    });
    await root.flushed;
    return result;
  }

  /** Later than every earlier choice, also where the clock was set back. */
  #choose(name: string, hash: string, why: Choice['why'], at: number): void {
    const { choices, current } = this.#tables;
    const last = this.choices(name).at(-1)?.at ?? 0;
    const key: ChoiceKey = [name, Math.max(at, last + 1), hash];
    choices.put(key, why);
    current.put(name, hash);
  }

  #release(name: string, hash: string, at: string, isThere: (where: Where) => boolean): number {
    const held = [...this.#statisticsOf(name, hash)].filter(
      ({ key, value }) => value.failedInARow > 0 && isThere(placeOf(key)),
    );
    for (const { key, value } of held) this.#tables.statistics.put(key, released(value, at));
    return held.length;
  }

  #statisticsOf(name: string, hash?: string) {
    const range = { start: [name, hash ?? '', '', '', ''], end: [name, hash ?? LAST, LAST, LAST, LAST] };
    return this.#tables.statistics.getRange(range as { start: StatisticsKey; end: StatisticsKey });
  }

  #statisticsKey(name: string, hash: string, { versionCode, locale }: Where): StatisticsKey {
    return [name, hash, versionCode === undefined ? '' : String(versionCode), locale ?? '', this.#tables.id];
  }
}
