import { existsSync } from 'node:fs';
import { basename } from 'node:path';
import { UsageError } from '../base/index.js';
import { canonicalHash, checkMachine, isAppMap, type Machine, type Place, parseMachine } from '../machine/index.js';
import { describeTrust, type Evidence, readEvidence, type Trust, trustOf } from '../preact/index.js';
import { APP_MAP, linkFile } from './link-file.js';
import { readText } from './text-file.js';

/** A machine that a command was asked for, and whether there is evidence for exactly this text. */
export interface Sourced {
  readonly machine: Machine;
  readonly hash: string;
  readonly evidence?: Evidence;
  readonly level: Trust;
  /** The same in words, and why: `proven(3): gated 2026-01-31, oracle probe` or `drafted: no evidence`; every run prints it. */
  readonly trust: string;
  /** The file it came from, and the line of each of its places; undefined for one of the library. */
  readonly file?: { readonly name: string; readonly lines: ReadonlyMap<Place, number> };
  /** The file of evidence that lies beside it and does not count for it, and why. */
  readonly uncounted?: string;
}

/** Reads a machine file and the evidence beside it. Throws every error with file, line, column and sentence, all of them at once. */
export async function readMachineFile(name: string): Promise<Sourced> {
  const parsed = parseMachine(await readText(name, 'the machine file'));
  if (parsed.kind !== 'machine') {
    const errors = parsed.problems.map(({ line, column, sentence }) => `${name}:${line}:${column}: ${sentence}`);
    throw new UsageError('machine-syntax', errors.join('\n'));
  }
  const { lines } = parsed;
  if (basename(name) === APP_MAP && isAppMap(parsed.machine))
    throw new UsageError('app-map', `${name} is the map of an app, and no machine: name one of the files beside it.`);
  const linked = await linkFile(parsed.machine, name);
  if (linked.kind === 'refused') {
    const errors = linked.problems.map(({ place, sentence }) => `${name}:${lines.get(place) ?? 1}:1: ${sentence}`);
    throw new UsageError('machine-unsound', errors.join('\n'));
  }
  const { machine } = linked;
  const level: Trust = { level: 'drafted' };
  const sourced = { machine, hash: canonicalHash(machine), level, file: { name, lines } };
  const beside = name.replace(/\.preact$/, '.evidence.json');
  if (!existsSync(beside)) return { ...sourced, trust: 'drafted: there is no evidence for it' };
  const evidence = readEvidence(await readText(beside, 'the evidence file'), sourced.hash);
  if ('refused' in evidence)
    return { ...sourced, trust: `drafted: ${evidence.refused}`, uncounted: `${beside}: ${evidence.refused}` };
  return trustedFor({ ...sourced, evidence }, trustOf(evidence.body, []));
}

/** A machine with evidence, and what that and its runs since let it be trusted for. */
export function trustedFor<T extends { readonly evidence: Evidence }>(
  sourced: T,
  level: Trust,
): T & Pick<Sourced, 'level' | 'trust'> {
  return { ...sourced, level, trust: `${describeTrust(level)}: ${gated(sourced.evidence)}` };
}

/** Refuses to run a machine that can be read and cannot be right, such as one that types a password that stands in it. */
export function refuseUnsound({ machine, file }: Sourced): void {
  if (file === undefined) return;
  const errors = checkMachine(machine, { lines: file.lines })
    .filter(({ severity }) => severity === 'error')
    .map(({ line, sentence }) => `${file.name}:${line ?? 1}:1: ${sentence}`);
  if (errors.length > 0) throw new UsageError('machine-unsound', errors.join('\n'));
}

/** What the evidence is, in words. */
function gated({ body }: Evidence): string {
  return `gated ${body.gatedAt.slice(0, 10)}, oracle ${body.oracle}, ${body.witnessed.length} transitions witnessed`;
}
