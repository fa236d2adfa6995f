import { stepAt } from '../../machine/index.js';
import type { Run } from './run.js';

/**
 * May anything have been done that cannot be undone? By a step, by an act whose effect nobody saw, by an earlier run that this one goes on from; and of
 * what somebody else did on a detour nobody can say. An act that was only about to be done is none.
 */
export function mayHaveCommitted({ machine, steps, barred, earlier, detours }: Run): boolean {
  if (barred.size > 0 || earlier.length > 0 || detours.length > 0) return true;
  // An interrupt is noted with the step that was still to come.
  const done = steps.filter(({ how }) => how !== 'skipped' && how !== 'interrupt');
  return done.some((ref) => stepAt(machine, ref)?.alternatives.some(({ irreversible }) => irreversible) === true);
}
