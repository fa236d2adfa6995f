export {
  type Acceptance,
  accepts,
  boundOnPaper,
  type RecordedRun,
  type RecordedStep,
  type Stood,
  type Taken,
  takesSame,
} from './accepts.js';
export { type Arrival, arrive } from './arrive.js';
export { reachEdition } from './bind/edition.js';
export { type GoalIndex, indexGoals, recaller } from './bind/goal-index.js';
export { type QuotedSpans, quoteSpans } from './bind/quoted-spans.js';
export { type Reach, reachOf } from './bind/reach.js';
export { relativeDay } from './bind/relative-day.js';
export { dayInWords, readLength, readTime, TELL_WHEN } from './bind/spoken/index.js';
export { acceptValue } from './bind/types.js';
export type { Language } from './bind/words.js';
export { type Bound, bindByLine, bindExplicit, bindGoal } from './bind.js';
export { isByWords, wordsOf } from './by-words.js';
export { checkAppMap, isAppMap } from './check/app-map.js';
export type { KnownScreen } from './check/on-screens.js';
export type { Problem } from './check/problem.js';
export { type CheckOptions, checkMachine } from './check.js';
export { type Containment, contains, mayBeLeftOut } from './contains.js';
export {
  actName,
  type Cursor,
  cursorAt,
  entryCursor,
  entryOf,
  plannedSentence,
  stepSentence,
  transitionName,
} from './cursor.js';
export { type Derived, derive } from './derive.js';
export type { Difference } from './diff/difference.js';
export { longestCommon } from './diff/longest-common.js';
export { diffMachines } from './diff.js';
export { type Effect, type EffectHeld, effectHolds, effectsOf, toggleOf } from './effect.js';
export { type Bindings, type Evaluated, evaluate, normalised, paramsOf, tryEvaluate } from './expression.js';
export { type FinishedRun, finish, type Verdict, type Witness, type Witnessed } from './finish.js';
export { type DeviceFacts, type Fit, fits, speaks, wantsDevice } from './fits.js';
export { drawGraph, type Graph, type GraphEdge, type GraphNode, graphOf } from './graph.js';
export { canonicalHash } from './hash.js';
export { hiddenParams, hiddenTexts, typesHidden } from './hidden.js';
export { checkHolds, describeScreen, type Held, screenHolds } from './holds.js';
export { type Filled, goalOf, holeFilled, untilOf } from './hole.js';
export { invert } from './invert.js';
export type { SyntaxProblem } from './language/line.js';
export {
  printAction,
  printAlternative,
  printCheck,
  printExpectation,
  printExpression,
  printGuard,
  printProbe,
} from './language/write.js';
export type { AppMap } from './link/names.js';
export { type FindMachine, type FindMap, type Linked, linkMachine } from './link.js';
export { itemsOf, writeList } from './list.js';
export type { LocaliseOptions } from './localise.js';
export { interruptStands, type Match, matchScreen, type WantedAndSeen } from './match.js';
export type {
  Alternative,
  Check,
  Comparison,
  Condition,
  Count,
  Expectation,
  Expression,
  Final,
  Guard,
  Hole,
  Interrupt,
  ItemType,
  Let,
  Machine,
  Made,
  NamedElement,
  OrderCheck,
  Param,
  ParamType,
  PixelCheck,
  Probe,
  Repeat,
  SelectorText,
  State,
  Step,
  TextRead,
  Use,
  VersionBound,
} from './model.js';
export { isByValue, namesIn, namesInCheck, namesInProbe } from './names-in.js';
export {
  type ActDecision,
  type Decision,
  GRANTS,
  grantsPermission,
  type InterruptDecision,
  interruptStep,
  namesNothing,
  nextStep,
  paramGuardsHold,
} from './next.js';
export { awaited, isAnotherRound } from './next-round.js';
export { showsTyped, typedAsWanted } from './normalise.js';
export { type Shown, shownAs } from './order.js';
export { type ParsedMachine, parseMachine } from './parse.js';
export { canComeTo, isOptional, leadsTo, type StepRef, stepAt, type Way, wayTo } from './paths.js';
export { looksAtPictures } from './pixel.js';
export { alternativePlace, blockPlace, checkPlace, commentKey, headerPlace, type Place } from './place.js';
export { mayApply, type PlannedStep, planOf } from './plan.js';
export { printMachine } from './print.js';
export { type Answers, readAnswers } from './read.js';
export { bindingsAt } from './repeats.js';
export { advance, enter, inSameRound } from './rounds.js';
export { shownValue, showsValue } from './shown.js';
export { isUnread, namesRead, textReads, unreadNames } from './text-read.js';
export { wrongLocale } from './transform/locale.js';
export { type Given, type Origins, type Transform, transforms } from './transform.js';
export { endUnseen, expectsUnseen, unseenIn } from './unseen.js';
export { isValueStep, tickChecks } from './value.js';
