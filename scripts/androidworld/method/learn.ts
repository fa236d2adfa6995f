import { writeFile } from 'node:fs/promises';
import { solutions } from '../../../datasets/androidworld/index.js';
import { ScriptPolicy } from '../../../host/src/agent/index.js';
import { Deadline, systemClock } from '../../../host/src/base/index.js';
import { type Device, openDevice, type Resettable, resettable } from '../../../host/src/device/index.js';
import { type Bindings, bindGoal, type Machine } from '../../../host/src/machine/index.js';
import { compile, gate, type Others, type Solved, sameValues, solve } from '../../../host/src/preact/index.js';
import type { AskedToLearn, Told, WorldTask } from './asked.js';
import { openFromHome } from './from-home.js';

const TIMEOUT_MS = 600_000;
const MAX_STEPS = 600;
const RECORDED = 'androidworld-recorded';

/**
 * Does a task of AndroidWorld once by its solution, has its evaluator judge that, and makes a machine of it: compiled, gated with the recorded values
 * and with those of another instance that AndroidWorld draws, by the same evaluator. The device is left as the solution left it.
 */
export async function learn(serial: string, asked: AskedToLearn, world: WorldTask): Promise<Told> {
  await using opened = await openDevice({ serial, onPrepared: () => undefined });
  const device = await resettable(opened);
  if ('refused' in device) throw new Error(device.refused);
  await device.saveSnapshot(RECORDED);
  const solved = await solvedOnce(device, asked);
  if (typeof solved === 'string') return { ended: 'no-solution', why: solved, steps: 0, ms: 0, reached: 'not solved' };
  const { trajectory, outcome, why, answer } = solved;
  const told = {
    ended: outcome,
    why,
    steps: trajectory.steps.length,
    ms: trajectory.tookMs,
    ...(answer !== undefined && { answer }),
  };
  const wrong = outcome === 'done' ? await world.judge(answer) : why;
  if (wrong !== undefined) return { ...told, reached: 'not solved', stopped: wrong };
  return { ...told, ...(await made(device, asked, solved, world)) };
}

/** Done by the solution, from the home screen; why it is not tried where there is none. */
async function solvedOnce(device: Device, { task, goal, said }: AskedToLearn): Promise<Solved | string> {
  const solution = solutions[task];
  if (solution === undefined) return `No scripted solution is written for ${task}.`;
  const { stdout } = await device.shell('date +%H:%M');
  const script = new ScriptPolicy(solution({ goal, said, now: stdout.trim() }));
  const deadline = new Deadline(systemClock, TIMEOUT_MS);
  const opened = await openFromHome(device, script, goal, deadline);
  if (opened === undefined) return 'The solution opens no app.';
  return solve({ device, ...opened, goal, clock: systemClock, deadline, maxSteps: MAX_STEPS });
}

/** How far the machine comes, which is written where it is kept. */
async function made(
  device: Device & Resettable,
  { goal, others, file }: AskedToLearn,
  { trajectory }: Solved,
  world: WorldTask,
): Promise<Pick<Told, 'reached' | 'stopped'>> {
  const compiled = compile(trajectory);
  if (compiled.kind === 'refused') return { reached: 'solved', stopped: compiled.reason };
  const { machine, recorded, text } = compiled;
  const its = otherValues(machine, recorded, others, goal, world);
  const verdict = await gate({
    machine,
    trajectory,
    recorded,
    older: [],
    device,
    snapshot: RECORDED,
    clock: systemClock,
    evaluate: async () => {
      await world.begin();
      return (answer) => world.judge(answer);
    },
    ...(its && { others: its }),
  });
  if (verdict.kind === 'refused') return { reached: 'compiled', stopped: verdict.reasons.join(' ') };
  await writeFile(file, text);
  return { reached: 'kept' };
}

/** The first other instance that differs in every value; undefined where none does. */
function otherValues(
  machine: Machine,
  recorded: Bindings,
  others: AskedToLearn['others'],
  goal: string,
  world: WorldTask,
): Others | undefined {
  for (const { seed, goal: its } of others) {
    // What a machine has no parameter for must be the same there: another instance may be judged by what its own goal says.
    const isAnother = machine.params.length === 0 && its !== goal;
    const bound = bindGoal(machine, its);
    if (isAnother || bound.kind === 'refused' || sameValues(recorded, bound.values).length > 0) continue;
    return {
      parameters: bound.values,
      begin: async () => {
        await world.begin(seed);
        return (answer) => world.judge(answer);
      },
    };
  }
  return undefined;
}
