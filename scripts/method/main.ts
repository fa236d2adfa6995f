import { mkdir, writeFile } from 'node:fs/promises';
import { runCommand } from '../stage/command.js';
import { openOwnHome } from '../stage/own-home.js';
import { openStage } from '../stage/stage.js';
import { keepClean } from '../tasks/set.js';
import { measureAmbiguous } from './ambiguous/run.js';
import { readArguments } from './arguments.js';
import { measureBaselines } from './baselines/run.js';
import { measureChanges } from './changes/run.js';
import { compileAgain } from './compile-again.js';
import { measure } from './measure.js';
import type { Measured } from './measured.js';
import { lines, summary } from './report.js';
import { measureSabotages } from './sabotage/run.js';

/** Solves tasks once, and replays what is kept of them with other values: each task's own judge says what was right. */
async function main(argv: readonly string[], signal: AbortSignal): Promise<number> {
  const asked = readArguments(argv);
  const { chosen, seed, heldOut, out, changes, sabotages, ambiguous, kinds, keep, trajectories } = asked;
  if (trajectories !== undefined) await mkdir(trajectories, { recursive: true });
  if (asked.compile !== undefined) return await compileAgain(asked.compile);
  if (ambiguous > 0) return await measureAmbiguous(ambiguous, seed);
  await using home = await openOwnHome('method');
  await using stage = await openStage(home, signal);
  if (sabotages > 0) return await measureSabotages(stage, home, { count: sabotages, seed, chosen, keep, out });
  if (changes > 0) return await measureChanges(stage, home, { count: changes, seed, chosen, kinds, keep, out });
  await keepClean(stage);
  if (asked.baselines) return await measureBaselines(stage, asked);
  const all: Measured[] = [];
  for (const solvable of chosen) {
    const one = await measure(stage, solvable, { seed, heldOut, trajectories });
    all.push(one);
    process.stdout.write(lines(one));
  }
  process.stdout.write(`\n${summary(all)}`);
  if (out !== undefined) await writeFile(out, `${JSON.stringify({ seed, heldOut, tasks: all }, undefined, 2)}\n`);
  return all.some(({ replays }) => replays.some(({ came }) => came === 'wrong pass')) ? 1 : 0;
}

await runCommand(main);
