import { type Bindings, derive, type Machine } from '../machine/index.js';
import type { Trajectory } from '../trajectory/index.js';
import { rowsBeside } from './beside.js';
import { type Generated, generateParameters } from './generate.js';

/** So many sets of values are made up, to find one in which all differs that is made of them. */
const MOST_TRIES = 20;

/**
 * Other values than the recorded ones. What the machine makes of them differs as well, as far as any of some tries goes: a key that is pressed for
 * either value might be a fixed one. The same goal gives the same values. Pure.
 */
export function otherValues(machine: Machine, recorded: Bindings, trajectory: Trajectory): Generated {
  const beside = rowsBeside(trajectory, recorded);
  const made = (seed: string) => generateParameters(machine.params, recorded, seed, beside);
  let best = made(trajectory.goal);
  for (let tries = 1; tries < MOST_TRIES && sameIn(best) > 0; tries += 1) {
    const next = made(`${trajectory.goal} (${tries})`);
    if (sameIn(next) < sameIn(best)) best = next;
  }
  return best;

  function sameIn(one: Generated): number {
    if (one.kind === 'refused') return 0;
    // What the machine cannot be run with tries nothing: such as an end on the next day.
    if (derive(machine, one.values).kind === 'refused') return Number.POSITIVE_INFINITY;
    return sameDerived(machine, recorded, one.values).length;
  }
}

/** The parameters that have one value in both. */
export function sameValues(one: Bindings, other: Bindings): readonly string[] {
  return Object.keys(one).filter((name) => one[name] === other[name]);
}

/** What the header makes of the values that is the same for both, and not nothing. Pure. */
export function sameDerived(machine: Machine, one: Bindings, other: Bindings): readonly string[] {
  const [first, second] = [derive(machine, one), derive(machine, other)];
  if (first.kind === 'refused' || second.kind === 'refused') return [];
  return Object.entries(first.bindings).flatMap(([name, value]) =>
    name in one || value === '' || second.bindings[name] !== value ? [] : [name],
  );
}
