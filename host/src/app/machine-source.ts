import { existsSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { UsageError } from '../base/index.js';
import { canonicalHash, checkMachine, type Machine, type Place, parseMachine } from '../machine/index.js';
import { type Evidence, type Kept, type Library, readEvidence } from '../preact/index.js';

/** A machine that a command was asked for, and whether there is evidence for exactly this text. */
export interface Sourced {
  readonly machine: Machine;
  readonly hash: string;
  readonly evidence?: Evidence;
  /** `gated, oracle probe` or `drafted: no evidence`; every run prints it. */
  readonly trust: string;
  /** The file it came from, and the line of each of its places; undefined for one of the library. */
  readonly file?: { readonly name: string; readonly lines: ReadonlyMap<Place, number> };
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

/** Every error with file, line, column and sentence, all of them at once. */
async function fromFile(name: string): Promise<Sourced> {
  const parsed = parseMachine(await readFile(name, 'utf8'));
  if (parsed.kind !== 'machine') {
    const errors = parsed.problems.map(({ line, column, sentence }) => `${name}:${line}:${column}: ${sentence}`);
    throw new UsageError('machine-syntax', errors.join('\n'));
  }
  const { machine, lines } = parsed;
  const sourced = { machine, hash: canonicalHash(machine), file: { name, lines } };
  const beside = name.replace(/\.preact$/, '.evidence.json');
  if (!existsSync(beside)) return { ...sourced, trust: 'drafted: there is no evidence for it' };
  const evidence = readEvidence(await readFile(beside, 'utf8'), sourced.hash);
  if ('refused' in evidence) return { ...sourced, trust: `drafted: ${evidence.refused}` };
  return { ...sourced, evidence, trust: trusted(evidence) };
}

/** Refuses to run a machine that can be read and cannot be right, such as one that types a password that stands in it. */
export function refuseUnsound({ machine, file }: Sourced): void {
  if (file === undefined) return;
  const errors = checkMachine(machine, { lines: file.lines })
    .filter(({ severity }) => severity === 'error')
    .map(({ line, sentence }) => `${file.name}:${line ?? 1}:1: ${sentence}`);
  if (errors.length > 0) throw new UsageError('machine-unsound', errors.join('\n'));
}

function trusted({ body }: Evidence): string {
  return `gated ${body.gatedAt.slice(0, 10)}, oracle ${body.oracle}, ${body.witnessed.length} transitions witnessed`;
}
