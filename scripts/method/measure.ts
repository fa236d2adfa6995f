import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { DeviceError, systemClock } from '../../host/src/base/index.js';
import { bindByLine, type Machine } from '../../host/src/machine/index.js';
import {
  type Compiled,
  compile,
  gate,
  type ReplayResult,
  replayInTime,
  type Solved,
} from '../../host/src/preact/index.js';
import { storeTrajectory } from '../../host/src/trajectory/index.js';
import type { Stage } from '../stage/stage.js';
import { setTask } from '../tasks/set.js';
import type { Solvable } from '../tasks/solvable.js';
import type { Instance } from '../tasks/task.js';
import type { Arguments } from './arguments.js';
import { inTheWordsOf } from './goal.js';
import type { Measured, Replayed } from './measured.js';
import { othersFor } from './others.js';
import { type SolvedOnce, solveOnce } from './solve-once.js';

/** The state in which a task was solved, for the gate to put back: setting the task with other values writes over its own. */
const RECORDED = 'method-recorded';

type Asked = Pick<Arguments, 'seed' | 'heldOut' | 'trajectories'> & {
  /** Somebody else who learns from the same run. */
  readonly onSolved?: (once: SolvedOnce) => void;
};

/** One task of the bench: solved once by its script with the values of `seed`, compiled, gated, and replayed with those of the seeds behind it. */
export async function measure(stage: Stage, solvable: Solvable, asked: Asked): Promise<Measured> {
  const { name } = solvable.task;
  const none = { name, goal: '', solveMs: 0, compileMs: undefined, text: undefined, replays: [] };
  try {
    return await measured(stage, solvable, asked);
  } catch (error) {
    // A lost device would fail every task that follows; anything else is this task's.
    if (!(error instanceof Error) || (error instanceof DeviceError && error.code === 'device-lost')) throw error;
    return { ...none, reached: 'not solved', why: error.message };
  }
}

async function measured(
  stage: Stage,
  solvable: Solvable,
  { seed, heldOut, trajectories, onSolved }: Asked,
): Promise<Measured> {
  const { task } = solvable;
  const once = await solveOnce(stage, solvable, seed, RECORDED);
  const { solved, wrong, instance } = once;
  onSolved?.(once);
  const told = { name: task.name, goal: instance.goal, solveMs: solved.trajectory.tookMs };
  if (wrong !== undefined || solved.outcome !== 'done')
    return {
      ...told,
      reached: 'not solved',
      why: wrong ?? solved.why,
      compileMs: undefined,
      text: undefined,
      replays: [],
    };
  if (trajectories !== undefined)
    await writeFile(
      join(trajectories, `${task.name.replace('/', '.')}.${seed}.json`),
      JSON.stringify(storeTrajectory(solved.trajectory)),
    );
  const started = performance.now();
  const compiled = compile(solved.trajectory);
  const compileMs = performance.now() - started;
  if (compiled.kind === 'refused')
    return { ...told, reached: 'solved', why: compiled.reason, compileMs, text: undefined, replays: [] };
  const made = { ...told, compileMs, text: compiled.text };
  const refused = await gated(stage, solvable, compiled, solved, seed);
  if (refused !== undefined) return { ...made, reached: 'compiled', why: refused, replays: [] };
  const replays: Replayed[] = [];
  for (let other = seed + 1; other <= seed + heldOut; other += 1)
    replays.push(await replayed(stage, solvable, compiled.machine, instance, other));
  return { ...made, reached: 'kept', why: '', replays };
}

/** Why the gate refused; undefined where it would be kept. */
async function gated(
  stage: Stage,
  solvable: Solvable,
  { machine, recorded }: Extract<Compiled, { kind: 'machine' }>,
  { trajectory }: Solved,
  seed: number,
): Promise<string | undefined> {
  const { task } = solvable;
  const others = othersFor(stage, solvable, machine, recorded, seed);
  const verdict = await gate({
    machine,
    trajectory,
    recorded,
    older: [],
    device: stage.device,
    snapshot: RECORDED,
    clock: systemClock,
    evaluate: () => task.instance(seed).begin(stage.phone),
    ...(others && { others }),
  });
  return verdict.kind === 'kept' ? undefined : verdict.reasons.join(' ');
}

async function replayed(
  stage: Stage,
  { task }: Solvable,
  machine: Machine,
  recorded: Instance<unknown>,
  seed: number,
): Promise<Replayed> {
  const set = await setTask(stage, task, seed);
  const goal = inTheWordsOf(task, recorded, set.instance);
  const bound = bindByLine(machine, goal);
  if (bound.kind === 'refused')
    return { seed, goal, came: 'not bound', why: bound.reason, steps: 0, tookMs: 0, oursMs: [] };
  await set.begin();
  const judge = await set.instance.begin(stage.phone);
  const result = await replayInTime({ machine, bindings: bound.values, device: stage.device, clock: systemClock });
  if (typeof result === 'string') return { seed, goal, came: 'stopped', why: result, steps: 0, tookMs: 0, oursMs: [] };
  const wrong = await judge(Object.values(result.answers)[0]);
  const told = { seed, goal, steps: result.steps.length, tookMs: result.tookMs, oursMs: oursOf(result) };
  if (result.outcome !== 'passed') return { ...told, came: 'stopped', why: result.reason ?? result.outcome };
  return wrong === undefined ? { ...told, came: 'right', why: '' } : { ...told, came: 'wrong pass', why: wrong };
}

function oursOf({ steps }: ReplayResult): readonly number[] {
  return steps.filter(({ how }) => how === 'acted' || how === 'interrupt').map(({ timing }) => timing.oursMs);
}
