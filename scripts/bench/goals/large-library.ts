import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Machine, parseMachine, printMachine } from '../../../host/src/machine/index.js';
import { Library, printEvidence, retrieve } from '../../../host/src/preact/index.js';
import { TODAY } from '../../tasks/parameters/times.js';
import { type Figure, figure } from '../statistics.js';
import { keptOf } from './machine-of.js';

/** Goals that are asked for, each by a library that was just opened. */
const GOALS = 7;
/** Machines that are written at a time. */
const BATCH = 500;

/**
 * What `run` does before it knows its machine, in a project with very many: it opens the library and finds the machine. Beside it, what it would take to
 * read all of them.
 *
 * @param machines the heads; the body of each is that of a machine that adds a contact
 */
export async function benchLargeLibrary(
  machines: readonly Machine[],
  goals: readonly string[],
  log: (line: string) => void,
): Promise<readonly Figure[]> {
  const folder = await mkdtemp(join(tmpdir(), 'reprise-bench-'));
  try {
    await fill(folder, machines, log);
    const found: number[] = [];
    for (const goal of goals.slice(0, GOALS)) found.push(await timed(folder, (library) => library.recall(goal), goal));
    const [goal = ''] = goals;
    const all = [await timed(folder, async (library) => library.list(), goal)];
    return [
      figure(`library of ${machines.length} opened, and the machine of a goal found`, 'ms', found),
      figure(`the same, when all are read and put into an index`, 'ms', all),
    ];
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function timed(
  folder: string,
  recall: (library: Library) => Promise<Parameters<typeof retrieve>[0]>,
  goal: string,
): Promise<number> {
  const began = performance.now();
  const library = await Library.open(folder);
  try {
    retrieve(await recall(library), goal, TODAY);
    return performance.now() - began;
  } finally {
    await library[Symbol.asyncDispose]();
  }
}

async function fill(folder: string, machines: readonly Machine[], log: (line: string) => void): Promise<void> {
  const body = await bodyOf(new URL('../../../statemachines/contacts/create-contact.preact', import.meta.url));
  const library = await Library.open(folder);
  try {
    for (let from = 0; from < machines.length; from += BATCH) {
      const batch = machines.slice(from, from + BATCH).map((head) => keptOf({ ...head, ...body }));
      await library.take({
        versions: batch.map(({ machine, hash }) => ({
          name: machine.name,
          hash,
          text: printMachine(machine),
          keptAt: '2023-10-15T15:34:00Z',
          origin: { kind: 'compiled' },
        })),
        evidence: batch.map(({ machine, hash, evidence }) => ({
          name: machine.name,
          hash,
          id: '0',
          text: printEvidence(evidence),
        })),
        choices: batch.map(({ machine, hash }) => ({ name: machine.name, at: 1, hash, why: 'kept' })),
        trajectories: [],
        statistics: [],
      });
    }
    log(`retrieval: a library of ${machines.length} machines is there`);
    // What is noted when a machine is kept is noted here when it is first asked for.
    await library.recall('');
  } finally {
    await library[Symbol.asyncDispose]();
  }
}

async function bodyOf(file: URL): Promise<Pick<Machine, 'states' | 'interrupts' | 'finals'>> {
  const parsed = parseMachine(await readFile(file, 'utf8'));
  if (parsed.kind !== 'machine') throw new Error(`${file.pathname} cannot be read: ${parsed.problems[0]?.sentence}`);
  const { states, interrupts, finals } = parsed.machine;
  return { states, interrupts, finals };
}
