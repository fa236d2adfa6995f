import { appendFile } from 'node:fs/promises';
import { join } from 'node:path';
import { keepBase } from '../../drift/install.js';
import { makeMutants } from '../../drift/make.js';
import type { OwnHome } from '../../stage/own-home.js';
import type { Stage } from '../../stage/stage.js';
import { Draws } from '../../tasks/draws.js';
import type { Solvable } from '../../tasks/solvable.js';
import { type Learned, learn } from './learn.js';
import { changesTable, isWrong, line } from './report.js';
import { type Trial, tryChange } from './trial.js';

/** What the measure of changes is asked for. */
export interface Changes {
  readonly count: number;
  readonly seed: number;
  readonly chosen: readonly Solvable[];
  /** Kinds of changes; all where none are named. */
  readonly kinds: string | undefined;
  /** A folder in which what was learnt is kept for another time. */
  readonly keep: string | undefined;
  /** Every trial as a line of JSON, as it comes. */
  readonly out: string | undefined;
}

/** Other machines of the app to which what was found by a rule is proposed. */
const MOST_OTHERS = 2;

/**
 * Learns the tasks on the original apps, and tries what was learnt on mutants of them: a first run, a second one without anybody's help, and one on
 * the old app.
 */
export async function measureChanges(stage: Stage, home: OwnHome, asked: Changes): Promise<number> {
  const { count, seed, chosen, kinds, keep, out } = asked;
  await keepBase(stage);
  const learned: Learned[] = [];
  for (const solvable of chosen) {
    const one = await learn(stage, solvable, seed, keep ?? join(home.folder, 'learned'));
    if (one.kind === 'learned') learned.push(one);
    else process.stdout.write(`not learned ${one.task}: ${one.why.split('\n')[0]}\n`);
  }
  if (learned.length === 0) throw new Error('No machine was learned, so there is nothing to try on mutants.');
  const apps = [...new Set(learned.map(({ solvable }) => `${appOf(solvable)}-1`))];
  const mutants = await makeMutants({
    seed,
    count,
    apps,
    kinds,
    thorough: undefined,
    folder: join(home.folder, 'mutants'),
  });
  process.stdout.write(`${learned.length} machines, ${mutants.length} mutants of ${apps.length} apps.\n`);
  const trials: Trial[] = [];
  for (const mutant of mutants) {
    const able = learned.filter(({ solvable }) => `${appOf(solvable)}-1` === mutant.record.app);
    const chosen = new Draws(`change/${seed}/${mutant.name}`).pick(able);
    const beside = able.filter((each) => each !== chosen);
    const others = new Draws(`beside/${seed}/${mutant.name}`).sample(beside, Math.min(MOST_OTHERS, beside.length));
    const trial = await tryChange(stage, chosen, others, mutant, home);
    trials.push(trial);
    process.stdout.write(line(trial));
    if (out !== undefined) await appendFile(out, `${JSON.stringify(trial)}\n`);
  }
  process.stdout.write(`\n${changesTable(trials)}`);
  return trials.some(isWrong) ? 1 : 0;
}

/** The app's folder, which the task's name begins with. */
function appOf({ task }: Solvable): string {
  return task.name.split('/')[0] ?? '';
}
