import { figure } from '../../bench/statistics.js';
import type { Compared, Ran } from './compared.js';

/** How long a call of a model takes, s: what is promised against, and what the published agent was measured at. */
const CALL_S = [2, 3.6] as const;
/** How many times as fast a replay has to be as an agent at the first of them. */
const AT_LEAST = 20;

/** One set of values that both came to the end of, rightly. */
interface Pair {
  readonly oursMs: number;
  readonly other: Ran;
}

/**
 * How many times as fast a replay is as the agent each time: measured against the explorer where it reaches the goal; and, simulated, against an
 * agent that does what the script does and calls a model before each act and to say that it is done.
 */
export function speedTable(all: readonly Compared[]): string {
  const scripted = pairs(all, 'script each time');
  const explored = pairs(all, 'explorer each time');
  const rows = [
    row('the explorer where it reaches the goal, measured', explored, ({ tookMs }) => tookMs),
    row('the script without any model, measured', scripted, ({ tookMs }) => tookMs),
    ...CALL_S.map((callS) =>
      row(
        `a model at ${callS} s a call, simulated over the script's acts`,
        scripted,
        ({ tookMs, steps }) => tookMs + (steps + 1) * callS * 1_000,
        callS === CALL_S[0] ? AT_LEAST : undefined,
      ),
    ),
  ];
  return [
    '| a replay of ours against | runs | its own time, p50 | times as fast, p50 | least | all together | bound |',
    '|---|---|---|---|---|---|---|',
    ...rows,
    '',
  ].join('\n');
}

function pairs(all: readonly Compared[], who: Ran['who']): readonly Pair[] {
  return all.flatMap(({ ours, runs }) =>
    ours.replays.flatMap(({ came, seed, tookMs }) => {
      const other = runs.find((run) => run.who === who && run.seed === seed && !run.isRecorded && run.came === 'right');
      return came === 'right' && other !== undefined ? [{ oursMs: tookMs, other }] : [];
    }),
  );
}

function row(name: string, of: readonly Pair[], timeOf: (other: Ran) => number, atLeast?: number): string {
  const times = of.map(({ oursMs, other }) => timeOf(other) / oursMs);
  const { p50, min } = figure('', 'ms', times);
  const total = sum(of.map(({ other }) => timeOf(other))) / sum(of.map(({ oursMs }) => oursMs));
  const bound = atLeast === undefined ? '' : `${p50 >= atLeast ? 'met' : 'NOT met'}: p50 at least ${atLeast}`;
  const own = figure(
    '',
    'ms',
    of.map(({ other }) => timeOf(other)),
  ).p50;
  const cells =
    of.length === 0
      ? ['', '', '', '']
      : [`${(own / 1_000).toFixed(1)} s`, ...[p50, min, total].map((it) => it.toFixed(1))];
  return `| ${[name, of.length, ...cells, bound].join(' | ')} |`;
}

function sum(values: readonly number[]): number {
  return values.reduce((all, value) => all + value, 0);
}
