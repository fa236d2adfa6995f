import { type Bindings, derive, type Machine } from '../machine/index.js';
import { parseSelector } from '../screen/index.js';
import type { Trajectory } from '../trajectory/index.js';
import { rowsBeside } from './beside.js';
import { daysBeside } from './days-beside.js';
import { type Generated, generateParameters } from './generate.js';

/** So many sets of values are made up, to find one in which all differs that is made of them. */
const MOST_TRIES = 60;

/**
 * Other values than the recorded ones. What the machine makes of them differs as well, as far as any of some tries goes: a key that is pressed for
 * either value might be a fixed one. What a screen has to show before a step is taken, such as the month of a calendar that no step turns, stays where
 * it can: with another month the machine would stop there. The same goal gives the same values. Pure.
 */
export function otherValues(machine: Machine, recorded: Bindings, trajectory: Trajectory): Generated {
  const rows = rowsBeside(trajectory, recorded);
  const days = Object.entries(daysBeside(trajectory, recorded)).filter(([, others]) => others.length > 0);
  const asked = askedOfScreens(machine);
  const made = (tries: number) => {
    const turned = days.map(([name, all]) => [name, [...all.slice(tries % all.length), ...all]] as const);
    const seed = tries === 0 ? trajectory.goal : `${trajectory.goal} (${tries})`;
    return generateParameters(machine.params, recorded, seed, { ...rows, ...Object.fromEntries(turned) });
  };
  let best = made(0);
  for (let tries = 1; tries < MOST_TRIES && sameIn(best) > 0; tries += 1) {
    const next = made(tries);
    if (sameIn(next) < sameIn(best)) best = next;
  }
  return best;

  function sameIn(one: Generated): number {
    if (one.kind === 'refused') return 0;
    // What the machine cannot be run with tries nothing: such as an end on the next day.
    if (derive(machine, one.values).kind === 'refused') return Number.POSITIVE_INFINITY;
    const same = sameDerived(machine, recorded, one.values);
    const stays = same.filter((name) => asked.has(name)).length;
    return same.length - stays + (asked.size - stays);
  }
}

/** What the header makes of values and only guards look for on a screen. */
function askedOfScreens({ states, lets = [] }: Machine): ReadonlySet<string> {
  const guards = states.flatMap(({ steps }) =>
    steps.flatMap(({ alternatives }) => alternatives.flatMap((way) => way.guards)),
  );
  const shown = guards.flatMap((guard) => {
    if (guard.kind !== 'screen' || guard.check.kind !== 'present') return [];
    const parsed = parseSelector(guard.check.selector);
    return parsed.kind === 'selector' ? parsed.xpath.variables : [];
  });
  return new Set(shown.filter((name) => lets.some((each) => each.name === name)));
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
