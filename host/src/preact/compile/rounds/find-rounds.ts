import { isDeepStrictEqual } from 'node:util';
import type { Machine, Step } from '../../../machine/index.js';
import { namesIn, renamed } from './substitute.js';

/** A step of a machine whose states follow one another, by its place. */
interface Atom {
  readonly state: number;
  readonly step: number;
  readonly does: Step;
}

/** Steps that are done alike for each of some values. All numbers are places in the machine's states. */
export interface Rounds {
  /** Where the first round begins. */
  readonly home: number;
  readonly from: number;
  /** Where what comes behind the last round begins: on the home's own screen, come back to. */
  readonly back: number;
  readonly behind: number;
  /** Steps of a round on its home's screen; those on the screens that it leads through are their states' own. */
  readonly steps: number;
  /** The states of the first round that are not its home. */
  readonly body: readonly number[];
}

/**
 * Where a machine that does one thing after the other does the same for each of these values, in their order, and is back on the screen each time where it began;
 * undefined where it does not. Pure.
 *
 * @param items parameters, one a round
 */
export function findRounds({ states }: Machine, items: readonly string[]): Rounds | undefined {
  const atoms = states.flatMap(({ steps }, state) => steps.map((does, step): Atom => ({ state, step, does })));
  const places = items.map((name) =>
    atoms.findIndex(({ does, state }) => namesIn([does, states[state]?.checks], [name]).length > 0),
  );
  const [first = -1, second = -1] = places;
  const period = second - first;
  if (first < 0 || period < 1 || places.some((place, round) => place !== first + round * period)) return undefined;
  for (let earlier = Math.min(first, period - 1); earlier >= 0; earlier -= 1) {
    const begin = first - earlier;
    const rounds = items.map((_, round) => atoms.slice(begin + round * period, begin + (round + 1) * period));
    const behind = atoms[begin + items.length * period];
    if (behind !== undefined && areAlike(states, rounds, behind, items)) return roundsOf(rounds, behind);
  }
  return undefined;
}

/** The same steps on the same screens, but for the value. */
function areAlike(
  states: Machine['states'],
  rounds: readonly (readonly Atom[])[],
  behind: Atom,
  items: readonly string[],
): boolean {
  const [first = []] = rounds;
  const home = first[0]?.state ?? 0;
  const isStaying = first.every(({ state }) => state === home);
  const begins = [...rounds.map((round) => round[0] as Atom), behind];
  const isBack = begins
    .slice(1)
    .every(({ state, step }) =>
      isStaying ? state === home : step === 0 && isDeepStrictEqual(states[state]?.checks, states[home]?.checks),
    );
  if (!isBack || namesIn(states[home]?.checks, items).length > 0) return false;
  const essence = (round: readonly Atom[], item: string) => {
    const start = round[0]?.state ?? 0;
    const own = round.map(({ state, does }) => ({
      does: withoutTargets(does),
      screen: state - start,
      checks: state === start ? [] : states[state]?.checks,
    }));
    return renamed(own, new Map([[item, '']]));
  };
  const one = essence(first, items[0] ?? '');
  return rounds.every((round, index) => {
    const others = items.filter((_, other) => other !== index);
    return namesIn(round, others).length === 0 && isDeepStrictEqual(essence(round, items[index] ?? ''), one);
  });
}

/** Where it leads is another visit each time; whether it leads on is not. */
function withoutTargets({ alternatives, ...step }: Step) {
  return { ...step, alternatives: alternatives.map(({ targets, ...way }) => ({ ...way, leads: targets.length > 0 })) };
}

function roundsOf([first = []]: readonly (readonly Atom[])[], behind: Atom): Rounds {
  const { state: home = 0, step: from = 0 } = first[0] ?? {};
  const body = [...new Set(first.map(({ state }) => state))].filter((state) => state !== home);
  const steps = first.filter(({ state }) => state === home).length;
  return { home, from, back: behind.state, behind: behind.step, steps, body };
}
