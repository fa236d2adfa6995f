import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { UsageError } from '../../host/src/base/index.js';
import { compile } from '../../host/src/preact/index.js';
import { restoreTrajectory, type StoredTrajectory } from '../../host/src/trajectory/index.js';
import { type Figure, figure } from '../bench/statistics.js';
import { table } from '../bench/table.js';

/** Each run is compiled so often; the first times the engine is still learning what is hot. */
const TIMES = 9;
/** What counts as a long run: the bound is said of twenty steps. */
const MANY_STEPS = 15;
const BOUND = { below: 50, of: 'p50' } as const;

/**
 * Compiles the runs of a folder again, without a device, each several times and read anew, so that nothing of an earlier time clings to its screens.
 * The last line is a hash of all that they come to: equal for two compilers that write the same bytes.
 */
export async function compileAgain(folder: string): Promise<number> {
  const { figures, machines, refused, bytes } = timesOf(await runsIn(folder));
  const runs = machines + refused;
  process.stdout.write(`${table(figures)}\n\n${machines} of ${runs} runs are machines, ${refused} are refused.\n`);
  process.stdout.write(`bytes ${bytes}\n`);
  return figures.every(({ samples, bound }) => samples === 0 || bound?.met !== false) ? 0 : 1;
}

/** What it takes to compile these, and what they come to. */
export function timesOf(runs: readonly StoredTrajectory[]): {
  readonly figures: readonly Figure[];
  readonly machines: number;
  readonly refused: number;
  readonly bytes: string;
} {
  const sum = createHash('sha256');
  const counts = { machine: 0, refused: 0 };
  const times = runs.map((run) => {
    const took: number[] = [];
    let text = '';
    for (let time = 0; time < TIMES; time += 1) {
      const trajectory = restoreTrajectory(run);
      const began = performance.now();
      const compiled = compile(trajectory);
      took.push(performance.now() - began);
      text = compiled.kind === 'machine' ? compiled.text : compiled.reason;
      if (time === 0) counts[compiled.kind] += 1;
    }
    sum.update(`${text}\0`);
    return { steps: run.steps.length, ms: took.sort((one, other) => one - other)[Math.floor(TIMES / 2)] as number };
  });
  const long = times.filter(({ steps }) => steps >= MANY_STEPS);
  const msOf = (some: typeof times) => some.map(({ ms }) => ms);
  return {
    figures: [
      figure('compile', 'ms', msOf(times), { bound: BOUND }),
      figure(`compile, ${MANY_STEPS} steps and more`, 'ms', msOf(long), {
        bound: BOUND,
        steps: [...new Set(long.map(({ steps }) => steps))].sort((one, other) => one - other),
      }),
    ],
    machines: counts.machine,
    refused: counts.refused,
    bytes: sum.digest('hex').slice(0, 16),
  };
}

async function runsIn(folder: string): Promise<readonly StoredTrajectory[]> {
  const names = (await readdir(folder).catch(() => [])).filter((name) => name.endsWith('.json')).sort();
  if (names.length === 0)
    throw new UsageError(
      'bad-arguments',
      `Wanted a folder of recorded runs, found none in ${folder}: let --trajectories ${folder} write them first.`,
    );
  return await Promise.all(
    names.map(async (name) => JSON.parse(await readFile(join(folder, name), 'utf8')) as StoredTrajectory),
  );
}
