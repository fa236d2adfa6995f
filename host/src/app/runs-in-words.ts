import {
  type PlacedStatistics,
  placeInWords,
  type Quarantine,
  quarantineOf,
  type TransitionStatistics,
} from '../preact/index.js';
import { counted } from './report/index.js';

/** How a machine has done, in one line: `held 3 of 4 replays, last 2026-01-31`. */
export function describeRuns(runs: readonly Omit<PlacedStatistics, 'hash'>[]): string {
  const sum = (count: (each: Omit<PlacedStatistics, 'hash'>) => number) =>
    runs.reduce((total, each) => total + count(each), 0);
  const held = sum((each) => each.held);
  const detoured = sum((each) => each.detoured);
  const relaunched = sum((each) => each.relaunched ?? 0);
  const all = held + relaunched + detoured + sum((each) => each.failed);
  const last =
    runs
      .map(({ lastAt }) => lastAt)
      .sort()
      .at(-1) ?? '';
  const others = [
    ...(relaunched === 0 ? [] : [`, ${relaunched} after a second start of the app`]),
    ...(detoured === 0 ? [] : [`, ${detoured} with a detour`]),
  ].join('');
  return `held ${held} of ${counted(all, 'replay')}${others}, last ${last.slice(0, 10)}`;
}

/** How a transition has done: `form.3.0  12 witnessed, 1 missed, 40 ms, last 2026-01-31`. */
export function describeTransition(name: string, transition: TransitionStatistics): string {
  const { witnessed, already, missed, totalMs, lastAt } = transition;
  const parts = [
    `${witnessed} witnessed`,
    ...(already === 0 ? [] : [`${already} already`]),
    ...(missed === 0 ? [] : [`${missed} missed`]),
    ...(witnessed === 0 ? [] : [`${Math.round(totalMs / witnessed)} ms`]),
    `last ${lastAt.slice(0, 10)}`,
  ];
  return `${name}  ${parts.join(', ')}`;
}

/** The places at which it is in quarantine, in words. */
export function quarantinesOf(runs: readonly PlacedStatistics[], limit: number): readonly string[] {
  return runs
    .map((each) => quarantineOf(each, each, limit))
    .filter((each): each is Quarantine => each !== undefined)
    .map(
      ({ where, failedInARow, reason }) => `${placeInWords(where)}: failed ${failedInARow} times in a row (${reason})`,
    );
}
