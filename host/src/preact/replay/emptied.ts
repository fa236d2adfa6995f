import {
  type ActDecision,
  type Alternative,
  type Cursor,
  type StepRef,
  shownValue,
  showsValue,
  stepAt,
  stepSentence,
} from '../../machine/index.js';
import type { Screen } from '../../screen/index.js';
import type { Miss, WitnessedStep } from './report.js';
import type { Place, Run } from './run.js';

/** A form that is emptied again and again is not filled in for ever. */
const MOST_REFILLS = 2;

/**
 * Looks, before an act that leaves a form or cannot be undone, whether what earlier steps put into it is still there: a dialog, or who closed it, may
 * have emptied it. Back to the first step that has to be done again where only putting in lies between; else the miss. Undefined when all stands.
 */
export function refillFor(
  run: Run,
  cursor: Cursor,
  screen: Screen,
  { transition }: ActDecision,
): Place | { readonly kind: 'miss'; readonly miss: Miss } | undefined {
  const [first] = leaves(transition) ? emptied(run, cursor, screen) : [];
  if (first === undefined) return undefined;
  const isSafe = stepsFrom(first, cursor).every((ref) => putsIn(run, ref));
  if (isSafe && run.refills < MOST_REFILLS) {
    run.refills += 1;
    return { kind: 'at', cursor: { ...cursor, step: first.step }, screen };
  }
  const step = stepAt(run.machine, first);
  const what = step === undefined ? 'it' : `"${stepSentence(step, run.at(cursor))}"`;
  const wanted = `what ${what} put in to be there still`;
  const seen = `it shows '${shownValue(first.way, screen, run.at(cursor)) ?? ''}'`;
  return { kind: 'miss', miss: { at: cursor, wanted: [wanted], seen: [seen], acted: 'no', screen, waitedMs: 0 } };
}

/** Would this act be done on a form that has been emptied since it was filled in? */
export function isEmptied(run: Run, cursor: Cursor, screen: Screen, { transition }: ActDecision): boolean {
  return leaves(transition) && emptied(run, cursor, screen).length > 0;
}

function leaves({ irreversible, targets }: Alternative): boolean {
  return irreversible || targets.length > 0;
}

/** Is the value of this step seen to be gone: its field is there, and shows another? */
export function isGone(run: Run, at: Cursor, way: Alternative, screen: Screen): boolean {
  return shownValue(way, screen, run.at(at)) !== undefined && !stands(run, at, way, screen);
}

interface Put extends StepRef {
  readonly way: Alternative;
}

/** The steps of this visit to the state whose values stood in their fields, and were taken out by no step of the machine. In their order. */
function emptied(run: Run, cursor: Cursor, screen: Screen): readonly Put[] {
  const visit = thisVisit(run, cursor);
  const gone = visit.flatMap((step, index) => {
    const way = wayOf(run, step);
    if (way === undefined || (way.action.kind !== 'type' && way.action.kind !== 'set')) return [];
    const isExpected = stood(run, cursor, way, visit.slice(index)) && isGone(run, cursor, way, screen);
    return isExpected ? [{ state: step.state, step: step.step, way }] : [];
  });
  return gone.sort((one, other) => one.step - other.step);
}

function thisVisit(run: Run, cursor: Cursor): readonly WitnessedStep[] {
  // What another round has put in has had its time.
  const isOther = ({ state, iteration, turn }: WitnessedStep) =>
    state !== cursor.state || iteration !== cursor.iteration || turn !== (cursor.turn ?? 0);
  const start = run.steps.findLastIndex(isOther) + 1;
  return run.steps.slice(start);
}

/** Did the value stand when the last of these steps was done, as far as the machine's own steps are to blame: a field for tags is empty after "Add". */
function stood(run: Run, at: Cursor, way: Alternative, steps: readonly WitnessedStep[]): boolean {
  const [own, ...later] = steps;
  if (own === undefined || !stands(run, at, way, own.after)) return false;
  return later.every((step, index) => {
    const isUndisturbed = isOwn(step) && isOwn(steps[index] as WitnessedStep);
    return !(isUndisturbed && stands(run, at, way, step.before) && isGone(run, at, way, step.after));
  });
}

function isOwn({ how }: WitnessedStep): boolean {
  return how === 'acted' || how === 'already' || how === 'skipped' || how === 'read';
}

/** A field that hides what is typed tells only whether it holds anything. */
function stands(run: Run, at: Cursor, way: Alternative, screen: Screen): boolean {
  if (showsValue(run.machine, way, screen, run.at(at))) return true;
  const shown = shownValue(way, screen, run.at(at)) ?? '';
  return way.action.kind === 'type' && /^[•*]+$/.test(shown);
}

function wayOf(run: Run, step: WitnessedStep): Alternative | undefined {
  if (step.how !== 'acted' && step.how !== 'already') return undefined;
  return stepAt(run.machine, step)?.alternatives[step.alternative];
}

function stepsFrom(first: StepRef, cursor: Cursor): readonly StepRef[] {
  return Array.from({ length: cursor.step - first.step }, (_, index) => ({
    state: cursor.state,
    step: first.step + index,
  }));
}

/** Putting in a value a second time changes nothing. */
function putsIn(run: Run, ref: StepRef): boolean {
  const ways = stepAt(run.machine, ref)?.alternatives ?? [];
  return ways.every(({ action, irreversible }) => !irreversible && (action.kind === 'type' || action.kind === 'set'));
}
