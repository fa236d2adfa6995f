import { printAction } from '../language/write.js';
import type { Alternative, Machine, Step } from '../model.js';
import { alternativePlace, blockPlace } from '../place.js';
import { covers } from './covers.js';
import { type Problem, warning } from './problem.js';

/**
 * The same tap twice in a row, with nothing that says the first one worked: what it does is done twice. Some tasks want just that (two equal
 * digits), so these are remarks.
 */
export function* checkRepeats(machine: Machine): Generator<Problem> {
  for (const state of machine.states) {
    for (const [index, step] of state.steps.entries()) {
      const place = alternativePlace(blockPlace('state', state.id), index, 0);
      const before = state.steps[index - 1];
      if (before !== undefined && isSameTap(before, step)) yield warning(place, sentence(`step ${index}`));
    }
    const last = state.steps.at(-1);
    for (const id of last?.alternatives[0]?.targets ?? []) {
      const next = machine.states.find((candidate) => candidate.id === id);
      const [first] = next?.steps ?? [];
      if (last === undefined || next === undefined || first === undefined || !isSameTap(last, first)) continue;
      // Two pages with the same Next button are two screens, and each of them knows its own.
      if (covers(state.checks, next.checks) && covers(next.checks, state.checks))
        yield warning(
          alternativePlace(blockPlace('state', next.id), 0, 0),
          sentence(`the last step of '${state.id}', whose screen looks the same,`),
        );
    }
  }
}

function sentence(before: string): string {
  return `This taps what ${before} has tapped: whatever it does is done twice. If once is meant, remove one; if twice, say behind each what it brings about: then <check>.`;
}

function isSameTap(one: Step, other: Step): boolean {
  const [first, second] = [one.alternatives[0], other.alternatives[0]];
  return first !== undefined && second !== undefined && tapped(first) !== undefined && tapped(first) === tapped(second);
}

function tapped({ action, effects, guards }: Alternative): string | undefined {
  if (effects.length > 0 || guards.length > 0) return undefined;
  return action.kind === 'tap' || action.kind === 'hold' ? printAction(action) : undefined;
}
