import { isDeepStrictEqual } from 'node:util';
import { type Device, quote, type ShellResult } from '../device/index.js';
import {
  type Bindings,
  type Count,
  type Expression,
  evaluate,
  namesInProbe,
  normalised,
  type Probe,
  paramsOf,
  printExpression,
} from '../machine/index.js';
import { queryRows } from '../trajectory/index.js';

/** What a probe read at one instant: a number of rows or files, a setting's value, whether a file is there. `unknown` = it could not be read. */
export type Reading =
  | { readonly kind: 'count'; readonly count: number }
  | { readonly kind: 'value'; readonly value: string }
  | { readonly kind: 'exists'; readonly exists: boolean }
  | { readonly kind: 'unknown'; readonly reason: string };

/** What a probe said about one run. */
export interface ProbeReport {
  readonly probe: Probe;
  readonly before: Reading;
  readonly after: Reading;
  readonly holds: boolean;
  /** It reads differently than before the run. */
  readonly changed: boolean;
  /** In one sentence: what was wanted, what was found. */
  readonly sentence: string;
  /** The same for what is kept beside a machine: what the run read on its way is somebody's, and its names stand there for it. */
  readonly kept: string;
}

/** Reads what a probe looks at, through the device's shell; never the screen. */
export async function readProbe(
  device: Device,
  probe: Probe,
  bindings: Bindings,
  signal?: AbortSignal,
): Promise<Reading> {
  switch (probe.kind) {
    case 'content': {
      const columns = [...new Set(probe.where.map(({ column }) => column))];
      const rows = await queryRows(device, probe.uri, columns, signal);
      if (rows === undefined) return { kind: 'unknown', reason: `no provider answers ${probe.uri}` };
      const matching = rows.filter((row) =>
        probe.where.every(({ column, operator, value }) => {
          const wanted = evaluate(value, bindings);
          const found = row[column] ?? '';
          return operator === '=' ? found === wanted : normalised(value, found) === wanted;
        }),
      );
      return { kind: 'count', count: matching.length };
    }
    case 'setting': {
      const answer = await device.shell(`settings get ${probe.namespace} ${quote(probe.key)}`, signal);
      return answer.exitCode === 0 ? { kind: 'value', value: answer.stdout.trimEnd() } : unreadable(answer);
    }
    case 'file':
      return readFileProbe(device, evaluate(probe.path, bindings), signal);
    case 'files':
      return readFilesProbe(device, evaluate(probe.path, bindings), signal);
  }
}

/** By `ls`, which says why: `test -e` answers for a folder that may not be read as for a file that is not there. */
async function readFileProbe(device: Device, path: string, signal?: AbortSignal): Promise<Reading> {
  const answer = await device.shell(`ls -d ${quote(path)}`, signal);
  if (answer.exitCode === 0) return { kind: 'exists', exists: true };
  return saysNotThere(answer) ? { kind: 'exists', exists: false } : unreadable(answer);
}

/** How many names in a folder a pattern fits. No name of the shared storage holds a `*` itself: Android refuses it there. */
async function readFilesProbe(device: Device, pattern: string, signal?: AbortSignal): Promise<Reading> {
  const slash = pattern.lastIndexOf('/');
  const answer = await device.shell(`ls -1 ${quote(pattern.slice(0, slash) || '/')}`, signal);
  if (answer.exitCode !== 0) return saysNotThere(answer) ? { kind: 'count', count: 0 } : unreadable(answer);
  const names = answer.stdout.split('\n').map((line) => line.replace(/\r$/, ''));
  return { kind: 'count', count: names.filter((name) => fitsPattern(name, pattern.slice(slash + 1))).length };
}

/** Piece by piece, from left to right, the last one at the end: no pattern can make this slow. */
function fitsPattern(name: string, pattern: string): boolean {
  const [first = '', ...rest] = pattern.split('*');
  const last = rest.pop();
  if (last === undefined) return name === first;
  if (!name.startsWith(first)) return false;
  let at = first.length;
  for (const piece of rest) {
    const found = name.indexOf(piece, at);
    if (found === -1) return false;
    at = found + piece.length;
  }
  return name.length - last.length >= at && name.endsWith(last);
}

function saysNotThere({ stdout, stderr }: ShellResult): boolean {
  return `${stdout}${stderr}`.includes('No such file or directory');
}

function unreadable({ stdout, stderr, exitCode }: ShellResult): Reading {
  return { kind: 'unknown', reason: `${stdout}${stderr}`.trim() || `exit code ${exitCode}` };
}

/**
 * Compares a probe's readings from before and after a run with what it wants. Pure.
 * @param read names of what the run read on its way, and of what was made of it
 */
export function judgeProbe(
  probe: Probe,
  before: Reading,
  after: Reading,
  bindings: Bindings,
  read: ReadonlySet<string> = new Set(),
): ProbeReport {
  const holds = holdsFor(probe, before, after, bindings);
  return {
    probe,
    before,
    after,
    holds,
    changed: hasChanged(before, after),
    sentence: `${wantedBy(probe, bindings)}; before ${inWords(before)}, after ${inWords(after)}`,
    kept: keptSentence(probe, before, after, bindings, read),
  };
}

function keptSentence(
  probe: Probe,
  before: Reading,
  after: Reading,
  bindings: Bindings,
  read: ReadonlySet<string>,
): string {
  // What it looks for may stand in a reading, too: a setting's value, why a file could not be read.
  const isOwn = namesInProbe(probe).some((name) => read.has(name));
  const [then, now] = [before, after].map((reading) => (isOwn ? kindInWords(reading) : inWords(reading)));
  return `${wantedBy(probe, bindings, read)}; before ${then}, after ${now}`;
}

function kindInWords(reading: Reading): string {
  if (reading.kind === 'value') return 'a value';
  return reading.kind === 'unknown' ? 'unknown' : inWords(reading);
}

/**
 * More rows than are to go fit what a probe says of them by the run's own values: which of two people of one name is to be deleted, nobody has said.
 * One sentence; undefined where the probe tells them apart, or takes none away. Pure.
 */
export function whyAmbiguous(probe: Probe, before: Reading, bindings: Bindings): string | undefined {
  if (probe.kind !== 'content' || probe.count.kind !== 'delta' || probe.count.value >= 0) return undefined;
  if (before.kind !== 'count' || before.count <= -probe.count.value) return undefined;
  if (!probe.where.some(({ value }) => paramsOf(value).length > 0)) return undefined;
  const where = probe.where.map(({ column, value }) => `${column} '${evaluate(value, bindings)}'`).join(' and ');
  return `${before.count} rows of ${probe.uri} have ${where}, and nothing tells which of them is meant`;
}

/** What could not be read once cannot be told to have changed. Pure. */
export function hasChanged(before: Reading, after: Reading): boolean {
  return before.kind === after.kind && before.kind !== 'unknown' && !isDeepStrictEqual(before, after);
}

function holdsFor(probe: Probe, before: Reading, after: Reading, bindings: Bindings): boolean {
  switch (probe.kind) {
    case 'content':
    case 'files': {
      if (before.kind !== 'count' || after.kind !== 'count') return false;
      return probe.count.kind === 'delta'
        ? after.count - before.count === probe.count.value
        : after.count === probe.count.value;
    }
    case 'setting':
      return after.kind === 'value' && after.value === evaluate(probe.value, bindings);
    case 'file':
      // What was never there is not gone: a run that deletes something else would pass.
      if (!probe.exists && !(before.kind === 'exists' && before.exists)) return false;
      return after.kind === 'exists' && after.exists === probe.exists;
  }
}

function wantedBy(probe: Probe, bindings: Bindings, read: ReadonlySet<string> = new Set()): string {
  const said = (value: Expression) =>
    paramsOf(value).some((name) => read.has(name)) ? printExpression(value) : `'${evaluate(value, bindings)}'`;
  switch (probe.kind) {
    case 'content': {
      const where = probe.where.map(({ column, value }) => `${column} ${said(value)}`).join(' and ');
      return `${probe.uri} where ${where}: wanted ${counted(probe.count, 'row')}`;
    }
    case 'setting':
      return `setting ${probe.namespace} ${probe.key}: wanted ${said(probe.value)}`;
    case 'file':
      return `file ${said(probe.path)}: wanted ${probe.exists ? 'there' : 'gone'}`;
    case 'files':
      return `files ${said(probe.path)}: wanted ${counted(probe.count, 'file')}`;
  }
}

function inWords(reading: Reading): string {
  switch (reading.kind) {
    case 'count':
      return String(reading.count);
    case 'value':
      return `'${reading.value}'`;
    case 'exists':
      return reading.exists ? 'there' : 'not there';
    case 'unknown':
      return `unknown (${reading.reason})`;
  }
}

function counted({ kind, value }: Count, what: string): string {
  return kind === 'delta' ? `${signed(value)} ${what}` : `${value} ${what}s`;
}

function signed(value: number): string {
  return value >= 0 ? `+${value}` : String(value);
}
