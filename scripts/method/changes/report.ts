import { failureBound } from '../../bench/statistics.js';
import type { PassedOnTo } from './passed-on.js';
import type { Went } from './run-once.js';
import type { Trial } from './trial.js';

/** One trial as lines; one that went as it should is one line. */
export function line({ mutant, task, kinds, notRecoverable, first, notKept, second, old }: Trial): string {
  const head = `${mutant} ${task} (${kinds.join(', ')}): `;
  if (notRecoverable !== undefined) return `${head}not recoverable: ${firstLine(notRecoverable)}\n`;
  const tell = (name: string, went: Went | undefined) => (went === undefined ? [] : [`${name} ${went.came}`]);
  const whys = Object.entries({ first: first?.why, 'not kept': notKept, second: second?.why, old: old?.why });
  return [
    head + [...tell('first', first), ...tell('second', second), ...tell('old app', old)].join(', '),
    ...whys.flatMap(([name, why]) => (why ? [`    ${name}: ${firstLine(why)}`] : [])),
    '',
  ].join('\n');
}

/** Did any of its runs say that it passed where the judge does not agree? */
export function isWrong({ first, second, old }: Trial): boolean {
  return [first, second, old].some((went) => went?.came === 'wrong pass');
}

/** The trials as a Markdown table with a line for each kind of change: a mutant counts for each kind that it has, and in the last line once. */
export function changesTable(trials: readonly Trial[]): string {
  const kinds = [...new Set(trials.flatMap((trial) => trial.kinds))].sort();
  const runs = trials.flatMap(({ first, second, old }) => [first, second, old]).filter((went) => went !== undefined);
  const wrong = runs.filter(({ came }) => came === 'wrong pass').length;
  return [
    '| kind | mutants | recoverable | first: alone | first: healed | first: handed over | second: alone | old app: alone | wrong |',
    '|---|---|---|---|---|---|---|---|---|',
    ...kinds.map((kind) =>
      row(
        kind,
        trials.filter((trial) => trial.kinds.includes(kind)),
      ),
    ),
    row('all', trials),
    '',
    passedOnLine(trials),
    `Wrong passes: ${wrong} of ${runs.length} runs (95 %: below ${(failureBound(wrong, runs.length) * 100).toFixed(1)} %).`,
    '',
  ].join('\n');
}

/** What became in other machines of what a rule has found in one. */
function passedOnLine(trials: readonly Trial[]): string {
  const healed = trials.flatMap(({ passedOn }) => passedOn ?? []);
  const sum = (part: keyof PassedOnTo) => healed.reduce((all, each) => all + each[part], 0);
  return `Of ${healed.length} that a rule alone healed, what was learnt was proposed to ${sum('proposed')} other machines of the app; ${sum('taken')} took it after their own gate.`;
}

function row(kind: string, trials: readonly Trial[]): string {
  const recoverable = trials.filter(({ notRecoverable }) => notRecoverable === undefined);
  const count = (is: (trial: Trial) => boolean) => recoverable.filter(is).length;
  const cells = [
    kind,
    trials.length,
    recoverable.length,
    count(({ first }) => first?.came === 'alone'),
    count(({ first }) => first?.came === 'healed'),
    count(({ first }) => first?.came === 'handed over'),
    count(({ second }) => second?.came === 'alone'),
    count(({ old }) => old?.came === 'alone'),
    trials.filter(isWrong).length,
  ];
  return `| ${cells.join(' | ')} |`;
}

function firstLine(text: string): string {
  return text.split('\n')[0] ?? '';
}
