import type { Machine } from '../model.js';
import { blockPlace } from '../place.js';
import { checksOfPlace } from '../value.js';
import { covers } from './covers.js';
import { alternativesOf } from './parts.js';
import { type Problem, warning } from './problem.js';

/**
 * States that no check tells apart, and steps that lead to two places of which one is there whenever the other is. A run does not guess between
 * them: it stops. So these are remarks.
 */
export function* checkAlike(machine: Machine): Generator<Problem> {
  for (const [index, state] of machine.states.entries()) {
    const twin = machine.states
      .slice(0, index)
      .find(({ checks }) => covers(checks, state.checks) && covers(state.checks, checks));
    if (twin !== undefined && twin.id !== state.id)
      yield warning(
        blockPlace('state', state.id),
        `No check tells '${state.id}' from '${twin.id}': a run that loses its place there stops. Verify what only one of them shows.`,
      );
  }
  for (const { alternative, place } of alternativesOf(machine)) {
    const pairs = alternative.targets.flatMap((one) => alternative.targets.map((other) => [one, other] as const));
    const pair = pairs.find(
      ([one, other]) => one !== other && covers(checksOfPlace(machine, other), checksOfPlace(machine, one)),
    );
    if (pair !== undefined)
      yield warning(
        place,
        `Wherever '${pair[1]}' is there, '${pair[0]}' is too, so that nothing says to which of them this has led. Verify in '${pair[0]}' what '${pair[1]}' does not show.`,
      );
  }
}
