import { systemClock } from '../../../host/src/base/index.js';
import { bindByLine, type Machine } from '../../../host/src/machine/index.js';
import {
  deviceFacts,
  type Fallback,
  howForeign,
  type ReplayResult,
  recordedRuns,
  replayInTime,
} from '../../../host/src/preact/index.js';
import type { Trajectory } from '../../../host/src/trajectory/index.js';
import type { Stage } from '../../stage/stage.js';
import { setTask } from '../../tasks/set.js';
import type { Solvable } from '../../tasks/solvable.js';
import type { Instance } from '../../tasks/task.js';
import { inTheWordsOf } from '../goal.js';

/** The snapshot of where the last run began. */
export const BEGUN = 'changes-begun';
const MOST_STEPS = 60;

/** One replay on a changed app, or on the old one. */
export interface Went {
  /**
   * `alone`: it passed by the machine alone, and the judge agrees; `healed`: so it did, and a rule did a part; `handed over`: the reference did. `wrong pass`: it passed,
   * and the judge does not agree. `stopped`: it said that it could not go on.
   */
  readonly came: 'alone' | 'healed' | 'handed over' | 'wrong pass' | 'stopped' | 'not bound';
  readonly why: string;
  readonly heals: number;
  readonly relocated: number;
  readonly tookMs: number;
}

/** Replays with the values of a seed, on the app that is installed; `gated`: the locales in which the machine was gated, where it may be another here. */
export async function runOnce(
  stage: Stage,
  { task }: Solvable,
  instance: Instance<unknown>,
  machine: Machine,
  seed: number,
  help: {
    readonly policy?: Fallback['policy'];
    readonly heal?: readonly Trajectory[];
    readonly gated?: readonly string[];
  } = {},
): Promise<{ readonly went: Went; readonly result?: ReplayResult; readonly goal: string }> {
  const set = await setTask(stage, task, seed);
  const goal = inTheWordsOf(task, instance, set.instance);
  const bound = bindByLine(machine, goal);
  if (bound.kind === 'refused')
    return { went: { came: 'not bound', why: bound.reason, heals: 0, relocated: 0, tookMs: 0 }, goal };
  await set.begin();
  await stage.device.saveSnapshot(BEGUN);
  const judge = await set.instance.begin(stage.phone);
  const { locale } = await deviceFacts(stage.device, machine.app);
  const result = await replayInTime({
    machine,
    bindings: bound.values,
    device: stage.device,
    clock: systemClock,
    isForeign: howForeign(machine, help.gated ?? [], locale),
    ...(help.policy && { fallback: { policy: help.policy, goal, maxSteps: MOST_STEPS } }),
    ...(help.heal && { heal: recordedRuns(machine, help.heal) }),
  });
  if (typeof result === 'string')
    return { went: { came: 'stopped', why: result, heals: 0, relocated: 0, tookMs: 0 }, goal };
  const wrong = await judge(Object.values(result.answers)[0]);
  return { went: wentOf(result, wrong), result, goal };
}

function wentOf({ outcome, reason, heals, relocated, tookMs }: ReplayResult, wrong: string | undefined): Went {
  const told = { heals, relocated, tookMs };
  if (outcome === 'failed' || outcome === 'diverged' || outcome === 'stopped')
    return { came: 'stopped', why: reason ?? outcome, ...told };
  if (wrong !== undefined) return { came: 'wrong pass', why: wrong, ...told };
  const came = { passed: 'alone', 'passed with heal': 'healed', 'passed with detour': 'handed over' } as const;
  return { came: came[outcome], why: '', ...told };
}
