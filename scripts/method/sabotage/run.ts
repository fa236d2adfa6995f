import { appendFile } from 'node:fs/promises';
import { join } from 'node:path';
import { systemClock } from '../../../host/src/base/index.js';
import { bindGoal, parseMachine, printMachine } from '../../../host/src/machine/index.js';
import { gate } from '../../../host/src/preact/index.js';
import { backToBase, keepBase } from '../../drift/install.js';
import type { OwnHome } from '../../stage/own-home.js';
import type { Stage } from '../../stage/stage.js';
import { Draws } from '../../tasks/draws.js';
import { keepClean, setTask } from '../../tasks/set.js';
import type { Solvable } from '../../tasks/solvable.js';
import { type Learned, learn } from '../changes/learn.js';
import { runOnce } from '../changes/run-once.js';
import { othersFor } from '../others.js';
import type { Sabotaged } from './original.js';
import { sabotageTable, type Tried, told } from './report.js';
import { sabotagesOf } from './sabotages.js';

/** What the measure of sabotages is asked for. */
export interface Sabotages {
  readonly count: number;
  readonly seed: number;
  readonly chosen: readonly Solvable[];
  readonly keep: string | undefined;
  readonly out: string | undefined;
}

const RECORDED = 'sabotage-recorded';

/**
 * Makes machines that were learnt wrong in one thing each, and has the gate judge them as it does in a user's hands: without the task's evaluator.
 * One that is kept all the same is replayed with other values, and the task's judge tells whether it is harmless.
 */
export async function measureSabotages(stage: Stage, home: OwnHome, asked: Sabotages): Promise<number> {
  const { count, seed, chosen, keep, out } = asked;
  await keepBase(stage);
  const learned: Learned[] = [];
  for (const solvable of chosen) {
    const one = await learn(stage, solvable, seed, keep ?? join(home.folder, 'learned'));
    if (one.kind === 'learned') learned.push(one);
  }
  await backToBase(stage);
  await keepClean(stage);
  const all = learned.flatMap((one) => sabotagesOf(originalOf(one)).map((sabotaged) => ({ learned: one, sabotaged })));
  const some = new Draws(`sabotage/${seed}`).sample(all, Math.min(count, all.length));
  process.stdout.write(`${learned.length} machines, ${all.length} sabotages, ${some.length} tried.\n`);
  const results: Tried[] = [];
  for (const { learned, sabotaged } of some) {
    const tried = await trySabotage(stage, learned, sabotaged, seed);
    results.push(tried);
    process.stdout.write(told(tried));
    if (out !== undefined) await appendFile(out, `${JSON.stringify(tried)}\n`);
  }
  process.stdout.write(`\n${sabotageTable(results)}`);
  return results.some(({ came }) => came === 'false store') ? 1 : 0;
}

function originalOf({ kept, trajectory }: Learned) {
  const bound = bindGoal(kept.machine, trajectory.goal);
  if (bound.kind === 'refused') throw new Error(bound.reason);
  const screens = trajectory.steps.flatMap(({ before, after }) => [before, after]);
  return { machine: kept.machine, recorded: bound.values, screens };
}

async function trySabotage(
  stage: Stage,
  learned: Learned,
  { kind, what, machine }: Sabotaged,
  seed: number,
): Promise<Tried> {
  const { solvable, trajectory } = learned;
  const tried = { task: solvable.task.name, kind, what };
  const text = printMachine(machine);
  const parsed = parseMachine(text);
  if (parsed.kind !== 'machine')
    return { ...tried, came: 'refused', why: parsed.problems.map(({ sentence }) => sentence).join(' '), text };
  const { recorded } = originalOf(learned);
  const set = await setTask(stage, solvable.task, seed);
  await set.begin();
  await stage.device.saveSnapshot(RECORDED);
  // Values that the machine cannot be given say nothing of it: those of the original are the ones to try.
  const others = othersFor(stage, solvable, learned.kept.machine, recorded, seed);
  const verdict = await gate({
    machine: parsed.machine,
    trajectory,
    recorded,
    older: [],
    device: stage.device,
    snapshot: RECORDED,
    clock: systemClock,
    ...(others && { others: { ...others, begin: async () => void (await others.begin()) } }),
  });
  if (verdict.kind === 'refused') return { ...tried, came: 'refused', why: verdict.reasons.join(' '), text };
  for (const other of learned.seeds) {
    const { went } = await runOnce(stage, solvable, learned.instance, parsed.machine, other);
    if (went.came === 'wrong pass') return { ...tried, came: 'false store', why: went.why, text };
  }
  return { ...tried, came: 'harmless', why: 'It is right with every set of values that was tried, or stops.', text };
}
