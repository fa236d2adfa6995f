import { readFile } from 'node:fs/promises';
import { systemClock } from '../../host/src/base/index.js';
import {
  builtApk,
  type Device,
  type EmbeddedDevice,
  openDevice,
  type Resettable,
  resettable,
  startManyEmbedded,
} from '../../host/src/device/index.js';
import { bindExplicit, type Machine, parseMachine } from '../../host/src/machine/index.js';
import { replay } from '../../host/src/preact/index.js';
import { proportionalMb, residentMb } from './resident.js';
import { type Figure, figure } from './statistics.js';

const COUNTS = [1, 2, 4, 8];
/** Of each device, after one that is not measured: it starts the app for the first time. */
const REPLAYS = 5;
const MACHINE = new URL('../../statemachines/contacts/create-contact.preact', import.meta.url);

/** What so many embedded devices cost that are started together and replay at the same time: until all are ready, in memory, and in steps. */
export async function benchMany(
  env: NodeJS.ProcessEnv,
  home: string,
  _runs: number,
  log: (line: string) => void,
): Promise<readonly Figure[]> {
  const read = parseMachine(await readFile(MACHINE, 'utf8'));
  if (read.kind === 'refused') throw new Error(`${MACHINE.pathname} cannot be read.`);
  const figures: Figure[] = [];
  for (const count of COUNTS) {
    figures.push(...(await benchCount(count, read.machine, env, home)));
    log(`${count} at a time done`);
  }
  return figures;
}

async function benchCount(
  count: number,
  machine: Machine,
  env: NodeJS.ProcessEnv,
  home: string,
): Promise<readonly Figure[]> {
  const apks = [await builtApk('contacts-provider-1'), await builtApk('contacts-1')];
  const began = systemClock.monotonic();
  const devices = await startManyEmbedded(count, { env, home, apks });
  try {
    const readyMs = systemClock.monotonic() - began;
    const idle = await Promise.all(devices.map(({ pid }) => residentMb(pid)));
    await Promise.all(devices.map((device) => replayTimes(device, machine, env, 1)));
    const started = systemClock.monotonic();
    const steps = (await Promise.all(devices.map((device) => replayTimes(device, machine, env, REPLAYS)))).flat();
    const tookS = (systemClock.monotonic() - started) / 1_000;
    const resident = await Promise.all(devices.map(({ pid }) => residentMb(pid)));
    const proportional = await Promise.all(devices.map(({ pid }) => proportionalMb(pid)));
    const name = count === 1 ? '1 device' : `${count} devices`;
    return [
      figure(`${name}: until all are ready`, 'ms', [readyMs]),
      figure(`${name}: resident memory of each, ready`, 'MB', idle),
      figure(`${name}: resident memory of each, after the replays`, 'MB', resident),
      figure(`${name}: memory of all then, what they share counted once`, 'MB', [
        proportional.reduce((sum, mb) => sum + mb, 0),
      ]),
      figure(`${name}: a step, restores and cold starts aside`, 'ms', steps),
      figure(`${name}: steps of all, restores and cold starts among the time`, 'steps/s', [steps.length / tookS]),
    ];
  } finally {
    await Promise.all(devices.map((device) => device[Symbol.asyncDispose]()));
  }
}

/** Replays from a restored state so often, and tells how long each step took. */
async function replayTimes(
  embedded: EmbeddedDevice,
  machine: Machine,
  env: NodeJS.ProcessEnv,
  runs: number,
): Promise<readonly number[]> {
  await using opened = await openDevice({ serial: embedded.serial, env });
  const device = await asResettable(opened);
  await device.saveSnapshot('bench');
  const bound = bindExplicit(machine, { first: 'Ada', last: 'Lovelace', phone: '+1 555 0100' });
  if (bound.kind === 'refused') throw new Error(bound.reason);
  const times: number[] = [];
  for (let run = 0; run < runs; run += 1) {
    const result = await replay({ machine, bindings: bound.values, device, clock: systemClock });
    if (result.outcome !== 'passed') throw new Error(`${embedded.serial}: ${result.reason ?? result.outcome}`);
    const acted = result.steps.filter(({ how }) => how === 'acted' || how === 'interrupt');
    times.push(...acted.map(({ timing }) => timing.totalMs));
    await device.restoreSnapshot('bench');
  }
  await device.deleteSnapshot('bench');
  return times;
}

async function asResettable(device: Device): Promise<Device & Resettable> {
  const found = await resettable(device);
  if ('refused' in found) throw new Error(found.refused);
  return found;
}
