import { hideIn } from '../../actions/index.js';
import { hiddenTexts } from '../../machine/index.js';
import { type ReplayResult, rungInWords } from '../../preact/index.js';
import type { Sourced } from '../machine-file.js';
import type { RunRecord, RunRecorder } from '../run-folder/index.js';
import { replayHeader } from './header.js';

/** The exit code of a replay: README, "Exit codes". */
export function exitCodeOf(result: ReplayResult): number {
  switch (result.outcome) {
    case 'passed':
    case 'passed with heal':
    case 'passed with detour':
      return 0;
    // Where it was to stop it did.
    case 'stopped':
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
  readonly source: Pick<Sourced, 'machine' | 'hash' | 'trust'>;
  readonly goal: string;
  readonly parameters: Readonly<Record<string, string>>;
  readonly result: ReplayResult;
  readonly recorder: RunRecorder;
  readonly startedAt: string;
  readonly firstRunMs?: number;
  readonly policy?: string;
}): RunRecord {
  const { source, result, recorder } = options;
  const passed = result.outcome.startsWith('passed');
  const record: RunRecord = {
    ...replayHeader({ ...options, device: recorder.device }),
    outcome: result.outcome,
    passed,
    exitCode: exitCodeOf(result),
    ...(exitCodeOf(result) !== 0 && {
      verdict: result.refused ? 'ours' : result.outcome === 'failed' ? 'app bug' : 'drift',
    }),
    ...(result.reason !== undefined && { reason: result.reason }),
    counts: {
      steps: result.steps.filter(({ how }) => how === 'acted' || how === 'already' || how === 'interrupt').length,
      policySteps: result.detours.reduce((sum, { steps, isHeal }) => sum + (isHeal ? 0 : steps.length), 0),
      modelCalls: result.modelCalls,
      tokens: result.tokens,
      rejoins: result.rejoins,
      heals: result.heals,
      misses: result.misses.length,
    },
    tookMs: result.tookMs - recorder.imagesMs,
    imagesMs: recorder.imagesMs,
    steps: recorder.steps,
    ...(Object.keys(result.answers).length > 0 && { answers: result.answers }),
    misses: recorder.misses,
    ...(result.rungs.length > 0 && { rungs: result.rungs.map(rungInWords) }),
    probes: result.probes.map(({ sentence, holds }) => ({ sentence, holds })),
    ...(result.expected.length > 0 && {
      expected: result.expected.map(({ sentence, holds }) => ({ sentence, holds })),
    }),
  };
  return hideIn(record, hiddenTexts(source.machine, options.parameters));
}
