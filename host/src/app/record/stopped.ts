import type { PolicyCost } from '../../agent/index.js';
import { RepriseError } from '../../base/index.js';
import type { RecordedMiss, RecordedStep, RunHeader, RunRecord, RunRecorder } from '../run-folder/index.js';
import { recordedDevice } from './header.js';

/** What a run leaves that never came to an end: the device was lost, the time was over, somebody interrupted it. Only what was done is in it. */
export function stoppedRecord(
  header: RunHeader,
  options: {
    readonly error: unknown;
    readonly interrupted: boolean;
    readonly recorder: RunRecorder;
    readonly tookMs: number;
    /** What the policy has cost so far; absent where none acted. */
    readonly cost?: PolicyCost | undefined;
  },
): RunRecord {
  const { error, interrupted, recorder, cost } = options;
  const known = error instanceof RepriseError ? error : undefined;
  return {
    ...soFar(header, recorder.steps, recorder.misses),
    device: recordedDevice(recorder.device),
    outcome: interrupted ? 'interrupted' : 'stopped',
    exitCode: interrupted ? 130 : (known?.exitCode ?? 6),
    // Whoever interrupts a run has found no fault with anything.
    ...(!interrupted && { verdict: known?.verdict ?? 'ours' }),
    reason: error instanceof Error ? error.message : String(error),
    counts: {
      ...countsOf(header, recorder.steps, recorder.misses),
      modelCalls: cost?.modelCalls ?? 0,
      tokens: cost?.tokens ?? 0,
    },
    tookMs: options.tookMs - recorder.imagesMs,
    imagesMs: recorder.imagesMs,
  };
}

/** What can be told of a run that has not written its end: it goes on, or it was killed. */
export function unfinishedRecord(
  header: RunHeader,
  steps: readonly RecordedStep[],
  misses: readonly RecordedMiss[],
): RunRecord {
  return {
    ...soFar(header, steps, misses),
    outcome: 'unfinished',
    exitCode: 137,
    reason: 'This run has not told its end: it still runs, or it was killed. What it had noted is here.',
    tookMs: steps.reduce((sum, { totalMs }) => sum + totalMs, 0),
    imagesMs: 0,
  };
}

function soFar(header: RunHeader, steps: readonly RecordedStep[], misses: readonly RecordedMiss[]) {
  return { ...header, passed: false, counts: countsOf(header, steps, misses), steps, misses, probes: [] };
}

function countsOf(
  { kind }: RunHeader,
  steps: readonly RecordedStep[],
  misses: readonly RecordedMiss[],
): RunRecord['counts'] {
  const byPolicy = steps.filter(({ how }) => how === 'policy').length;
  const byMachine = steps.filter(({ how }) => how !== 'policy' && how !== 'skipped').length;
  return {
    steps: kind === 'solve' ? byPolicy : byMachine,
    policySteps: byPolicy,
    modelCalls: 0,
    tokens: 0,
    rejoins: misses.filter(({ rejoined }) => rejoined !== undefined).length,
    heals: 0,
    misses: misses.length,
  };
}
