import { randomBytes } from 'node:crypto';
import { readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { type Clock, makeFolder, ResourceError, systemClock } from '../base/index.js';
import { repriseHome } from './home.js';
import { isRunning, processIdentity } from './process-identity.js';

/** The right to use a device alone, until disposed or until the process ends. */
export interface Lease extends AsyncDisposable {
  readonly serial: string;
  /** A run that had it before, or wanted it, and was killed; the last one when there are several. */
  readonly killed?: KilledRun;
}

export interface KilledRun {
  readonly pid: number;
  readonly purpose: string;
}

export interface LeaseOptions {
  /** Where leases lie; the data folder when not given. All who share devices must share it. */
  readonly home?: string;
  /** What this run is, for whoever is refused: "reprise replay contacts/add-contact". */
  readonly purpose?: string;
  readonly clock?: Clock;
}

const holderSchema = z.object({ pid: z.number().int(), started: z.string(), purpose: z.string(), since: z.string() });

type Holder = Readonly<z.infer<typeof holderSchema>>;

/** Who asks at the same moment as others looks again this often, after pauses that grow; who holds it does not go away meanwhile. */
const attempts = 8;
const pauseMs = 20;

/**
 * Takes a device for one run. Each who asks lays down a file of its own first and looks at the others' afterwards: of two at most one finds
 * itself alone. Of those that ask at once the one whose file sorts first stays, the others step back. No file of a living process is ever
 * removed by another; files of dead processes are.
 *
 * @throws ResourceError `device-in-use`, naming who holds it
 */
export async function leaseDevice(serial: string, options: LeaseOptions = {}): Promise<Lease> {
  const { home = repriseHome(), clock = systemClock } = options;
  const folder = join(home, 'leases', encodeURIComponent(serial));
  makeFolder(folder);
  let mine = await layDown(folder, options.purpose ?? 'a run', clock);
  const giveBack = () => rm(join(folder, mine), { force: true });
  const dead: Holder[] = [];
  for (let attempt = 1; ; attempt += 1) {
    const other = await livingHolder(folder, mine, dead);
    if (!other) return { serial, ...lastOf(dead), [Symbol.asyncDispose]: giveBack };
    const stays = mine < other.name;
    if (!stays || attempt === attempts) await giveBack();
    if (attempt === attempts) throw inUse(serial, other.holder);
    await clock.sleep(pauseMs * attempt * (0.5 + Math.random()));
    if (!stays) mine = await layDown(folder, options.purpose ?? 'a run', clock);
  }
}

async function layDown(folder: string, purpose: string, clock: Clock): Promise<string> {
  const identity = await processIdentity(process.pid);
  if (!identity) throw new Error('This process is not in the list of processes.');
  const holder: Holder = { ...identity, purpose, since: new Date(clock.now()).toISOString() };
  const name = `${process.pid}-${randomBytes(6).toString('hex')}.json`;
  await writeFile(join(folder, name), JSON.stringify(holder), { flag: 'wx' });
  return name;
}

/** The files of dead processes are taken away on the way, and noted in `dead`. */
async function livingHolder(
  folder: string,
  mine: string,
  dead: Holder[],
): Promise<{ holder: Holder; name: string } | undefined> {
  for (const name of await readdir(folder)) {
    if (name === mine) continue;
    const holder = await readHolder(join(folder, name), name);
    if (holder && (await isRunning(holder))) return { holder, name };
    if (!holder) continue;
    await rm(join(folder, name), { force: true });
    dead.push(holder);
  }
  return undefined;
}

function lastOf(dead: readonly Holder[]): { readonly killed?: KilledRun } {
  const [last] = [...dead].sort((a, b) => b.since.localeCompare(a.since));
  return last === undefined ? {} : { killed: { pid: last.pid, purpose: last.purpose } };
}

/** undefined when the file was taken away meanwhile. One that is still being written, or damaged, belongs to the process that its name tells. */
async function readHolder(path: string, name: string): Promise<Holder | undefined> {
  try {
    return holderSchema.parse(JSON.parse(await readFile(path, 'utf8')));
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    if (!(error instanceof SyntaxError || error instanceof z.ZodError)) throw error;
    const pid = Number.parseInt(name, 10);
    return { pid, started: '', ...(await processIdentity(pid)), purpose: 'a run that is just starting', since: '' };
  }
}

function inUse(serial: string, { pid, purpose, since }: Holder): ResourceError {
  const from = since ? ` since ${since}` : '';
  return new ResourceError(
    'device-in-use',
    `${serial} is in use by ${purpose} (process ${pid})${from}. Wait for it to end, or use another device.`,
  );
}
