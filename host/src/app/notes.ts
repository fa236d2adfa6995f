import { isDeepStrictEqual } from 'node:util';
import type { Bindings, Machine } from '../machine/index.js';
import {
  type Journaled,
  type Library,
  type NotePlace,
  namesOfTask,
  notesUnder,
  notesWith,
  withoutUsual,
} from '../preact/index.js';

/** Whose run is noted. */
export interface Noted {
  readonly serial: string;
  readonly machine: Machine;
  /** Those that the machine takes. */
  readonly values: Bindings;
  /** Those that were asked for: of another one, where it runs in its place. */
  readonly asked: Bindings;
}

/**
 * Where a run writes down what cannot be undone, and finds what an earlier one of its task has left: by whatever machine of the task, in whatever
 * language, it was begun. It is written under each name of the task, one of which may be gone later, and without what is as by default: one machine may
 * have a value more than another, or than it had before.
 *
 * @param machines those that can be of its goal
 * @param folder where those note it that may not write to the library
 */
export function notesOf(
  { serial, machine, values, asked }: Noted,
  machines: readonly Machine[],
  library: Library,
  folder: string,
  { readOnly, again, isTaken }: { readonly readOnly: boolean; readonly again: boolean; isTaken(name: string): boolean },
): Pick<Journaled, 'table' | 'key'> {
  const [first, ...others] = namesOfTask(machine, machines, isTaken);
  const params = [first, ...others].flatMap((name) => machines.find((each) => each.name === name)?.params ?? []);
  const said = withoutUsual([...machine.params, ...params], values);
  const placeOf = (name: string, given: Bindings): NotePlace => ({
    table: notesWith(library.journal, folder, { serial, machine: name, values: given }, { readOnly }),
    key: [serial, name, library.digest(given)],
  });
  // Notes that are older than this have all values, also those of the machine that was asked for.
  const earlier = [values, { ...asked, ...values }].filter((given) => !isDeepStrictEqual(given, said));
  const own = placeOf(first, said);
  return {
    table: notesUnder(
      [own, ...others.map((name) => placeOf(name, said))],
      earlier.flatMap((given) => [first, ...others].map((name) => placeOf(name, given))),
      again,
    ),
    key: own.key,
  };
}
