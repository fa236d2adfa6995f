import { writeFile } from 'node:fs/promises';
import type { Explored } from './explore.js';

/** What came of many tasks, kept as JSON; of the explorer's also as a Markdown table, where the file's name ends in `.md`. */
export async function keep(file: string, { seed, policy, tasks }: Results): Promise<void> {
  const isTable = file.endsWith('.md') && policy === 'explorer';
  const text = isTable ? exploredTable(seed, tasks) : `${JSON.stringify({ seed, policy, tasks }, undefined, 2)}\n`;
  await writeFile(file, text);
}

export type Results =
  | { readonly seed: number; readonly policy: 'script'; readonly tasks: readonly unknown[] }
  | { readonly seed: number; readonly policy: 'explorer'; readonly tasks: readonly Explored[] };

function exploredTable(seed: number, tasks: readonly Explored[]): string {
  const rows = tasks.map(({ name, reached, steps, tookMs, goal, ended, why, wrong }) =>
    row([
      name,
      reached ? 'reached' : '',
      String(steps),
      (tookMs / 1000).toFixed(1),
      goal,
      `${ended}: ${why.split('\n')[0]}`,
      wrong ?? '',
    ]),
  );
  const count = `The explorer, with the goal alone and the values of seed ${seed}, reached ${tasks.filter(({ reached }) => reached).length} of ${tasks.length} goals.`;
  const head = [
    row(['task', 'reached', 'steps', 's', 'goal', 'how it ended', 'what is wrong']),
    row(Array(7).fill('---')),
  ];
  return `${[count, '', ...head, ...rows].join('\n')}\n`;
}

function row(cells: readonly string[]): string {
  return `| ${cells.map((cell) => shortened(cell.replaceAll(/\s+/g, ' ')).replaceAll('|', '\\|')).join(' | ')} |`;
}

/** A table is read by people; the JSON has everything. */
const MOST = 200;

function shortened(text: string): string {
  return text.length <= MOST ? text : `${text.slice(0, MOST)}...`;
}
