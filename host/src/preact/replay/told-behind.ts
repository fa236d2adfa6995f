import { actionSentence } from '../../agent/index.js';
import {
  type ActDecision,
  type Alternative,
  type Check,
  type Cursor,
  endUnseen,
  expectsUnseen,
  type Final,
  isByWords,
  type Machine,
  mayApply,
  nextStep,
  plannedSentence,
  type StepRef,
  stepAt,
  unseenIn,
  wordsOf,
} from '../../machine/index.js';
import type { Screen } from '../../screen/index.js';
import type { Miss } from './report.js';
import type { Run } from './run.js';

/**
 * The miss of an act that cannot be undone, and is not begun: on a phone in another language than the machine's nothing that it knows could show behind it
 * whether it was done, or the machine may have come there because words were not seen. Undefined where it may be done.
 */
export function untold(run: Run, cursor: Cursor, screen: Screen, decision: ActDecision): Miss | undefined {
  const why = whyUntold(run, cursor, decision.transition);
  if (why === undefined) return undefined;
  const sentence = actionSentence(decision.action);
  const wanted = [`to ${sentence.charAt(0).toLowerCase()}${sentence.slice(1)}, and to know behind it that it was done`];
  const phone = run.isForeign === 'perhaps' ? 'a phone that does not say its language' : 'a phone in another language';
  return { at: cursor, wanted, seen: [`${phone}: ${why}`], acted: 'no', screen, waitedMs: 0 };
}

/** Would what comes next at a place not be begun? Then whoever has taken over goes on by themselves there. */
export function isUntold(run: Run, cursor: Cursor, screen: Screen): boolean {
  if (run.isForeign === false) return false;
  const next = nextStep(run.machine, cursor, screen, run.bindings, run.barred);
  return next.kind === 'act' && whyUntold(run, cursor, next.transition) !== undefined;
}

/** What of a step would not be begun, said before it; undefined where all of it would be. */
export function untoldOf(run: Run, ref: StepRef): string | undefined {
  const ways = (stepAt(run.machine, ref)?.alternatives ?? []).filter((way) => mayApply(way, run.bindings));
  const left = ways.filter((way) => whyUntold(run, { ...ref, iteration: 0 }, way) !== undefined);
  if (left.length === 0) return undefined;
  const where = run.isForeign === 'perhaps' ? 'on a phone that does not say its language' : 'in this language';
  const which =
    left.length === ways.length
      ? ''
      : ` where it is to ${left.map(({ action }) => lower(plannedSentence(action, run.bindings))).join(' or to ')}`;
  return `not begun ${where}${which}: handed over, or the run stops`;
}

/**
 * Why an end in which the run stands does not count in another language: it is known, or the run came there, by words that were not seen, and nothing
 * outside the screen tells it. What is expected besides no probe tells, nor what is read. Undefined where it counts.
 */
export function whyNoEnd({ isForeign, machine }: Run, final: Final): string | undefined {
  if (isForeign !== true) return undefined;
  const place = endUnseen(machine, final) || expectsUnseen(machine, final) ? `'${final.id}'` : unseenIn(machine);
  const isProbed = final.probes.length > 0 && final.reads.length === 0 && !expectsUnseen(machine, final);
  if (place === undefined || isProbed) return undefined;
  return `by which words the machine would know that it went otherwise, at ${place}, need not be said on a phone in another language`;
}

function whyUntold(run: Run, cursor: Cursor, way: Alternative): string | undefined {
  if (run.isForeign === false || !way.irreversible) return undefined;
  if (!isToldBehind(run, cursor, way))
    return 'the machine knows what comes behind it by words, which need not be said there, and nothing outside the screen tells it at once';
  const place = unseenIn(run.machine);
  if (place !== undefined)
    return `by which words the machine would know that it is not to be done yet, at ${place}, need not be said there`;
  return undefined;
}

/** Is each place where an act may lead known by what no language changes, or an end that asks outside the screen? */
function isToldBehind({ machine }: Run, cursor: Cursor, { effects, targets }: Alternative): boolean {
  const isSame = (checks: readonly Check[]) => checks.every((check) => wordsOf(machine, check) === 'none');
  const isProbed = (id: string) => machine.finals.some((final) => final.id === id && final.probes.length > 0);
  if (targets.length > 0 && targets.every(isProbed)) return true;
  // What leads nowhere is told by what it changes, or by the step that comes next: by nothing at all it is not.
  if (targets.length === 0 && effects.length === 0) return isFoundByIds(machine, cursor);
  return isSame(effects) && targets.every((id) => isProbed(id) || isKnownBySigns(machine, id));
}

/** Is a place known by more than the app, which is there before the act, too, and by no words? */
function isKnownBySigns(machine: Machine, id: string): boolean {
  const checks = [...machine.states, ...machine.finals].find((place) => place.id === id)?.checks ?? [];
  return checks.some(({ kind }) => kind !== 'app') && checks.every((check) => wordsOf(machine, check) === 'none');
}

/** Is the step behind a place one that has to be taken, and that no words are needed to find? */
function isFoundByIds(machine: Machine, { state, step }: Cursor): boolean {
  const next = stepAt(machine, { state, step: step + 1 });
  const ways = next?.alternatives ?? [];
  return (
    next?.optional === false &&
    ways.length > 0 &&
    ways.every(({ action }) => 'target' in action && !isByWords(machine, action.target))
  );
}

function lower(sentence: string): string {
  return sentence.charAt(0).toLowerCase() + sentence.slice(1);
}
