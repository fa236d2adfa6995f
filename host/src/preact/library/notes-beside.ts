import { createHmac, randomBytes } from 'node:crypto';
import {
  closeSync,
  existsSync,
  fsyncSync,
  linkSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { makeFolder, ResourceError } from '../../base/index.js';
import type { JournalNote, JournalTable } from './journal.js';

/** Which run a note is of, with its values. */
export interface NotedRun {
  readonly serial: string;
  readonly machine: string;
  readonly values: Readonly<Record<string, string>>;
}

/**
 * Where a run writes down what cannot be undone: in the library; one that may write nothing there in a file of this folder beside it. Both kinds of
 * run read both, so that neither does again what the other has begun. A note beside the library is the later one: a run that may write there takes it
 * away as soon as its own is kept.
 */
export function notesWith(
  library: JournalTable,
  folder: string,
  run: NotedRun,
  { readOnly }: { readonly readOnly: boolean },
): JournalTable {
  const beside = new NoteFile(folder, run);
  return {
    get: (key) => beside.read() ?? library.get(key),
    put: async (key, note) => {
      if (readOnly) return beside.write(note);
      await library.put(key, note);
      beside.remove();
    },
  };
}

/** The note of one run, in a file whose name tells the values apart without telling them. */
class NoteFile {
  readonly #folder: string;
  readonly #run: NotedRun;

  constructor(folder: string, run: NotedRun) {
    this.#folder = folder;
    this.#run = run;
  }

  read(): JournalNote | undefined {
    const file = this.#file();
    if (file === undefined || !existsSync(file)) return undefined;
    try {
      return JSON.parse(readFileSync(file, 'utf8')) as JournalNote;
    } catch (cause) {
      throw new ResourceError(
        'note-damaged',
        `What an earlier run noted in ${file} cannot be read. Look at the device what it has done, and delete the file.`,
        { cause },
      );
    }
  }

  /** Resolves when it is on the disk, whole or not at all. */
  async write(note: JournalNote): Promise<void> {
    const file = this.#file() ?? this.#withKey();
    onDisk(`${file}.new`, JSON.stringify(note));
    renameSync(`${file}.new`, file);
    flush(this.#folder);
  }

  remove(): void {
    const file = this.#file();
    if (file === undefined || !existsSync(file)) return;
    rmSync(file, { force: true });
    // One that came back after a loss of power would outrank the library's own.
    flush(this.#folder);
  }

  /** Undefined as long as no run has noted anything here. */
  #file(): string | undefined {
    const keyFile = join(this.#folder, 'key');
    if (!existsSync(keyFile)) return undefined;
    const { serial, machine, values } = this.#run;
    const sorted = Object.entries(values).sort(([one], [other]) => (one < other ? -1 : 1));
    const told = JSON.stringify([serial, machine, sorted]);
    const name = createHmac('sha256', readFileSync(keyFile)).update(told).digest('hex').slice(0, 32);
    return join(this.#folder, `${name}.json`);
  }

  /** Makes the folder's key; where another process makes one at the same time, that of whoever was first is used by both. */
  #withKey(): string {
    makeFolder(this.#folder);
    const key = join(this.#folder, 'key');
    const own = `${key}.${process.pid}`;
    onDisk(own, randomBytes(32).toString('hex'));
    // A link fails where there is one already; to rename would take the other's away.
    try {
      linkSync(own, key);
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    }
    rmSync(own);
    flush(this.#folder);
    return this.#file() as string;
  }
}

function onDisk(file: string, text: string): void {
  const handle = openSync(file, 'w', 0o600);
  try {
    writeFileSync(handle, text);
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
}

function flush(folder: string): void {
  const handle = openSync(folder, 'r');
  try {
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
}
