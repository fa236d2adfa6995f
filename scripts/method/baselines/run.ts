import { writeFile } from 'node:fs/promises';
import type { Stage } from '../../stage/stage.js';
import type { Arguments } from '../arguments.js';
import { lines } from '../report.js';
import { compare } from './compare.js';
import type { Compared } from './compared.js';
import { comparison, failing } from './report.js';

/** Ours beside the published algorithm, a macro and the agent each time: the same tasks, the same values, the same judges, in one run. */
export async function measureBaselines(stage: Stage, asked: Arguments): Promise<number> {
  const { chosen, seed, heldOut, out } = asked;
  const all: Compared[] = [];
  try {
    for (const solvable of chosen) {
      const one = await compare(stage, solvable, asked);
      all.push(one);
      process.stdout.write(`${lines(one.ours)}${failing(one)}`);
      if (out !== undefined) await writeFile(out, `${JSON.stringify({ seed, heldOut, tasks: all }, undefined, 2)}\n`);
    }
  } finally {
    // A run that is stopped tells of the tasks that it had come to.
    if (all.length > 0) process.stdout.write(`\n${comparison(all, heldOut)}`);
  }
  return all.some(({ ours }) => ours.replays.some(({ came }) => came === 'wrong pass')) ? 1 : 0;
}
