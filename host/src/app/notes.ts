import type { Bindings, Machine } from '../machine/index.js';
import { type Journaled, type Library, type NotePlace, namesOfTask, notesUnder, notesWith } from '../preact/index.js';

/** Whose run is noted. */
export interface Noted {
  readonly serial: string;
  readonly machine: Machine;
  /** Those that were asked for, and those that the machine takes, where it is another one. */
  readonly values: readonly [Bindings, ...Bindings[]];
}

/**
 * Where a run writes down what cannot be undone, and finds what an earlier one of its task has left: by whatever machine of the task, in whatever
 * language, it was begun.
 *
 * @param machines those that can be of its goal
 * @param folder where those note it that may not write to the library
 */
export function notesOf(
  { serial, machine, values }: Noted,
  machines: readonly Machine[],
  library: Library,
  folder: string,
  { readOnly, again }: { readonly readOnly: boolean; readonly again: boolean },
): Pick<Journaled, 'table' | 'key'> {
  const placeOf = (name: string, given: Bindings): NotePlace => ({
    table: notesWith(library.journal, folder, { serial, machine: name, values: given }, { readOnly }),
    key: [serial, name, library.digest(given)],
  });
  const [name, ...names] = namesOfTask(machine, machines, (each) => library.has(each));
  const [given, ...others] = values;
  const first = placeOf(name, given);
  const otherwise = others.filter((each) => library.digest(each) !== library.digest(given));
  const rest = [
    ...otherwise.map((each) => placeOf(name, each)),
    ...names.flatMap((other) => [given, ...otherwise].map((each) => placeOf(other, each))),
  ];
  return { table: notesUnder([first, ...rest], again), key: first.key };
}
