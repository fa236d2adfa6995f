import { readFile } from 'node:fs/promises';
import { systemClock } from '../../../host/src/base/index.js';
import { openDevice } from '../../../host/src/device/index.js';
import { bindByLine, type Machine, parseMachine } from '../../../host/src/machine/index.js';
import { replayInTime } from '../../../host/src/preact/index.js';
import type { Asked, Told } from './asked.js';

/** Replays what is kept of a task with the values of another goal, and nothing else: no policy, no fallback. */
export async function replayTask(serial: string, { goal, file }: Extract<Asked, { do: 'replay' }>): Promise<Told> {
  const machine = await kept(file);
  if (machine === undefined) return refused('no-machine', 'No machine is kept of its first run.');
  const bound = bindByLine(machine, goal);
  if (bound.kind === 'refused') return refused('not-bound', bound.reason);
  await using device = await openDevice({ serial, onPrepared: () => undefined });
  const result = await replayInTime({ machine, bindings: bound.values, device, clock: systemClock });
  if (typeof result === 'string') return refused('stopped', result);
  const answer = Object.values(result.answers)[0];
  const told = { steps: result.steps.length, ms: result.tookMs, ...(answer !== undefined && { answer }) };
  return result.outcome === 'passed'
    ? { ...told, ended: 'done', why: 'the machine came to its end' }
    : { ...told, ended: 'stopped', why: result.reason ?? result.outcome };
}

async function kept(file: string): Promise<Machine | undefined> {
  const text = await readFile(file, 'utf8').catch(() => undefined);
  if (text === undefined) return undefined;
  const parsed = parseMachine(text);
  if (parsed.kind === 'refused') throw new Error(`The machine in ${file} cannot be read.`);
  return parsed.machine;
}

function refused(ended: string, why: string): Told {
  return { ended, why, steps: 0, ms: 0 };
}
