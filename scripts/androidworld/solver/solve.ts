import { solutions } from '../../../datasets/androidworld/index.js';
import { runPolicy, ScriptPolicy } from '../../../host/src/agent/index.js';
import { Deadline, systemClock } from '../../../host/src/base/index.js';
import { type Device, openDevice } from '../../../host/src/device/index.js';
import { outline } from '../../../host/src/screen/index.js';
import type { AskedFor, Solved } from './protocol.js';

/** A solution may take so long and so many steps; the longest need a third of it. */
const TIMEOUT_MS = 600_000;
const MAX_STEPS = 600;

/** Does a task as its solution says. A task without one is given up at once: nothing is tried. */
export async function solveTask(
  serial: string,
  { task, goal, said }: Extract<AskedFor, { do: 'solve' }>,
): Promise<Solved> {
  const solution = solutions[task];
  if (solution === undefined)
    return { ended: 'no-solution', why: `No scripted solution is written for ${task}.`, steps: 0, ms: 0 };
  await using device = await openDevice({ serial, onPrepared: () => undefined });
  const { stdout } = await device.shell('date +%H:%M');
  const { outcome, why, steps, answer, tookMs, last } = await runPolicy({
    device,
    policy: new ScriptPolicy(solution({ goal, said, now: stdout.trim() })),
    goal,
    clock: systemClock,
    deadline: new Deadline(systemClock, TIMEOUT_MS),
    maxSteps: MAX_STEPS,
  });
  if (outcome !== 'done') process.stderr.write(`${task} ended ${outcome}: ${why}\n${outline(last)}\n`);
  return { ended: outcome, why, steps: steps.length, ms: tookMs, ...(answer !== undefined && { answer }) };
}

/** What is on the screen, through a connection that is closed again: on a phone, nobody else can dump the screen while it is open. */
export async function look(serial: string): Promise<Awaited<ReturnType<Device['observe']>>> {
  await using device = await openDevice({ serial });
  return device.observe();
}
