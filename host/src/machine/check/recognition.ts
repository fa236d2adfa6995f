import type { Machine } from '../model.js';
import { blockPlace, checkPlace } from '../place.js';
import { type Problem, warning } from './problem.js';

/** States that are known by nothing but what is tapped in them: every screen with such a button would be taken for them. */
export function* checkRecognition(machine: Machine): Generator<Problem> {
  for (const { id, checks, steps } of machine.states) {
    const tapped = new Set(
      steps.flatMap(({ alternatives }) =>
        alternatives.flatMap(({ action }) => (action.kind === 'tap' || action.kind === 'hold' ? [action.target] : [])),
      ),
    );
    const present = checks.filter((check) => check.kind === 'present');
    const isAlone = present.length === checks.length && present.length > 0;
    if (!isAlone || !present.every(({ selector }) => tapped.has(selector))) continue;
    yield warning(
      checkPlace(blockPlace('state', id), 0),
      `'${id}' is known by what is tapped in it, and by nothing else: any screen with that on it would be taken for it. Verify a title, or what else only this screen shows.`,
    );
  }
}
