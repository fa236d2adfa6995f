import { type JournalKey, type JournalNote, type JournalTable, unsettled } from './journal.js';

/** Where a note of a run may lie. */
export interface NotePlace {
  readonly table: JournalTable;
  readonly key: JournalKey;
}

/**
 * One place for the notes of a run that may lie in several: its task may have been begun under another name, or with values that say the same. What is
 * unsettled in any of them is gone on from, and settled wherever it lies; what is written goes to each of its own where nothing else is unsettled.
 *
 * @param own where it is looked for by any run of its task, whatever machines are still there then
 * @param elsewhere where an earlier one may have left it
 * @param again somebody has looked: what was left in any of them is settled with this run
 */
export function notesUnder(
  own: readonly [NotePlace, ...NotePlace[]],
  elsewhere: readonly NotePlace[],
  again: boolean,
): JournalTable {
  const noteIn = ({ table, key }: NotePlace) => table.get(key);
  const left = [...own, ...elsewhere].filter((place) => unsettled(noteIn(place)) !== undefined);
  const [from = own[0]] = left;
  const begun = noteIn(from);
  // The same run in another place.
  const isGoneOnFrom = (note: JournalNote | undefined) =>
    note?.startedAt === begun?.startedAt && note?.hash === begun?.hash;
  const settled = left.filter((place) => again || isGoneOnFrom(noteIn(place)));
  const places = [...settled, ...own.filter((place) => !left.includes(place))];
  return {
    get: () => noteIn(from),
    put: async (_, note) => {
      // At once: the disk is waited for once.
      await Promise.all(places.map(({ table, key }) => table.put(key, note)));
    },
  };
}
