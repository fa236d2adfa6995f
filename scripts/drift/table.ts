import type { Trial } from './trial.js';

/** The trials as a Markdown table with a line for each kind: a mutant counts for every kind that it has, and in the last line once. */
export function table(trials: readonly Trial[]): string {
  const kinds = [...new Set(trials.flatMap(({ kinds }) => kinds))].sort();
  const rows = [
    ...kinds.map((kind) =>
      row(
        kind,
        trials.filter((trial) => trial.kinds.includes(kind)),
      ),
    ),
    row('all', trials),
  ];
  return [
    '| kind | mutants | alone | installed | started | tried with a task | recoverable |',
    '|---|---|---|---|---|---|---|',
    ...rows,
  ].join('\n');
}

function row(kind: string, trials: readonly Trial[]): string {
  const count = (is: (trial: Trial) => boolean) => trials.filter(is).length;
  const cells = [
    kind,
    trials.length,
    count(({ kinds }) => kinds.length === 1),
    count(({ notInstalled }) => notInstalled === undefined),
    count(({ notStarted }) => notStarted === undefined),
    count(({ solved }) => solved !== undefined),
    count(({ solved }) => solved !== undefined && solved.wrong === undefined),
  ];
  return `| ${cells.join(' | ')} |`;
}
