import { readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { z } from 'zod';
import { makeFolder, ResourceError } from '../../base/index.js';
import { isRunning, type ProcessIdentity } from '../process-identity.js';

/** An embedded device that runs on this computer. */
export interface RunningEmbedded extends ProcessIdentity {
  /** As adb lists it once it is connected: 127.0.0.1:port, or emulator-N on a port where adb looks for emulators. */
  readonly serial: string;
  readonly port: number;
  /** The folder that is its storage; started again with it, it is the same phone. */
  readonly stateDir: string;
  /** What its JVM said. */
  readonly logFile: string;
  /** ISO time of its start. */
  readonly since: string;
}

/** The embedded devices that run. */
export async function runningDevices(home: string): Promise<RunningEmbedded[]> {
  return (await rememberedDevices(home)).running;
}

/** Every device that was remembered, one file each: those that run, and those that have ended without being stopped. */
export async function rememberedDevices(
  home: string,
): Promise<{ running: RunningEmbedded[]; ended: RunningEmbedded[] }> {
  const folder = registryFolder(home);
  const running: RunningEmbedded[] = [];
  const ended: RunningEmbedded[] = [];
  for (const name of await namesIn(folder)) {
    const device = await readDevice(join(folder, name));
    if (device) ((await isRunning(device)) ? running : ended).push(device);
  }
  return { running: running.sort((one, other) => one.port - other.port), ended };
}

/** Remembers a device; the file is there whole or not at all. */
export async function remember(home: string, device: RunningEmbedded): Promise<void> {
  const folder = registryFolder(home);
  makeFolder(folder);
  const path = join(folder, `${device.port}.json`);
  await writeFile(`${path}.${process.pid}.part`, `${JSON.stringify(device, undefined, 2)}\n`);
  await rename(`${path}.${process.pid}.part`, path);
}

/** Forgets a device; one that was started at its port since stays remembered. */
export async function forget(home: string, device: RunningEmbedded): Promise<void> {
  const path = join(registryFolder(home), `${device.port}.json`);
  const remembered = await readDevice(path);
  if (remembered?.pid === device.pid && remembered.started === device.started) await rm(path, { force: true });
}

/** Where a device of this port keeps its things when nothing else is said. */
export function deviceFolder(home: string, port: number): string {
  return join(home, 'embedded', String(port));
}

function registryFolder(home: string): string {
  return join(home, 'embedded', 'running');
}

async function namesIn(folder: string): Promise<string[]> {
  try {
    return (await readdir(folder)).filter((name) => name.endsWith('.json'));
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return [];
    throw error;
  }
}

const schema = z.object({
  pid: z.number().int(),
  started: z.string(),
  serial: z.string(),
  port: z.number().int(),
  stateDir: z.string(),
  logFile: z.string(),
  since: z.string(),
});

/** undefined when it was forgotten meanwhile. @throws ResourceError `damaged-registry`: a device may run that nobody would find any more */
async function readDevice(path: string): Promise<RunningEmbedded | undefined> {
  try {
    return schema.parse(JSON.parse(await readFile(path, 'utf8')));
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    if (!(error instanceof SyntaxError || error instanceof z.ZodError)) throw error;
    throw new ResourceError(
      'damaged-registry',
      `${path} is damaged: it should say which process is the embedded device on port ${basename(path, '.json')}. End that process if it still runs, delete the file, and run this again.`,
      { cause: error },
    );
  }
}
