import { Explorer } from '../../host/src/agent/index.js';
import { Deadline, systemClock } from '../../host/src/base/index.js';
import {
  builtApk,
  type Device,
  openDevice,
  type Resettable,
  resettable,
  startEmbedded,
} from '../../host/src/device/index.js';
import { compile, type ReplayResult, replay, solve } from '../../host/src/preact/index.js';
import type { Trajectory } from '../../host/src/trajectory/index.js';
import { commandLine } from './command-line.js';
import { pathAlone } from './path-alone.js';
import { GOAL } from './reached.js';
import { residentMb } from './resident.js';
import { type Figure, figure } from './statistics.js';
import { Way } from './way.js';

type Replayable = Device & Resettable;

/** The same goal by several ways in one run: explored, replayed, its successful path alone, and the last two by plain adb. */
export async function benchReplays(
  env: NodeJS.ProcessEnv,
  home: string,
  runs: number,
  log: (line: string) => void,
): Promise<readonly Figure[]> {
  await using embedded = await startEmbedded({
    env,
    home,
    apks: [await builtApk('contacts-provider-1'), await builtApk('contacts-1')],
  });
  await using agent = await openDevice({ serial: embedded.serial, env });
  await using adb = await openDevice({ serial: embedded.serial, env, prefer: 'adb' });
  const device = await asResettable(agent);
  const plain = await asResettable(adb);
  await device.saveSnapshot('bench');

  const explorer = new Way('explorer, first run', () => explore(device));
  const trajectory = (await explorer.once(device, log))?.trajectory;
  if (trajectory === undefined) throw new Error('The explorer did not solve the goal.');
  const compiled = compile(trajectory);
  if (compiled.kind === 'refused') throw new Error(compiled.reason);
  const replayOn = (on: Replayable) => async () => {
    const result = await replay({
      machine: compiled.machine,
      bindings: compiled.recorded,
      device: on,
      clock: systemClock,
    });
    if (result.outcome !== 'passed') throw new Error(result.reason ?? result.outcome);
    return { ...result, acts: actsOf(result).length };
  };
  const replayed = new Way('replay, every step checked, by the device agent', replayOn(device));
  const path = new Way('its successful path alone, no checks, by the device agent', () =>
    pathAlone(device, trajectory),
  );
  const serial = embedded.serial;
  const typed = new Way(
    'the same as a command of the shell, from its start to its end, with pictures and report',
    await commandLine(compiled.machine, compiled.recorded, { serial, env, home }),
  );
  const plainReplayed = new Way('replay, every step checked, by plain adb', replayOn(plain));
  const plainPath = new Way('its successful path alone, no checks, by plain adb', () => pathAlone(plain, trajectory));

  // In turn, and not one after the other: what else the computer does meanwhile then falls on all of them alike.
  for (let run = 1; run <= runs; run += 1) {
    if (run > 1) await explorer.once(device, log);
    for (const way of [replayed, path, typed, plainReplayed, plainPath]) await way.once(device, log);
    log(`run ${run} of ${runs} done`);
  }

  const steps = replayed.results.flatMap(actsOf);
  return [
    figure('replay: ours, a step', 'ms', timesOf(steps, 'oursMs'), { bound: { below: 50, of: 'p50' } }),
    figure("replay: the app's own, a step", 'ms', timesOf(steps, 'appMs')),
    ...[replayed, typed, path, explorer, plainReplayed, plainPath].map((way) => way.figure()),
    figure(`resident memory after ${runs * 6} runs`, 'MB', [await residentMb(embedded.pid)], {
      bound: { below: 900, of: 'max' },
    }),
  ];
}

async function explore(device: Device): Promise<{ trajectory: Trajectory; tookMs: number; acts: number }> {
  const { outcome, why, trajectory } = await solve({
    device,
    policy: new Explorer(),
    goal: GOAL,
    clock: systemClock,
    deadline: new Deadline(systemClock, 120_000),
  });
  if (outcome !== 'done') throw new Error(why);
  return { trajectory, tookMs: trajectory.tookMs, acts: trajectory.steps.length };
}

/** What the replay did to the app, the answers to dialogs among it. */
function actsOf({ steps }: ReplayResult): ReplayResult['steps'] {
  return steps.filter(({ how }) => how === 'acted' || how === 'interrupt');
}

function timesOf(steps: ReplayResult['steps'], part: 'oursMs' | 'appMs'): readonly number[] {
  return steps.map(({ timing }) => timing[part]);
}

async function asResettable(device: Device): Promise<Replayable> {
  const found = await resettable(device);
  if ('refused' in found) throw new Error(found.refused);
  return found;
}
