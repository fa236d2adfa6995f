import { patternWords, type Words } from '../screen/index.js';
import { wordsOf, wordsOfGuard, wordsOfSelector } from './by-words.js';
import type { Alternative, Check, Final, Interrupt, Machine, State, Step } from './model.js';
import { checksOfPlace } from './value.js';

/**
 * The first place of a machine at which it goes on as it does because words of the app are not seen, as "step 2 of 'form'": in another language they never
 * are, and it would go another way, or further, or too early. Words that must be seen are no such place: where they are not, it misses. All of its states
 * and interrupts count, on the way to what is asked for or not, as a run may come back to any of them. Undefined where there is none. Pure.
 */
export function unseenIn(machine: Machine): string | undefined {
  for (const state of machine.states) {
    const place = unseenInBlock(machine, state, state.optional);
    if (place !== undefined) return place;
  }
  for (const interrupt of machine.interrupts) {
    // It is looked for only where the run's own screen is not there: where nobody knows it, the run waits, and misses.
    const place = unseenInBlock(machine, interrupt, false);
    if (place !== undefined) return place;
  }
  return undefined;
}

/** Is an end known, or are its answers read, by words that are not seen? Pure. */
export function endUnseen(machine: Machine, { checks, reads }: Pick<Final, 'checks' | 'reads'>): boolean {
  return (
    checks.some((check) => wordsOf(machine, check) === 'gone') ||
    reads.some(({ selector, pattern }) => readsUnseen(machine, selector, pattern))
  );
}

/** Is what an end must also be like so where words are not seen? Pure. */
export function expectsUnseen(machine: Machine, { expects = [] }: Pick<Final, 'expects'>): boolean {
  return expects.some(({ checks }) => checks.some((check) => wordsOf(machine, check) === 'gone'));
}

/** What need not come up is passed over where the words that it is known by are not seen. */
function unseenInBlock(
  machine: Machine,
  { id, checks, steps }: Pick<State | Interrupt, 'id' | 'checks' | 'steps'>,
  mayStayAway: boolean,
): string | undefined {
  if (checks.some((check) => isUnseen(wordsOf(machine, check), mayStayAway))) return `'${id}'`;
  const step = steps.findIndex((each) => isUnseenStep(machine, each));
  return step < 0 ? undefined : `step ${step + 1} of '${id}'`;
}

function isUnseenStep(machine: Machine, step: Step): boolean {
  const { alternatives, optional, repeats = [], hole, read } = step;
  const ends = repeats.flatMap((repeat) => (repeat.kind === 'until' ? repeat.checks : []));
  return (
    alternatives.some((way, index) => isUnseenWay(machine, way, optional || index < alternatives.length - 1)) ||
    // With words that must be seen, too: a round more was done before they could be.
    ends.some((check) => wordsOf(machine, check) !== 'none') ||
    (hole?.checks ?? []).some((check) => wordsOf(machine, check) === 'gone') ||
    isOneUnseen(machine, hole?.targets ?? []) ||
    (read !== undefined && readsUnseen(machine, read.selector, read.pattern))
  );
}

/** Where another way stands behind it, or none has to be taken, a way is left where its words are not seen. */
function isUnseenWay(machine: Machine, { action, guards, effects, targets }: Alternative, mayBeLeft: boolean): boolean {
  const taken: readonly Words[] = [
    ...('target' in action ? [wordsOfSelector(machine, action.target)] : []),
    ...guards.map((guard) => wordsOfGuard(machine, guard)),
  ];
  return (
    taken.some((words) => isUnseen(words, mayBeLeft)) ||
    effects.some((effect) => wordsOf(machine, effect) === 'gone') ||
    isOneUnseen(machine, targets)
  );
}

/** Of several places exactly one must be there: one of which the words are not seen is taken for not there. */
function isOneUnseen(machine: Machine, targets: readonly string[]): boolean {
  const isWorded = (check: Check) => wordsOf(machine, check) !== 'none';
  return targets.length > 1 && targets.some((id) => checksOfPlace(machine, id).some(isWorded));
}

function isUnseen(words: Words, mayBeLeft: boolean): boolean {
  return words === 'gone' || (mayBeLeft && words === 'shown');
}

function readsUnseen(machine: Machine, selector: string, pattern: string | undefined): boolean {
  return wordsOfSelector(machine, selector) === 'gone' || (pattern !== undefined && patternWords(pattern) === 'gone');
}
