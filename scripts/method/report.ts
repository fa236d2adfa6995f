import { failureBound, figure } from '../bench/statistics.js';
import { table } from '../bench/table.js';
import { isRight, type Measured } from './measured.js';

/** One task as lines: how far it came, and what stopped it. */
export function lines({ name, goal, reached, why, replays }: Measured): string {
  const right = replays.filter(({ came }) => came === 'right').length;
  const head = `${reached === 'kept' ? `kept, ${right} of ${replays.length} right` : reached.padEnd(10)} ${name}: ${goal}`;
  const stops = replays.flatMap(({ came, seed, why }) =>
    came === 'right' ? [] : [`    ${came}, seed ${seed}: ${why}`],
  );
  return [head, ...(why === '' ? [] : [`    ${why.split('\n')[0]}`]), ...stops, ''].join('\n');
}

/** What all of it comes to. "0 of N" is told with its 95 % bound: it does not mean never. */
export function summary(all: readonly Measured[]): string {
  const replays = all.flatMap((one) => one.replays);
  const count = (came: string) => replays.filter((one) => one.came === came).length;
  const wrong = count('wrong pass');
  const reached = (...stages: readonly Measured['reached'][]) =>
    all.filter((one) => stages.includes(one.reached)).length;
  const of = (some: number, most: number) => `${some} of ${most}`;
  const rows = [
    ['tasks solved by their scripts', of(reached('solved', 'compiled', 'kept'), all.length)],
    ['of these, compiled', of(reached('compiled', 'kept'), reached('solved', 'compiled', 'kept'))],
    ['of these, kept by the gate', of(reached('kept'), reached('compiled', 'kept'))],
    ['of these, right with every other set of values', of(all.filter(isRight).length, reached('kept'))],
    ['replays with other values: right', of(count('right'), replays.length)],
    ['replays: goal not bound', of(count('not bound'), replays.length)],
    ['replays: stopped, with a reason', of(count('stopped'), replays.length)],
    [
      'replays: passed, and wrong',
      `${of(wrong, replays.length)} (95 %: below ${(failureBound(wrong, replays.length) * 100).toFixed(1)} %)`,
    ],
  ];
  const figures = [
    figure(
      'first run, by the script',
      'ms',
      all.filter(isRight).map(({ solveMs }) => solveMs),
    ),
    figure(
      'replay with other values',
      'ms',
      replays.filter(({ came }) => came === 'right').map(({ tookMs }) => tookMs),
    ),
    figure(
      'replay: ours, a step',
      'ms',
      replays.flatMap(({ oursMs }) => oursMs),
      { bound: { below: 50, of: 'p50' } },
    ),
    figure(
      'compile',
      'ms',
      all.flatMap(({ compileMs }) => (compileMs === undefined ? [] : [compileMs])),
      {
        bound: { below: 50, of: 'p50' },
      },
    ),
  ];
  return [...['| | |', '|---|---|'], ...rows.map((row) => `| ${row.join(' | ')} |`), '', table(figures), ''].join('\n');
}
