import { bindGoal, type GoalIndex, type Machine } from '../../../host/src/machine/index.js';
import { TODAY } from '../../tasks/parameters/times.js';
import type { Answer } from './ask.js';

/** Is the machine of a goal among those that the index gives it to? */
export function askRecalled(index: GoalIndex, machines: readonly Machine[], machine: Machine, goal: string): Answer {
  const isThere = index.candidates(goal).some((at) => machines[at] === machine);
  return {
    outcome: isThere ? 'right' : 'refused',
    values: [],
    ...(!isThere && { reason: 'The index leaves it out.' }),
  };
}

/** Would a machine that the index leaves out take the goal, as no other way to recall machines could find more: wrong where one would. */
export function askLeftOut(index: GoalIndex, machines: readonly Machine[], goal: string): Answer {
  const recalled = new Set(index.candidates(goal));
  const missed = machines.find((each, at) => !recalled.has(at) && bindGoal(each, goal, {}, TODAY).kind === 'bound');
  if (missed === undefined) return { outcome: 'right', values: [] };
  return { outcome: 'wrong', values: [], reason: `${missed.name} would take it, and the index leaves it out.` };
}
