import type { Solved } from '../../preact/index.js';
import type { RunHeader, RunRecord, RunRecorder } from '../run-folder/index.js';
import { recordedDevice } from './header.js';

/** What a first solve leaves in its folder: every step was the policy's. */
export function solveRecord(header: RunHeader, solved: Solved, recorder: RunRecorder): RunRecord {
  const { trajectory } = solved;
  const passed = solved.outcome === 'done';
  return {
    ...header,
    device: recordedDevice(recorder.device),
    outcome: passed ? 'solved' : 'not solved',
    passed,
    exitCode: passed ? 0 : 1,
    ...(!passed && { reason: solved.why }),
    counts: {
      steps: trajectory.steps.length,
      policySteps: trajectory.steps.length,
      modelCalls: trajectory.modelCalls,
      tokens: trajectory.tokens,
      rejoins: 0,
      heals: 0,
      misses: 0,
    },
    tookMs: trajectory.tookMs - recorder.imagesMs,
    imagesMs: recorder.imagesMs,
    steps: recorder.steps,
    ...(solved.answer !== undefined && { answers: { answer: solved.answer } }),
    misses: [],
    probes: [],
  };
}
