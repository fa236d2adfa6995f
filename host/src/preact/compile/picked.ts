import { irreversibleWord } from '../../actions/index.js';
import { readGoal } from '../../agent/index.js';
import type { UiNode } from '../../screen/index.js';
import type { TrajectoryStep } from '../../trajectory/index.js';
import { targetOf } from './normalise.js';
import type { UsedValue } from './parameters.js';

/** Kinds that are somebody's values. A bare number on a key or a share on a slider is none that a row of a list is known by. */
const NAMED: ReadonlySet<string> = new Set(['quoted', 'phone', 'email', 'file', 'name']);

/**
 * Values of the goal that were picked rather than typed: a row, a cell or a choice that says one of them and nothing else in one of its texts. They
 * are called by the word that the goal has before them ("the note 'Milk'": note), for their own words are the value. Pure.
 */
export function valuesPicked(goal: string, steps: readonly TrajectoryStep[]): readonly UsedValue[] {
  const entities = readGoal(goal).entities.filter(({ kind }) => NAMED.has(kind));
  return steps.flatMap((step): readonly UsedValue[] => {
    const node = targetOf(step);
    if ((step.action.kind !== 'tap' && step.action.kind !== 'hold') || node === undefined || node.editable) return [];
    const texts = new Set(textsOf(node));
    return entities
      .filter(({ text }) => texts.has(text))
      .map(({ text, cues }) => ({ value: text, node, name: cues.find(isNoun) ?? 'name' }));
  });
}

/** A word that can be a name, and is no order to do something. */
function isNoun(cue: string): boolean {
  return /^[a-z]{2,}$/.test(cue) && irreversibleWord(cue) === undefined;
}

/** What a node and all that is in it say. */
function* textsOf(node: UiNode): Generator<string> {
  yield node.text;
  yield node.contentDesc;
  for (const child of node.children) yield* textsOf(child);
}
