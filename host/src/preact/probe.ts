import { isDeepStrictEqual } from 'node:util';
import { type Device, quote, type ShellResult } from '../device/index.js';
import { type Bindings, evaluate, normalised, type Probe } from '../machine/index.js';
import { queryRows } from '../trajectory/index.js';

/** What a probe read at one instant: a number of rows, a setting's value, whether a file is there. `unknown` = it could not be read. */
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
  }
}

/** By `ls`, which says why: `test -e` answers for a folder that may not be read as for a file that is not there. */
async function readFileProbe(device: Device, path: string, signal?: AbortSignal): Promise<Reading> {
  const answer = await device.shell(`ls -d ${quote(path)}`, signal);
  if (answer.exitCode === 0) return { kind: 'exists', exists: true };
  const isGone = `${answer.stdout}${answer.stderr}`.includes('No such file or directory');
  return isGone ? { kind: 'exists', exists: false } : unreadable(answer);
}

function unreadable({ stdout, stderr, exitCode }: ShellResult): Reading {
  return { kind: 'unknown', reason: `${stdout}${stderr}`.trim() || `exit code ${exitCode}` };
}

/** Compares a probe's readings from before and after a run with what it wants. Pure. */
export function judgeProbe(probe: Probe, before: Reading, after: Reading, bindings: Bindings): ProbeReport {
  const holds = holdsFor(probe, before, after, bindings);
  return {
    probe,
    before,
    after,
    holds,
    changed: hasChanged(before, after),
    sentence: `${wantedBy(probe, bindings)}; before ${inWords(before)}, after ${inWords(after)}`,
  };
}

/** What could not be read once cannot be told to have changed. Pure. */
export function hasChanged(before: Reading, after: Reading): boolean {
  return before.kind === after.kind && before.kind !== 'unknown' && !isDeepStrictEqual(before, after);
}

function holdsFor(probe: Probe, before: Reading, after: Reading, bindings: Bindings): boolean {
  switch (probe.kind) {
    case 'content': {
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

function wantedBy(probe: Probe, bindings: Bindings): string {
  switch (probe.kind) {
    case 'content': {
      const where = probe.where.map(({ column, value }) => `${column} '${evaluate(value, bindings)}'`).join(' and ');
      const count = probe.count.kind === 'delta' ? `${signed(probe.count.value)} row` : `${probe.count.value} rows`;
      return `${probe.uri} where ${where}: wanted ${count}`;
    }
    case 'setting':
      return `setting ${probe.namespace} ${probe.key}: wanted '${evaluate(probe.value, bindings)}'`;
    case 'file':
      return `file '${evaluate(probe.path, bindings)}': wanted ${probe.exists ? 'there' : 'gone'}`;
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

function signed(value: number): string {
  return value >= 0 ? `+${value}` : String(value);
}
