export {
  type Adopted,
  type AdoptListener,
  type AdoptOptions,
  adopt,
  adoptInShadow,
  grow,
  type ShadowOptions,
} from './adopt.js';
export { adoptBeside } from './adopt-beside.js';
export { recordedRuns } from './as-recorded.js';
export { type BoundByModel, bindByModel } from './bind-by-model.js';
export { COMPILER_VERSION, type Compiled, compile, compileAppMap, withElementNames } from './compile/index.js';
export { type Evidence, type EvidenceBody, printEvidence, readEvidence } from './evidence.js';
export { type ExpectedOf, type ExpectOptions, expect, stillSeen } from './expect/index.js';
export {
  type Evaluator,
  type GateListener,
  type GateOptions,
  gate,
  type Others,
  type Verdict,
} from './gate.js';
export { generateParameters } from './generate.js';
export { type PassedOn, type Proposed, passOn, proposals } from './heal/pass-on.js';
export {
  type Imported,
  type ImportOptions,
  type ImportRemark,
  importProgram,
  type ReadProgram,
  readProgram,
} from './import/index.js';
export { type Journaled, journaledReplay, leftBehind } from './journaled-replay.js';
export {
  type Foreign,
  howForeign,
  isForeign,
  isInLanguageOf,
  languageOf,
  localesOf,
  nameBeside,
  nameIn,
} from './languages.js';
export {
  type Agreed,
  type Choice,
  countedRun,
  describeQuarantine,
  describeTrust,
  FAILURES_TO_QUARANTINE,
  fingerprint,
  type Holdings,
  type JournalKey,
  type JournalNote,
  type JournalTable,
  type Keeping,
  type Kept,
  Library,
  mayCommit,
  type NotedRun,
  type NotePlace,
  notesUnder,
  notesWith,
  type Origin,
  type PlacedStatistics,
  placeInWords,
  provenance,
  publicKeyOf,
  type Quarantine,
  quarantineOf,
  type ReadBundle,
  type Recovered,
  readBundle,
  recoverLibrary,
  type Statistics,
  type Taken,
  type TransitionStatistics,
  type Trust,
  trustOf,
  type Version,
  type Where,
  writeBundle,
} from './library/index.js';
export { compileSeveral, type KnownRun, type Merged, mergeRun } from './merge/index.js';
export { sameDerived, sameValues } from './other-values.js';
export { inOwnLanguage, namesOfTask, type Spoken, withoutUsual } from './own-language.js';
export type { ProbeReport, Reading } from './probe.js';
export { type Refined, refine } from './refine/index.js';
export {
  type AtMiss,
  type Attendant,
  type Became,
  type CommittingAct,
  DEFAULT_PACE,
  type Detour,
  describeMiss,
  deviceFacts,
  dryRun,
  type Earlier,
  type Expected,
  type Fallback,
  type Foreseen,
  type ForeseenStep,
  isSaidDone,
  type Miss,
  type MissQuestion,
  type Overseer,
  overseers,
  type Pace,
  paceOf,
  type ReplayListener,
  type ReplayOptions,
  type ReplayResult,
  rejoinedAt,
  replay,
  rungInWords,
  type StepTiming,
  type WitnessedStep,
} from './replay/index.js';
export { replayInTime } from './replay-in-time.js';
export { type Retrieved, retrieve } from './retrieve.js';
export { type Solved, type SolveListener, type SolveOptions, solve } from './solve.js';
