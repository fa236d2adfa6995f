export type { AtMiss, Attendant, MissQuestion } from './attendant.js';
export { dryRun, type Foreseen, type ForeseenStep } from './dry-run.js';
export { deviceFacts } from './fit.js';
export type { Fallback } from './handover.js';
export { describeMiss } from './ladder.js';
export {
  type Became,
  type CommittingAct,
  type Overseer,
  overseers,
  type Standing,
} from './overseer.js';
export { DEFAULT_PACE, type Pace, paceOf } from './pace.js';
export { replay } from './replay.js';
export type {
  Detour,
  Expected,
  How,
  Miss,
  ReplayListener,
  ReplayOutcome,
  ReplayResult,
  StepTiming,
  WitnessedStep,
} from './report.js';
export { isSaidDone, rejoinedAt } from './report.js';
export type { Earlier } from './resume.js';
export type { ReplayOptions } from './run.js';
export { rungInWords } from './rung-words.js';
