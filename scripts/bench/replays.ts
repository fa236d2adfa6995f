import { perform } from '../../host/src/actions/index.js';
import { Explorer } from '../../host/src/agent/index.js';
import { Deadline, systemClock } from '../../host/src/base/index.js';
import {
  builtApk,
  type Device,
  openDevice,
  type Resettable,
  resettable,
  sameNode,
  startEmbedded,
  until,
} from '../../host/src/device/index.js';
import { normalise } from '../../host/src/preact/compile/normalise.js';
import { compile, type ReplayResult, replay, solve } from '../../host/src/preact/index.js';
import type { Trajectory } from '../../host/src/trajectory/index.js';
import { type Figure, figure } from './statistics.js';

const GOAL = 'Create a new contact for Ada Lovelace with number +1 555 0100';

/** The same goal by four ways in one run: replayed, its successful path alone, explored, and replayed by plain adb. */
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

  const solved = await times(runs, 'explorer', log, async () => {
    await device.restoreSnapshot('bench');
    const found = await solve({
      device,
      policy: new Explorer(),
      goal: GOAL,
      clock: systemClock,
      deadline: new Deadline(systemClock, 120_000),
    });
    if (found.outcome !== 'done') throw new Error(found.why);
    return found.trajectory;
  });
  const trajectory = solved.results[0];
  if (trajectory === undefined) throw new Error('The explorer never solved the goal.');
  const compiled = compile(trajectory);
  if (compiled.kind === 'refused') throw new Error(compiled.reason);

  const replayOn = (on: Device & Resettable) => async () => {
    await on.restoreSnapshot('bench');
    const result = await replay({
      machine: compiled.machine,
      bindings: compiled.recorded,
      device: on,
      clock: systemClock,
    });
    if (result.outcome !== 'passed') throw new Error(result.reason ?? result.outcome);
    return result;
  };
  const replayed = await times(runs, 'replay', log, replayOn(device));
  const path = await times(runs, 'path alone', log, async () => {
    await device.restoreSnapshot('bench');
    return pathAlone(device, trajectory);
  });
  const plainly = await times(Math.max(3, Math.floor(runs / 5)), 'replay by adb', log, replayOn(plain));

  const acted = (result: ReplayResult) => result.steps.filter(({ how }) => how === 'acted');
  const overheads = replayed.results.flatMap((result) => acted(result).map(({ timing }) => timing.oursMs));
  return [
    figure('replay: ours, a step', 'ms', overheads, { bound: 50 }),
    figure(
      "replay: the app's own, a step",
      'ms',
      replayed.results.flatMap((result) => acted(result).map(({ timing }) => timing.appMs)),
    ),
    figure(
      `replay, ${stepsOf(replayed.results.map((result) => acted(result).length))}`,
      'ms',
      replayed.results.map(({ tookMs }) => tookMs),
      { failed: replayed.failed },
    ),
    figure(
      `its successful path alone, same waits, no checks, ${stepsOf(path.results.map(({ steps }) => steps))}`,
      'ms',
      path.results.map(({ tookMs }) => tookMs),
      { failed: path.failed },
    ),
    figure(
      `explorer, ${stepsOf(solved.results.map(({ steps }) => steps.length))}`,
      'ms',
      solved.results.map(({ tookMs }) => tookMs),
      { failed: solved.failed },
    ),
    figure(
      `replay by plain adb, ${stepsOf(plainly.results.map((result) => acted(result).length))}`,
      'ms',
      plainly.results.map(({ tookMs }) => tookMs),
      { failed: plainly.failed },
    ),
  ];
}

/** The recorded acts again, each waiting for its node with the replayer's own wait; nothing is checked. The floor that checking is measured against. */
async function pathAlone(
  device: Device,
  trajectory: Trajectory,
): Promise<{ readonly tookMs: number; readonly steps: number }> {
  const steps = normalise(trajectory.steps);
  const began = systemClock.monotonic();
  await device.launch(trajectory.app, { cold: true });
  for (const { before, action } of steps) {
    if (action.kind === 'key') {
      await device.key(action.key);
      continue;
    }
    const wanted = before.tree.nodes[action.target];
    if (wanted === undefined) throw new Error('The trajectory names a node that is not there.');
    const held = await until(device, (screen) => sameNode(screen, wanted, before, 'anywhere'), {
      deadline: new Deadline(systemClock, 5_000),
    });
    if (held.kind === 'timeout') throw new Error('The path alone found no node to act on.');
    const performed = await perform(device, held.screen, { ...action, target: held.value });
    if (!performed.done) throw new Error(performed.reason);
  }
  const last = steps.at(-1)?.after;
  await until(device, (screen) => (screen.activity === last?.activity ? screen : undefined), {
    deadline: new Deadline(systemClock, 5_000),
  });
  return { tookMs: systemClock.monotonic() - began, steps: steps.length };
}

async function times<T>(
  runs: number,
  name: string,
  log: (line: string) => void,
  once: () => Promise<T>,
): Promise<{ readonly results: readonly T[]; readonly failed: { readonly count: number; readonly of: number } }> {
  const results: T[] = [];
  let count = 0;
  for (let run = 0; run < runs; run += 1) {
    try {
      results.push(await once());
    } catch (error) {
      count += 1;
      log(`${name}, run ${run + 1}: ${error instanceof Error ? error.message : String(error)}`);
    }
  }
  log(`${name}: ${results.length} of ${runs} passed`);
  return { results, failed: { count, of: runs } };
}

async function asResettable(device: Device): Promise<Device & Resettable> {
  const found = await resettable(device);
  if ('refused' in found) throw new Error(found.refused);
  return found;
}

function stepsOf(counts: readonly number[]): string {
  const known = [...new Set(counts)].sort((one, other) => one - other);
  return `${known.length > 1 ? `${known[0]} to ${known.at(-1)}` : (known[0] ?? 0)} steps`;
}
