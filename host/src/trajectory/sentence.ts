import { sentenceOf, tellable } from '../actions/index.js';
import { nameOf } from '../screen/index.js';
import type { TrajectoryStep } from './trajectory.js';

/** What was done, as a sentence: "Tap button 'Save'". Pure. */
export function stepInWords({ action, before }: TrajectoryStep): string {
  if (action.kind === 'key') return sentenceOf(action, '');
  const target = before.tree.nodes[action.target];
  return target === undefined
    ? sentenceOf(action, 'something')
    : sentenceOf(tellable({ ...action, target }), nameOf(target));
}
