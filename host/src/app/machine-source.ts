import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { UsageError } from '../base/index.js';
import type { Kept, Library } from '../preact/index.js';
import { readMachineFile, type Sourced, trustedFor } from './machine-file.js';
import { sharedFolder, sharedMachines } from './shared-machines.js';

/** Finds a machine by file, by name in the library, or by name in `statemachines/`; the first of these that exists. */
export async function sourceMachine(name: string, library: Library, cwd: string): Promise<Sourced> {
  if (name.endsWith('.preact')) {
    if (existsSync(name)) return withRuns(await readMachineFile(name), library);
    throw new UsageError('no-file', `There is no file ${name}. Name a machine file (.preact), or a kept machine.`);
  }
  const kept = library.find(name);
  if (kept !== undefined) {
    return trustedFor(kept, library.trust(name, kept.hash, kept.evidence));
  }
  const file = join(sharedFolder(cwd), `${name}.preact`);
  if (existsSync(file)) return withRuns(await readMachineFile(file), library);
  const known = (await machinesAtHand(library, cwd)).machines.map(({ machine }) => machine.name);
  const hint =
    known.length === 0 ? 'None is kept yet: solve a goal with reprise run first.' : `There is ${known.join(', ')}.`;
  throw new UsageError('no-machine', `Found no machine file and no kept machine called '${name}'. ${hint}`);
}

/** A machine of the library by its name; refused where there is none. */
export function keptMachine(name: string, library: Library): Kept {
  const kept = library.find(name);
  if (kept === undefined)
    throw new UsageError('no-machine', `No kept machine is called '${name}'. See reprise machines list.`);
  return kept;
}

/** A file's evidence, and how its machine has done here since. */
function withRuns(sourced: Sourced, library: Library): Sourced {
  const { evidence, machine, hash } = sourced;
  if (evidence === undefined) return sourced;
  return trustedFor({ ...sourced, evidence }, library.trust(machine.name, hash, evidence));
}

/**
 * Every machine that may be trusted: the library's, and those of `statemachines/` that have evidence for exactly their text.
 *
 * @param goal of those of the library only the ones that this goal can be of
 */
export async function machinesAtHand(
  library: Library,
  cwd: string,
  goal?: string,
): Promise<{ readonly machines: readonly Kept[]; readonly leftOut: readonly string[] }> {
  const kept = goal === undefined ? library.list() : await library.recall(goal);
  const { read, leftOut } = await sharedMachines(cwd);
  const reviewed = read.flatMap(({ machine, hash, evidence }) => {
    return evidence === undefined || library.has(machine.name) ? [] : [{ machine, hash, evidence }];
  });
  return { machines: [...kept, ...reviewed], leftOut };
}
