import { existsSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { UsageError } from '../base/index.js';
import { canonicalHash, type Machine, parseMachine } from '../machine/index.js';
import { type Evidence, type Kept, type Library, readEvidence } from '../preact/index.js';

/** A machine that a command was asked for, and whether there is evidence for exactly this text. */
export interface Sourced {
  readonly machine: Machine;
  readonly hash: string;
  readonly evidence?: Evidence;
  /** `gated, oracle probe` or `drafted: no evidence`; every run prints it. */
  readonly trust: string;
  /** The file it came from; undefined for one of the library. */
  readonly file?: string;
}

/** Finds a machine by file, by name in the library, or by name in `statemachines/`; the first of these that exists. */
export async function sourceMachine(name: string, library: Library, cwd: string): Promise<Sourced> {
  if (name.endsWith('.preact')) {
    if (existsSync(name)) return fromFile(name);
    throw new UsageError('no-file', `There is no file ${name}. Name a machine file (.preact), or a kept machine.`);
  }
  const kept = library.find(name);
  if (kept !== undefined) {
    const { machine, hash, evidence } = kept;
    return { machine, hash, evidence, trust: trusted(evidence) };
  }
  const file = join(shared(cwd), `${name}.preact`);
  if (existsSync(file)) return fromFile(file);
  const known = (await machinesAtHand(library, cwd)).map(({ machine }) => machine.name);
  const hint =
    known.length === 0 ? 'None is kept yet: solve a goal with reprise run first.' : `There is ${known.join(', ')}.`;
  throw new UsageError('no-machine', `Found no machine file and no kept machine called '${name}'. ${hint}`);
}

/** Every machine that may be trusted: the library's, and those of `statemachines/` that have evidence for exactly their text. */
export async function machinesAtHand(library: Library, cwd: string): Promise<readonly Kept[]> {
  const kept = library.list();
  const files = existsSync(shared(cwd)) ? await readdir(shared(cwd), { recursive: true }) : [];
  const reviewed: Kept[] = [];
  for (const name of files.filter((each) => each.endsWith('.preact')).sort()) {
    const { machine, hash, evidence } = await fromFile(join(shared(cwd), name));
    const isKept = kept.some((other) => other.machine.name === machine.name);
    if (evidence !== undefined && !isKept) reviewed.push({ machine, hash, evidence });
  }
  return [...kept, ...reviewed];
}

/** The reviewed machines that a project shares. */
function shared(cwd: string): string {
  return join(cwd, 'statemachines');
}

async function fromFile(file: string): Promise<Sourced> {
  const machine = readMachineText(await readFile(file, 'utf8'), file);
  const hash = canonicalHash(machine);
  const beside = file.replace(/\.preact$/, '.evidence.json');
  if (!existsSync(beside)) return { machine, hash, file, trust: 'drafted: there is no evidence for it' };
  const evidence = readEvidence(await readFile(beside, 'utf8'), hash);
  if ('refused' in evidence) return { machine, hash, file, trust: `drafted: ${evidence.refused}` };
  return { machine, hash, file, evidence, trust: trusted(evidence) };
}

/** Parses a machine's text; every error with file, line, column and sentence, all of them at once. */
export function readMachineText(text: string, file: string): Machine {
  const parsed = parseMachine(text);
  if (parsed.kind === 'machine') return parsed.machine;
  const errors = parsed.problems.map(({ line, column, sentence }) => `${file}:${line}:${column}: ${sentence}`);
  throw new UsageError('machine-syntax', errors.join('\n'));
}

function trusted({ body }: Evidence): string {
  return `gated ${body.gatedAt.slice(0, 10)}, oracle ${body.oracle}, ${body.witnessed.length} transitions witnessed`;
}
