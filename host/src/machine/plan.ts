import { plannedSentence, stepSentence } from './cursor.js';
import { type Bindings, tryEvaluate } from './expression.js';
import { goalOf } from './hole.js';
import { printGuard, printRepeat } from './language/write.js';
import type { Alternative, Guard, Machine, Step } from './model.js';
import { targetsOf } from './paths.js';

/** What a step of a machine would do with these values, told before anything is done. */
export interface PlannedStep {
  readonly state: string;
  readonly step: number;
  readonly sentence: string;
  /** The other ways to take it. */
  readonly or: readonly string[];
  /** Where it leads; nothing where it stays on its screen. */
  readonly leadsTo: readonly string[];
  /** What must hold on the screen for it to be taken, as the language writes it. */
  readonly when: readonly string[];
  /** The values alone say that it is left out. */
  readonly isLeftOut: boolean;
  readonly isOptional: boolean;
  readonly isIrreversible: boolean;
  /** A policy does it. */
  readonly isHole: boolean;
  /** It does nothing, and reads what later steps put in. */
  readonly isRead: boolean;
  /** The repeats that it is done in, as the language writes them. */
  readonly repeats: readonly string[];
}

/** What all steps of a machine would do with these values, in the order of its text. Which of them a run comes to, the screens will tell. Pure. */
export function planOf(machine: Machine, bindings: Bindings): readonly PlannedStep[] {
  return machine.states.flatMap((state) =>
    state.steps.map((step, index) => {
      const ways = step.alternatives.filter((way) => mayApply(way, bindings));
      const [first, ...others] = ways;
      return {
        state: state.id,
        step: index,
        sentence: sentenceOf(step, first, bindings),
        or: others.map(({ action }) => plannedSentence(action, bindings)),
        leadsTo: [...new Set(targetsOf(step))],
        when: (first?.guards ?? []).filter(({ kind }) => kind === 'screen').map(printGuard),
        isLeftOut: step.hole === undefined && step.read === undefined && ways.length === 0,
        isOptional: step.optional || state.optional,
        isIrreversible: ways.some(({ irreversible }) => irreversible),
        isHole: step.hole !== undefined,
        isRead: step.read !== undefined,
        repeats: (step.repeats ?? []).map(printRepeat),
      };
    }),
  );
}

function sentenceOf(step: Step, way: Alternative | undefined, bindings: Bindings): string {
  if (step.hole !== undefined) return goalOf(step.hole, bindings);
  return way === undefined ? stepSentence(step, bindings) : plannedSentence(way.action, bindings);
}

/** May the way be taken, as far as the values alone tell? Of one whose guards cannot be worked out yet, such as an item's, nobody knows. Pure. */
export function mayApply({ guards }: Alternative, bindings: Bindings): boolean {
  return guards.every((guard) => holdsByValues(guard, bindings) !== false);
}

function holdsByValues(guard: Guard, bindings: Bindings): boolean | undefined {
  if (guard.kind === 'screen') return undefined;
  const [left, right] = [tryEvaluate(guard.left, bindings), tryEvaluate(guard.right, bindings)];
  if (left.kind === 'refused' || right.kind === 'refused') return undefined;
  return (left.value === right.value) === (guard.comparison === '=');
}
