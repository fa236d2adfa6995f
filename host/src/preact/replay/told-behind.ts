import { actionSentence } from '../../agent/index.js';
import {
  type ActDecision,
  type Alternative,
  type Cursor,
  type Final,
  isByWords,
  type Machine,
  nextStep,
  type StepRef,
  stepAt,
  wordsOf,
  wordsOfGuard,
} from '../../machine/index.js';
import type { Screen } from '../../screen/index.js';
import type { Miss } from './report.js';
import type { Run } from './run.js';

/**
 * The miss of an act that cannot be undone, and is not begun: on a phone in another language than the machine's nothing that it knows could show behind it
 * whether it was done, or it stands there by fewer checks than it was made of. Undefined where it may be done.
 */
export function untold(run: Run, cursor: Cursor, screen: Screen, decision: ActDecision): Miss | undefined {
  const why = whyUntold(run, cursor, decision.transition);
  if (why === undefined) return undefined;
  const sentence = actionSentence(decision.action);
  const wanted = [`to ${sentence.charAt(0).toLowerCase()}${sentence.slice(1)}, and to know behind it that it was done`];
  return { at: cursor, wanted, seen: [`a phone in another language: ${why}`], acted: 'no', screen, waitedMs: 0 };
}

/** Would what comes next at a place not be begun? Then whoever has taken over goes on by themselves there. */
export function isUntold(run: Run, cursor: Cursor, screen: Screen): boolean {
  if (!run.isForeign) return false;
  const next = nextStep(run.machine, cursor, screen, run.bindings, run.barred);
  return next.kind === 'act' && whyUntold(run, cursor, next.transition) !== undefined;
}

/** Is a step one that would not be begun, whichever of its ways is taken that cannot be undone? */
export function isUntoldStep(run: Run, ref: StepRef): boolean {
  const ways = stepAt(run.machine, ref)?.alternatives ?? [];
  return ways.some((way) => whyUntold(run, { ...ref, iteration: 0 }, way) !== undefined);
}

/** Does an end hold where words are not to be seen, which are never there in another language, and nothing outside the screen tells it? */
export function endsByFewer({ isForeign, machine }: Run, { checks, probes }: Final): boolean {
  return isForeign && probes.length === 0 && checks.some((check) => wordsOf(machine, check) === 'gone');
}

function whyUntold(run: Run, cursor: Cursor, way: Alternative): string | undefined {
  if (!run.isForeign || !way.irreversible) return undefined;
  if (!isToldBehind(run, cursor, way))
    return 'the machine knows what comes behind it by words, which need not be said there, and nothing outside the screen tells it at once';
  if (isByFewer(run, cursor, way))
    return 'by which words the machine would know that it is not to be done yet need not be said there';
  return undefined;
}

/** Is each place where an act may lead known by what no language changes, or an end that asks outside the screen? */
function isToldBehind({ machine }: Run, cursor: Cursor, { effects, targets }: Alternative): boolean {
  const isSame = (checks: Alternative['effects']) => checks.every((check) => wordsOf(machine, check) === 'none');
  const isProbed = (id: string) => machine.finals.some((final) => final.id === id && final.probes.length > 0);
  if (targets.length > 0 && targets.every(isProbed)) return true;
  // What leads nowhere is told by what it changes, or by the step that comes next: by nothing at all it is not.
  if (targets.length === 0 && effects.length === 0) return isFoundByIds(machine, cursor);
  const places = [...machine.states, ...machine.finals];
  return (
    isSame(effects) &&
    targets.every((id) => isProbed(id) || isSame(places.find((each) => each.id === id)?.checks ?? []))
  );
}

/** Is the step behind a place one that no words are needed to find? */
function isFoundByIds(machine: Machine, { state, step }: Cursor): boolean {
  const ways = stepAt(machine, { state, step: step + 1 })?.alternatives ?? [];
  return ways.length > 0 && ways.every(({ action }) => 'target' in action && !isByWords(machine, action.target));
}

/** Does it hold there that words are not to be seen, which is always so in another language? Or was a step left out, as its words were not there? */
function isByFewer({ machine, steps }: Run, { state }: Cursor, { guards }: Alternative): boolean {
  const checks = machine.states.find(({ id }) => id === state)?.checks ?? [];
  const isLeftOut = steps.some((step) => {
    const left = step.how === 'skipped' ? stepAt(machine, step) : undefined;
    return (
      left?.optional === true &&
      left.alternatives.some(
        ({ action, guards: when }) =>
          ('target' in action && isByWords(machine, action.target)) ||
          when.some((guard) => wordsOfGuard(machine, guard) !== 'none'),
      )
    );
  });
  return (
    isLeftOut ||
    checks.some((check) => wordsOf(machine, check) === 'gone') ||
    guards.some((guard) => wordsOfGuard(machine, guard) === 'gone')
  );
}
