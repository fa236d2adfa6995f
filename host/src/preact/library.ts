import { join } from 'node:path';
import type { RootDatabase } from 'lmdb';
import { makeFolder, ResourceError, systemRefusal, UsageError } from '../base/index.js';
import { canonicalHash, type Machine, parseMachine, printMachine } from '../machine/index.js';
import {
  restoreTrajectory,
  type StoredTrajectory,
  storeTrajectory,
  type Trajectory,
  trajectoryId,
} from '../trajectory/index.js';
import { type Evidence, printEvidence, readEvidence } from './evidence.js';

/** Grows when the layout of the records changes; a newer library is refused. */
const FORMAT = 1;

/** A machine as it is kept: its text, and what the gate saw. */
export interface Kept {
  readonly machine: Machine;
  readonly hash: string;
  readonly evidence: Evidence;
}

interface VersionRecord {
  readonly text: string;
  readonly evidence: string;
  readonly keptAt: string;
}

/**
 * The stored machines: LMDB, one environment a project. `keep` is acknowledged after the flush to disk, so that a kill at any moment loses
 * nothing that was acknowledged. Versions are never deleted: the newest kept one is current.
 */
export class Library implements AsyncDisposable {
  readonly #root: RootDatabase;
  readonly #versions;
  readonly #current;
  readonly #trajectories;

  private constructor(root: RootDatabase) {
    this.#root = root;
    this.#versions = root.openDB<VersionRecord, [name: string, hash: string]>({ name: 'versions' });
    this.#current = root.openDB<string, string>({ name: 'current' });
    this.#trajectories = root.openDB<StoredTrajectory, [name: string, id: string]>({
      name: 'trajectories',
      compression: true,
    });
  }

  /** Opens the library in `folder`, and makes it when there is none. */
  static async open(folder: string): Promise<Library> {
    let root: RootDatabase;
    try {
      makeFolder(folder);
      const { open } = await import('lmdb');
      root = open({ path: join(folder, 'library.mdb'), encoding: 'msgpack' });
    } catch (cause) {
      throw new ResourceError(
        'library',
        `The library in ${folder} cannot be opened: ${reasonOf(cause)}. Mend that, or name another place with REPRISE_HOME.`,
        { cause },
      );
    }
    const meta = root.openDB<number, string>({ name: 'meta' });
    const format = meta.get('format');
    if (format === undefined) await meta.put('format', FORMAT);
    else if (format > FORMAT) {
      await root.close();
      throw new UsageError(
        'library-newer',
        `The library in ${folder} has format ${format}, and this version of reprise reads up to ${FORMAT}. Update reprise.`,
      );
    }
    return new Library(root);
  }

  /** Keeps a machine with the evidence that the gate made for exactly this text (law 1), and the trajectory it came from. */
  async keep(machine: Machine, evidence: Evidence, trajectory: Trajectory): Promise<string> {
    const hash = canonicalHash(machine);
    if (evidence.body.hash !== hash) {
      throw new UsageError('evidence-mismatch', `The evidence is for another text of ${machine.name}. Gate it again.`);
    }
    await this.#root.transaction(() => {
      this.#versions.put([machine.name, hash], {
        text: printMachine(machine),
        evidence: printEvidence(evidence),
        keptAt: evidence.body.gatedAt,
      });
      this.#trajectories.put([machine.name, trajectoryId(trajectory)], storeTrajectory(trajectory));
      this.#current.put(machine.name, hash);
    });
    await this.#root.flushed;
    return hash;
  }

  /** The current version of every machine, by name. */
  list(): readonly Kept[] {
    return [...this.#current.getRange()].flatMap(({ key, value }) => {
      const kept = this.#version(String(key), value);
      return kept === undefined ? [] : [kept];
    });
  }

  /** The current version of one machine; undefined when there is none of this name. */
  find(name: string): Kept | undefined {
    const hash = this.#current.get(name);
    return hash === undefined ? undefined : this.#version(name, hash);
  }

  /** Every kept version of a machine, newest first. */
  versions(name: string): readonly { readonly hash: string; readonly keptAt: string; readonly current: boolean }[] {
    const current = this.#current.get(name);
    return [...this.#versions.getRange({ start: [name], end: [name, '\uffff'] })]
      .map(({ key, value }) => ({ hash: key[1], keptAt: value.keptAt, current: key[1] === current }))
      .sort((one, other) => other.keptAt.localeCompare(one.keptAt));
  }

  /** Every trajectory that a kept version of this machine must go on accepting. */
  trajectories(name: string): readonly Trajectory[] {
    return [...this.#trajectories.getRange({ start: [name], end: [name, '\uffff'] })].map(({ value }) =>
      restoreTrajectory(value),
    );
  }

  #version(name: string, hash: string): Kept | undefined {
    const record = this.#versions.get([name, hash]);
    if (record === undefined) return undefined;
    const parsed = parseMachine(record.text);
    if (parsed.kind !== 'machine') {
      throw new UsageError(
        'library-damaged',
        `The library's text of ${name} (${hash}) cannot be read. Restore the library from a copy.`,
      );
    }
    const evidence = readEvidence(record.evidence, hash);
    if ('refused' in evidence) throw new UsageError('library-damaged', `${name} (${hash}): ${evidence.refused}`);
    return { machine: parsed.machine, hash, evidence };
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.#root.close();
  }
}

function reasonOf(error: unknown): string {
  const words = error instanceof Error ? error.message.replace(/\.$/, '') : String(error);
  return systemRefusal(error)?.meaning ?? words;
}
