import { nameOf } from '../../screen/index.js';
import type { TrajectoryStep } from '../../trajectory/index.js';
import { targetOf } from './target.js';

/** Was something typed into a field that hides it? What it was, the trajectory does not hold. Pure. */
export function typesHidden(step: TrajectoryStep): boolean {
  return step.action.kind === 'type' && targetOf(step)?.password === true;
}

/** Why nothing can be made of such a step. */
export function hiddenSentence(step: TrajectoryStep): string {
  const node = targetOf(step);
  const where = node === undefined ? 'a field' : nameOf(node);
  return `Something was typed into ${where}, which hides what is typed. It is kept nowhere, so no machine can be made of it; write the machine by hand, with //*[@password='true'] and a parameter.`;
}
