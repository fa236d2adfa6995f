import type { PolicyCost } from '../agent/index.js';
import { RepriseError } from '../base/index.js';
import type { Machine } from '../machine/index.js';
import { printMachine } from '../machine/index.js';
import type { ReplayResult } from '../preact/index.js';
import type { Sourced } from './machine-source.js';
import type { RunRecord, RunRecorder } from './run-folder/index.js';

/** A parameter's value as it may be shown and stored: a secret never is (law 7). */
export function shownParameters(
  machine: Machine,
  values: Readonly<Record<string, string>>,
): Readonly<Record<string, string>> {
  const secret = new Set(machine.params.filter(({ type }) => type === 'secret').map(({ name }) => name));
  return Object.fromEntries(
    Object.entries(values).map(([name, value]) => [name, secret.has(name) ? '(secret)' : value]),
  );
}

/** The exit code of a replay: README, "Exit codes". */
export function exitCodeOf(result: ReplayResult): number {
  switch (result.outcome) {
    case 'passed':
    case 'passed with detour':
      return 0;
    case 'failed':
      return 1;
    case 'diverged':
      return 4;
  }
}

/** What a replay leaves in its folder. */
export function replayRecord(options: {
  readonly title: string;
  readonly source: Sourced;
  readonly goal: string;
  readonly parameters: Readonly<Record<string, string>>;
  readonly result: ReplayResult;
  readonly recorder: RunRecorder;
  readonly startedAt: string;
  readonly firstRunMs?: number;
  readonly policy?: string;
}): RunRecord {
  const { source, result, recorder } = options;
  const passed = result.outcome === 'passed' || result.outcome === 'passed with detour';
  return {
    version: 1,
    title: options.title,
    kind: 'replay',
    goal: options.goal,
    startedAt: options.startedAt,
    outcome: result.outcome,
    passed,
    exitCode: exitCodeOf(result),
    ...(!passed && { verdict: result.outcome === 'failed' ? 'app bug' : 'drift' }),
    ...(result.reason !== undefined && { reason: result.reason }),
    ...(options.policy !== undefined && { policy: options.policy }),
    machine: { name: source.machine.name, hash: source.hash, text: printMachine(source.machine), trust: source.trust },
    parameters: shownParameters(source.machine, options.parameters),
    device: { serial: recorder.device.serial, path: recorder.device.path },
    counts: {
      steps: result.steps.filter(({ how }) => how === 'acted' || how === 'already' || how === 'interrupt').length,
      modelCalls: result.modelCalls,
      tokens: result.tokens,
      rejoins: result.rejoins,
      heals: result.heals,
      misses: result.misses.length,
    },
    tookMs: result.tookMs - recorder.imagesMs,
    imagesMs: recorder.imagesMs,
    ...(options.firstRunMs !== undefined && { firstRunMs: options.firstRunMs }),
    steps: recorder.steps,
    misses: recorder.misses,
    probes: result.probes.map(({ sentence, holds }) => ({ sentence, holds })),
  };
}

/** What a replay leaves that never came to an end: the device was lost, the time was over, somebody interrupted it. Only what was done is in it. */
export function stoppedRecord(options: {
  readonly title: string;
  readonly source: Sourced;
  readonly goal: string;
  readonly parameters: Readonly<Record<string, string>>;
  readonly error: unknown;
  readonly interrupted: boolean;
  readonly recorder: RunRecorder;
  readonly startedAt: string;
  readonly tookMs: number;
  /** What the policy that took over has cost; absent where nobody did. */
  readonly cost?: PolicyCost;
}): RunRecord {
  const { source, error, recorder } = options;
  const known = error instanceof RepriseError ? error : undefined;
  return {
    version: 1,
    title: options.title,
    kind: 'replay',
    goal: options.goal,
    startedAt: options.startedAt,
    outcome: options.interrupted ? 'interrupted' : 'stopped',
    passed: false,
    exitCode: options.interrupted ? 130 : (known?.exitCode ?? 6),
    verdict: known?.verdict ?? 'ours',
    reason: error instanceof Error ? error.message : String(error),
    machine: { name: source.machine.name, hash: source.hash, text: printMachine(source.machine), trust: source.trust },
    parameters: shownParameters(source.machine, options.parameters),
    device: { serial: recorder.device.serial, path: recorder.device.path },
    counts: {
      steps: recorder.steps.length,
      modelCalls: options.cost?.modelCalls ?? 0,
      tokens: options.cost?.tokens ?? 0,
      rejoins: 0,
      heals: 0,
      misses: recorder.misses.length,
    },
    tookMs: options.tookMs - recorder.imagesMs,
    imagesMs: recorder.imagesMs,
    steps: recorder.steps,
    misses: recorder.misses,
    probes: [],
  };
}
