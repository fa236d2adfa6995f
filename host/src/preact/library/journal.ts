import { hide } from '../../actions/index.js';
import type { Became, CommittingAct, Earlier, Overseer, ReplayOutcome, Standing } from '../replay/index.js';

/** Which run a note is of: the values are told apart by a digest. */
export type JournalKey = [serial: string, machine: string, values: string];

/** What is kept of a run that begins what cannot be undone: written before the act and after, on the disk each time. */
export interface JournalNote {
  readonly hash: string;
  readonly startedAt: string;
  readonly acts: readonly { readonly by: CommittingAct['by']; readonly sentence: string; readonly became: Became }[];
  readonly standing: Standing;
  /** How it ended; absent where it was killed, or its device was lost. */
  readonly outcome?: ReplayOutcome;
}

/** Where notes are kept. */
export interface JournalTable {
  get(key: JournalKey): JournalNote | undefined;
  /** Resolves when it is on the disk. */
  put(key: JournalKey, note: JournalNote): Promise<void>;
}

/** What an earlier run with these values may have left half done; undefined where none has. */
export function unsettled(note: JournalNote | undefined): JournalNote | undefined {
  if (note === undefined || note.outcome?.startsWith('passed')) return undefined;
  return note.acts.some(({ became }) => became !== 'no') ? note : undefined;
}

/** What a run needs of a note to go on from it. */
export function earlierOf({ hash, acts, standing }: JournalNote): Earlier {
  return { hash, acts, standing };
}

/** What is known of a run before it begins; `hidden` texts are not written. */
type Begun = Pick<JournalNote, 'hash' | 'startedAt'> & { readonly hidden: readonly string[] };

/** Writes down for one run what it is about to do that cannot be undone, and what became of it. */
export class Journal implements Overseer {
  readonly #table: JournalTable;
  readonly #key: JournalKey;
  readonly #begun: Begun;
  #note: JournalNote | undefined;

  /** @param goesOn the note of the earlier run that this one goes on from */
  constructor(table: JournalTable, key: JournalKey, begun: Begun, goesOn?: JournalNote) {
    this.#table = table;
    this.#key = key;
    this.#begun = begun;
    this.#note = goesOn;
  }

  /** Never refuses; where nothing can be written it throws, and the act is not done. */
  async before({ by, sentence, standing }: CommittingAct): Promise<undefined> {
    const acts = this.#note?.acts ?? [];
    const { hidden, ...begun } = this.#begun;
    const act = { by, sentence: hide(sentence, hidden), became: 'unknown' } as const;
    await this.#write({ ...begun, acts: [...acts, act], standing });
    return undefined;
  }

  async after(became: Became): Promise<void> {
    const note = this.#note;
    const last = note?.acts.at(-1);
    if (note === undefined || last === undefined) return;
    await this.#write({ ...note, acts: [...note.acts.slice(0, -1), { ...last, became }] });
  }

  async stepped(standing: Standing): Promise<void> {
    if (this.#note !== undefined) await this.#write({ ...this.#note, standing });
  }

  /** The run has come to its end. */
  async end(outcome: ReplayOutcome): Promise<void> {
    if (this.#note !== undefined) await this.#write({ ...this.#note, outcome });
  }

  async #write(note: JournalNote): Promise<void> {
    await this.#table.put(this.#key, note);
    this.#note = note;
  }
}
