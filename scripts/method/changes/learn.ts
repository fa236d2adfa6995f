import { existsSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { systemClock } from '../../../host/src/base/index.js';
import { adopt, type Kept, Library } from '../../../host/src/preact/index.js';
import type { Trajectory } from '../../../host/src/trajectory/index.js';
import { backToBase } from '../../drift/install.js';
import type { Stage } from '../../stage/stage.js';
import { keepClean } from '../../tasks/set.js';
import type { Solvable } from '../../tasks/solvable.js';
import type { Instance } from '../../tasks/task.js';
import { othersFor } from '../others.js';
import { solveOnce } from '../solve-once.js';
import { runOnce } from './run-once.js';

/** A machine that was learnt on the original app, and what it was learnt from. */
export interface Learned {
  readonly kind: 'learned';
  readonly solvable: Solvable;
  readonly kept: Kept;
  readonly trajectory: Trajectory;
  /** With whose values it was learnt. */
  readonly seed: number;
  readonly instance: Instance<unknown>;
  /** Seeds with whose values it is right on the original: what goes wrong with them on a mutant is the mutant's doing. */
  readonly seeds: readonly number[];
}

/** Why a task has no machine, and so is no part of the measure. */
export interface NotLearned {
  readonly kind: 'not learned';
  readonly task: string;
  readonly why: string;
}

const RECORDED = 'changes-recorded';
/** Seeds that are tried on the original. */
const MOST_SEEDS = 6;
const ENOUGH_SEEDS = 3;

/**
 * Solves a task on the original app by its script, compiles, gates and keeps it.
 * @param folder where it is kept; what was learnt there before is not learnt again
 */
export async function learn(
  stage: Stage,
  solvable: Solvable,
  seed: number,
  folder: string,
): Promise<Learned | NotLearned> {
  const own = join(folder, `${solvable.task.name.replace('/', '-')}-${seed}`);
  const told = await toldBefore(own);
  if (told?.why !== undefined) return { kind: 'not learned', task: solvable.task.name, why: told.why };
  await using library = await Library.open(own);
  const ended = told ?? (await learnInto(library, stage, solvable, seed));
  await writeFile(toldIn(own), JSON.stringify(ended));
  if (ended.why !== undefined) return { kind: 'not learned', task: solvable.task.name, why: ended.why };
  const [kept] = library.list();
  const [trajectory] = library.trajectories(kept?.machine.name ?? '');
  if (kept === undefined || trajectory === undefined) throw new Error(`Nothing is kept in ${own}.`);
  const instance = solvable.task.instance(seed);
  return { kind: 'learned', solvable, kept, trajectory, seed, instance, seeds: ended.seeds };
}

const schema = z.union([
  z.object({ seeds: z.array(z.number()), why: z.undefined().optional() }),
  z.object({ why: z.string() }),
]);

/** How learning ended, as it is written beside the library. */
type Told = z.infer<typeof schema>;

const toldIn = (own: string) => join(own, 'learned.json');

async function toldBefore(own: string): Promise<Told | undefined> {
  return existsSync(toldIn(own)) ? schema.parse(JSON.parse(await readFile(toldIn(own), 'utf8'))) : undefined;
}

async function learnInto(library: Library, stage: Stage, solvable: Solvable, seed: number): Promise<Told> {
  const { task } = solvable;
  await backToBase(stage);
  await keepClean(stage);
  const { solved, wrong, instance } = await solveOnce(stage, solvable, seed, RECORDED);
  if (wrong !== undefined || solved.outcome !== 'done') return { why: wrong ?? solved.why };
  const adopted = await adopt(solved.trajectory, {
    library,
    device: stage.device,
    snapshot: RECORDED,
    clock: systemClock,
    others: (machine, recorded) => othersFor(stage, solvable, machine, recorded, seed),
    evaluate: () => task.instance(seed).begin(stage.phone),
  });
  if (adopted.kind === 'refused') return { why: adopted.reasons.join(' ') };
  const seeds: number[] = [];
  for (let next = seed + 1; next <= seed + MOST_SEEDS && seeds.length < ENOUGH_SEEDS; next += 1) {
    const { went } = await runOnce(stage, solvable, instance, adopted.machine, next);
    if (went.came === 'alone') seeds.push(next);
  }
  return seeds.length < 2 ? { why: 'It is not right with other values on the original, either.' } : { seeds };
}
