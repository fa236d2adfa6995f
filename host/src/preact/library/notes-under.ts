import { type JournalKey, type JournalNote, type JournalTable, unsettled } from './journal.js';

/** Where a note of a run may lie. */
export interface NotePlace {
  readonly table: JournalTable;
  readonly key: JournalKey;
}

/**
 * One place for the notes of a run that may lie in several: its task may have been begun under another name, or with values that say the same. What is
 * unsettled in any of them is gone on from; what is written goes to the first, and to whichever held what is gone on from.
 *
 * @param again somebody has looked: what was left in any of them is settled with this run
 */
export function notesUnder([first, ...others]: readonly [NotePlace, ...NotePlace[]], again: boolean): JournalTable {
  const isOpen = ({ table, key }: NotePlace) => unsettled(table.get(key)) !== undefined;
  const left = [first, ...others].filter(isOpen);
  const goneOnFrom = (again ? left : left.slice(0, 1)).filter((place) => place !== first);
  const [from = first] = left;
  return {
    get: () => from.table.get(from.key),
    put: async (_, note: JournalNote) => {
      for (const { table, key } of [first, ...goneOnFrom]) await table.put(key, note);
    },
  };
}
