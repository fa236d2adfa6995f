import { failureBound } from '../../bench/statistics.js';

/** What came of one sabotaged machine. */
export interface Tried {
  readonly task: string;
  readonly kind: string;
  readonly what: string;
  /**
   * `refused` by the gate, with its reason; `harmless`: it was kept, and nothing that it does with other values is wrong; `false store`: it was kept,
   * and passes where the judge does not agree.
   */
  readonly came: 'refused' | 'harmless' | 'false store';
  readonly why: string;
  readonly text: string;
}

/** What was refused needs no line. */
export function told({ task, kind, what, came, why }: Tried): string {
  return came === 'refused' ? '' : `${came}: ${task}, ${kind}, ${what}\n    ${why.split('\n')[0]}\n`;
}

/** A line for each kind of sabotage. */
export function sabotageTable(results: readonly Tried[]): string {
  const kinds = [...new Set(results.map(({ kind }) => kind))].sort();
  const wrong = results.filter(({ came }) => came === 'false store').length;
  return [
    '| sabotage | tried | refused by the gate | kept, harmless | false stores |',
    '|---|---|---|---|---|',
    ...kinds.map((kind) =>
      row(
        kind,
        results.filter((each) => each.kind === kind),
      ),
    ),
    row('all', results),
    '',
    `False stores: ${wrong} of ${results.length} (95 %: below ${(failureBound(wrong, results.length) * 100).toFixed(2)} %).`,
    '',
  ].join('\n');
}

function row(name: string, results: readonly Tried[]): string {
  const count = (came: Tried['came']) => results.filter((each) => each.came === came).length;
  return `| ${[name, results.length, count('refused'), count('harmless'), count('false store')].join(' | ')} |`;
}
