import { appendFile } from 'node:fs/promises';
import { join } from 'node:path';
import { tasks } from '../../datasets/tasks/index.js';
import { runCommand } from '../stage/command.js';
import { openOwnHome } from '../stage/own-home.js';
import { openStage } from '../stage/stage.js';
import { Draws } from '../tasks/draws.js';
import type { Solvable } from '../tasks/solvable.js';
import { readArguments } from './arguments.js';
import { keepBase } from './install.js';
import { type Mutant, makeMutants } from './make.js';
import { table } from './table.js';
import { type Trial, tryMutant } from './trial.js';

/** How often it is told that it goes on. */
const TOLD_EVERY = 100;

/** Makes mutants, installs and starts each on a device of its own, and has tasks done on some of them. */
async function main(argv: readonly string[], signal: AbortSignal): Promise<number> {
  const { making, solve } = await readArguments(argv);
  const started = performance.now();
  const mutants = await makeMutants(making);
  process.stdout.write(`${mutants.length} mutants made in ${seconds(started)} s: ${making.folder}\n`);
  const trials = await tryAll(mutants, solve, join(making.folder, 'trials.jsonl'), signal);
  process.stdout.write(`${table(trials)}\n${seconds(started)} s in all.\n`);
  return trials.every(({ notStarted }) => notStarted === undefined) ? 0 : 1;
}

async function tryAll(
  mutants: readonly Mutant[],
  solve: number,
  file: string,
  signal: AbortSignal,
): Promise<readonly Trial[]> {
  await using home = await openOwnHome('drift');
  await using stage = await openStage(home, signal);
  await keepBase(stage);
  const withTask = chooseTasks(mutants, solve);
  const trials: Trial[] = [];
  for (const mutant of mutants) {
    const trial = await tryMutant(stage, mutant, home.env, withTask.get(mutant.name));
    trials.push(trial);
    tell(trial);
    await appendFile(file, `${JSON.stringify(trial)}\n`);
    if (trials.length % TOLD_EVERY === 0) process.stdout.write(`${trials.length} of ${mutants.length} tried.\n`);
  }
  return trials;
}

/** A task for so many of the mutants whose app has any, evenly over them. */
function chooseTasks(mutants: readonly Mutant[], count: number): ReadonlyMap<string, Solvable> {
  const able = mutants.flatMap(({ name, record }) => {
    const own = tasks.filter(({ task }) => task.app === record.package);
    return own.length === 0 ? [] : [[name, new Draws(`task/${name}`).pick(own)] as const];
  });
  const most = Math.min(count, able.length);
  return new Map(
    Array.from({ length: most }, (_, index) => able[Math.floor((index * able.length) / most)] ?? able[0]) as [
      string,
      Solvable,
    ][],
  );
}

/** What went as it should needs no line. */
function tell({ name, kinds, notStarted, solved }: Trial): void {
  const what = `${name} (${kinds.join(', ')})`;
  if (notStarted !== undefined) process.stdout.write(`${what} does not start: ${notStarted}\n`);
  if (solved?.wrong !== undefined)
    process.stdout.write(`${what} is not recovered for ${solved.task}: ${solved.wrong}\n`);
}

function seconds(since: number): string {
  return ((performance.now() - since) / 1000).toFixed(0);
}

await runCommand(main);
