import { ScriptPolicy } from '../../host/src/agent/index.js';
import { Deadline, DeviceError, systemClock } from '../../host/src/base/index.js';
import { type Bindings, bindGoal, type Machine } from '../../host/src/machine/index.js';
import {
  type Compiled,
  compile,
  gate,
  type Others,
  replay,
  type Solved,
  sameValues,
  solve,
} from '../../host/src/preact/index.js';
import type { Stage } from '../stage/stage.js';
import { setTask } from '../tasks/set.js';
import type { Solvable } from '../tasks/solvable.js';
import type { Instance } from '../tasks/task.js';
import { inTheWordsOf } from './goal.js';
import type { Measured, Replayed } from './measured.js';

/** The state in which a task was solved, for the gate to put back: setting the task with other values writes over its own. */
const RECORDED = 'method-recorded';
const TIMEOUT_MS = 120_000;
const MAX_STEPS = 150;
/** Seeds that are looked at for values that all differ. */
const MOST_TRIES = 20;

/** One task of the bench: solved once by its script with the values of `seed`, compiled, gated, and replayed with those of the seeds behind it. */
export async function measure(stage: Stage, solvable: Solvable, seed: number, heldOut: number): Promise<Measured> {
  const { name } = solvable.task;
  const none = { name, goal: '', solveMs: 0, compileMs: undefined, text: undefined, replays: [] };
  try {
    return await measured(stage, solvable, seed, heldOut);
  } catch (error) {
    // A lost device would fail every task that follows; anything else is this task's.
    if (!(error instanceof Error) || (error instanceof DeviceError && error.code === 'device-lost')) throw error;
    return { ...none, reached: 'not solved', why: error.message };
  }
}

async function measured(stage: Stage, solvable: Solvable, seed: number, heldOut: number): Promise<Measured> {
  const { task } = solvable;
  const { solved, wrong, instance } = await solveOnce(stage, solvable, seed);
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

async function solveOnce(stage: Stage, { task, scripts }: Solvable, seed: number) {
  const set = await setTask(stage, task, seed);
  await set.begin();
  await stage.device.saveSnapshot(RECORDED);
  const judge = await set.instance.begin(stage.phone);
  const solved = await solve({
    device: stage.device,
    policy: new ScriptPolicy(scripts(set.instance).solve),
    goal: set.instance.goal,
    clock: systemClock,
    deadline: new Deadline(systemClock, TIMEOUT_MS),
    app: task.app,
    maxSteps: MAX_STEPS,
  });
  return { solved, wrong: await judge(solved.answer), instance: set.instance };
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

/** Values of a seed before, with which no replay is measured: the first that differ from the recorded ones in every parameter; undefined where none do. */
function othersFor(
  stage: Stage,
  { task }: Solvable,
  machine: Machine,
  recorded: Bindings,
  seed: number,
): Others | undefined {
  for (let before = seed - 1; before >= seed - MOST_TRIES; before -= 1) {
    const bound = bindGoal(machine, inTheWordsOf(task, task.instance(seed), task.instance(before)));
    if (bound.kind === 'refused' || sameValues(recorded, bound.values).length > 0) continue;
    const begin = async () => {
      const set = await setTask(stage, task, before);
      await set.begin();
      return set.instance.begin(stage.phone);
    };
    return { parameters: bound.values, begin };
  }
  return undefined;
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
  const bound = bindGoal(machine, goal);
  if (bound.kind === 'refused') return { seed, goal, came: 'not bound', why: bound.reason, steps: 0, tookMs: 0 };
  await set.begin();
  const judge = await set.instance.begin(stage.phone);
  const result = await replay({ machine, bindings: bound.values, device: stage.device, clock: systemClock });
  const wrong = await judge(Object.values(result.answers)[0]);
  const told = { seed, goal, steps: result.steps.length, tookMs: result.tookMs };
  if (result.outcome !== 'passed') return { ...told, came: 'stopped', why: result.reason ?? result.outcome };
  return wrong === undefined ? { ...told, came: 'right', why: '' } : { ...told, came: 'wrong pass', why: wrong };
}
