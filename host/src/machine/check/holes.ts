import type { Machine } from '../model.js';
import { covers } from './covers.js';
import { holesOf } from './parts.js';
import { error, type Problem, warning } from './problem.js';

/** Holes that could not be filled, or that would count as filled before anything was done. */
export function* checkHoles(machine: Machine): Generator<Problem> {
  for (const { hole, block, place } of holesOf(machine)) {
    if (hole.goal.trim() === '') yield error(place, 'It does not say what is to be done. Write: hole "Draw a cat" ...');
    if (hole.most < 1 || hole.seconds < 1)
      yield error(place, 'Nobody could do it in no acts or no time. Write such as: at most 20 within 2m.');
    if (covers(block.checks, hole.checks))
      yield error(
        place,
        `What it waits for is what '${block.id}' is known by: it would count as done before anything was. Verify what only the end shows.`,
      );
    else if (hole.checks.every(({ kind }) => kind === 'absent'))
      yield warning(
        place,
        'It is done when something is absent, which much else may bring about. Write what is there then.',
      );
  }
}
