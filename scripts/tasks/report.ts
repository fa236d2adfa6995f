import { figure } from '../bench/statistics.js';
import { table, verdict } from '../bench/table.js';
import type { Checked } from './check.js';
import type { Explored } from './explore.js';

/** A task that was checked, with every attempt, as lines. */
export function checkedLines({ name, goal, setMs, attempts, wrong }: Checked): string {
  const runs = attempts.map(
    ({ what, steps, resetMs, tookMs, wrong }) =>
      `    ${what}: ${steps} steps, reset ${resetMs.toFixed(0)} ms, ${tookMs.toFixed(0)} ms${wrong === undefined ? '' : `; ${wrong}`}`,
  );
  return [
    `${wrong.length > 0 ? 'WRONG' : 'right'} ${name} (set in ${setMs.toFixed(0)} ms): ${goal}`,
    ...runs,
    ...wrong.map((what) => `    ! ${what}`),
    '',
  ].join('\n');
}

/** A task that the explorer had a go at, as lines. */
export function exploredLines({ name, goal, reached, steps, ended, why, wrong, tookMs }: Explored): string {
  const what = reached ? 'reached' : 'missed ';
  return [
    `${what} ${name}, ${steps} steps, ${tookMs.toFixed(0)} ms: ${goal}`,
    `    ended ${ended}: ${why.split('\n')[0]}${wrong === undefined ? '' : `; ${wrong}`}`,
    '',
  ].join('\n');
}

/** What it took to bring the tasks' initial states about, and to put them back: a Markdown table. */
export function resets(setMs: readonly number[], resetMs: readonly number[]): string {
  const figures = [
    figure('initial state brought about', 'ms', setMs),
    figure('reset to it, by snapshot', 'ms', resetMs, { bound: { below: 1000, of: 'p50' } }),
  ];
  return `${table(figures)}\n${verdict(figures)}\n`;
}
