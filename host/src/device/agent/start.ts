import { createHash, randomBytes } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { type Clock, Deadline, DeviceError, RepriseError, systemClock } from '../../base/index.js';
import { whoHolds } from '../adb/holder.js';
import type { ShellResult } from '../device.js';
import type { AgentAdb } from './adb.js';
import { AgentClient } from './client.js';
import { AgentConnection } from './connection.js';

export interface StartOptions {
  /** The dexed agent: device-agent/build/reprise-agent.jar. */
  readonly jar: string;
  readonly clock?: Clock;
  readonly signal?: AbortSignal | undefined;
  /** A phone's app_process starts in about half a second; a loaded one takes seconds. */
  readonly startTimeoutMs?: number;
  /** Where the agent takes its nodes from: a phone has no other, the embedded device has its own views when not given. */
  readonly source?: 'uiautomation';
}

/** A device agent of our own, and the connection to it. Disposing ends both. */
export interface StartedAgent extends AsyncDisposable {
  readonly client: AgentClient;
  /** What is known of its end, for whoever has lost the connection to it. */
  whyEnded(): Promise<string>;
  /** A further connection to the same agent. */
  connect(signal?: AbortSignal): Promise<AgentClient>;
}

const FOLDER = '/data/local/tmp';
const retryMs = 10;
/** The agent's word for a device whose accessibility connection something else has (phone/Automation). */
const TAKEN = /UiAutomation, of which a device has one at a time, is taken/;
/** The agent's command runs as long as the agent: no deadline. setTimeout knows no more than 2^31 - 1. */
const foreverMs = 2 ** 31 - 1;
/** Its connection and its command end together; the one is heard of a little before the other. */
const togetherMs = 500;
/** How long the agent may take to end by itself when asked; then its command is dropped, which ends it too. */
const quitMs = 2_000;

/**
 * Pushes the agent where it is missing, starts it under a fresh socket name and token, and connects. The command stays open: the agent ends
 * with it, whatever becomes of this process. Where another build runs than was brought, because an old or broken file lies in its place, that file
 * is replaced.
 *
 * @throws DeviceError `agent-start` with what the agent said when it does not come up
 */
export async function startAgent(adb: AgentAdb, options: StartOptions): Promise<StartedAgent> {
  const { signal } = options;
  const jar = await brought(options.jar);
  if (!(await isThere(adb, jar.path, signal))) await put(adb, jar, signal);
  const first = await startOnce(adb, jar, options);
  if (await runs(jar, first, signal)) return first;
  await put(adb, jar, signal);
  const second = await startOnce(adb, jar, options);
  if (await runs(jar, second, signal)) return second;
  throw new DeviceError(
    'agent-start',
    `Wanted the device agent ${jar.hash} to run on ${adb.serial}, and another build does, although ${jar.path} was replaced. Remove that file.`,
  );
}

/** The dexed agent, and where it belongs on a device. */
interface Jar {
  readonly content: Buffer;
  /** SHA-256, as the agent tells its own. */
  readonly hash: string;
  /** The agent lies under the hash of its content, so that a new version never overwrites one that runs. */
  readonly path: string;
}

async function brought(file: string): Promise<Jar> {
  const content = await readFile(file).catch((error: unknown) => {
    throw new DeviceError(
      'agent-start',
      `The device agent is not built: ${file} cannot be read. Build it: node scripts/setup.mjs.`,
      { cause: error },
    );
  });
  const hash = createHash('sha256').update(content).digest('hex');
  return { content, hash, path: `${FOLDER}/reprise-agent-${hash.slice(0, 16)}.jar` };
}

async function isThere(adb: AgentAdb, path: string, signal: AbortSignal | undefined): Promise<boolean> {
  return (await adb.shell(`ls ${path}`, { signal })).exitCode === 0;
}

async function put(adb: AgentAdb, { content, path }: Jar, signal: AbortSignal | undefined): Promise<void> {
  const partial = `${path}.${randomBytes(4).toString('hex')}`;
  await adb.push(content, partial, { signal });
  // Renaming is one step: whoever finds the path finds all of it.
  const moved = await adb.shell(`mv -f ${partial} ${path}`, { signal });
  if (moved.exitCode !== 0)
    throw new DeviceError('agent-start', `The device agent could not be put in place: ${saidBy(moved)}.`);
  // What other builds, pushes that were cut off and agents that never started have left. Where the device cannot do it, it stays there.
  await adb.shell(tidyUp(path), { signal });
}

/** Removes what is of ours and older than a day. */
function tidyUp(current: string): string {
  const ours = `'(' -name 'reprise-agent-*.jar*' -o -name 'reprise-*.token' ')'`;
  return `find ${FOLDER} -maxdepth 1 ${ours} ! -path ${current} -mtime +0 -exec rm -f {} ';' 2>/dev/null`;
}

/** Whether it is the build that we brought; ends it when it is not. The embedded device's own agent is no jar, and names none. */
async function runs({ hash }: Jar, agent: StartedAgent, signal: AbortSignal | undefined): Promise<boolean> {
  try {
    const { build } = await agent.client.info({ signal });
    if (build === undefined || build === hash) return true;
  } catch (error) {
    await agent[Symbol.asyncDispose]();
    throw error;
  }
  await agent[Symbol.asyncDispose]();
  return false;
}

async function startOnce(adb: AgentAdb, jar: Jar, options: StartOptions): Promise<StartedAgent> {
  const { signal, clock = systemClock, startTimeoutMs = 20_000 } = options;
  const name = `reprise-${randomBytes(8).toString('hex')}`;
  const token = randomBytes(16).toString('hex');
  await hand(adb, token, `${FOLDER}/${name}.token`, signal);
  const running = new AgentCommand(adb, jar.path, name, options.source);
  const connect = async (abort?: AbortSignal) =>
    new AgentClient(
      await AgentConnection.open(await adb.open(`localabstract:${name}`, abort), token, {
        signal: abort,
        serial: adb.serial,
      }),
    );
  try {
    const deadline = new Deadline(clock, startTimeoutMs, signal);
    const client = await connectOnceUp(adb, connect, running, deadline, clock);
    return { client, connect, whyEnded: () => whyEnded(running), [Symbol.asyncDispose]: () => end(client, running) };
  } catch (error) {
    await running.drop();
    // An agent that got as far as reading it has deleted it; on a device that is gone there is nothing to do.
    await adb.shell(`rm -f ${FOLDER}/${name}.token`, { timeoutMs: quitMs }).catch(() => {});
    throw error;
  }
}

/**
 * Writes the token to a file that is the shell's alone from its first byte on. A pushed file is not: adbd gives group and others what the owner has,
 * whatever mode was asked for (AOSP packages/modules/adb, daemon/file_sync_service.cpp, do_send).
 */
async function hand(adb: AgentAdb, token: string, path: string, signal: AbortSignal | undefined): Promise<void> {
  // The mode is said twice: a shell may not let its mask be changed, and the file is still empty when it is closed to others.
  const command = `umask 077 2>/dev/null; : > ${path} && chmod 600 ${path} && cat > ${path}`;
  const written = await adb.shell(command, { signal, stdin: Buffer.from(token) });
  if (written.exitCode !== 0)
    throw new DeviceError('agent-start', `The device agent's token could not be written: ${saidBy(written)}.`);
}

/** The shell command that is the agent. */
class AgentCommand {
  readonly #abort = new AbortController();
  readonly #done: Promise<void>;
  /** What it said and how it ended; undefined while it runs. */
  result: ShellResult | undefined;
  failure: unknown;

  constructor(adb: AgentAdb, jar: string, name: string, source: StartOptions['source']) {
    const main = `CLASSPATH=${jar} app_process / dev.reprise.agent.Main`;
    const command = `${main} socket=${name} token-file=${FOLDER}/${name}.token${source ? ` source=${source}` : ''}`;
    this.#done = adb.shell(command, { signal: this.#abort.signal, timeoutMs: foreverMs }).then(
      (result) => {
        this.result = result;
      },
      (error: unknown) => {
        this.failure = error;
      },
    );
  }

  get ended(): boolean {
    return this.result !== undefined || this.failure !== undefined;
  }

  /** Resolves when it has ended, true, or after a while, false. */
  async endsWithin(ms: number): Promise<boolean> {
    let timer: NodeJS.Timeout | undefined;
    const late = new Promise<void>((resolve) => {
      timer = setTimeout(resolve, ms);
    });
    await Promise.race([this.#done, late]);
    clearTimeout(timer);
    return this.ended;
  }

  /** Closes its stream, which ends it on the device. */
  async drop(): Promise<void> {
    this.#abort.abort(new DeviceError('agent-dropped', 'The device agent was dropped.'));
    await this.#done;
  }
}

async function connectOnceUp(
  adb: AgentAdb,
  connect: (signal?: AbortSignal) => Promise<AgentClient>,
  running: AgentCommand,
  deadline: Deadline,
  clock: Clock,
): Promise<AgentClient> {
  for (;;) {
    try {
      return await connect(deadline.signal);
    } catch (error) {
      // Nobody listens yet, or never will: refused at once, or connected and closed without a greeting.
      if (!(error instanceof RepriseError) || !isNobodyThere(error.code)) throw error;
      deadline.tried(error.message);
    }
    if (running.failure !== undefined) throw running.failure;
    if (running.result) throw await notStarted(adb, running.result, deadline.signal);
    deadline.check('the device agent to come up');
    await clock.sleep(retryMs, deadline.signal);
  }
}

async function notStarted(adb: AgentAdb, result: ShellResult, signal?: AbortSignal): Promise<DeviceError> {
  const said = saidBy(result);
  const why = TAKEN.test(said) ? await whoHolds(adb, signal) : said;
  return new DeviceError('agent-start', `The device agent did not start: ${why}.`);
}

function isNobodyThere(code: string): boolean {
  return code === 'device-refused' || code === 'device-lost';
}

async function whyEnded(running: AgentCommand): Promise<string> {
  await running.endsWithin(togetherMs);
  if (running.result) return `The device agent has ended: ${saidBy(running.result)}.`;
  return 'The connection to the device agent is lost.';
}

async function end(client: AgentClient, running: AgentCommand): Promise<void> {
  // A device that is lost has taken its agent along; asking it to quit can only fail.
  const isHung = client.lost === undefined && !(await quits(client));
  await client[Symbol.asyncDispose]();
  if (!(await running.endsWithin(isHung ? togetherMs : quitMs))) await running.drop();
}

async function quits(client: AgentClient): Promise<boolean> {
  try {
    await client.quit({ signal: AbortSignal.timeout(quitMs) });
    return true;
  } catch {
    // Whatever it is that it does not answer for: its command is dropped, and ends it.
    return false;
  }
}

function saidBy({ exitCode, stdout, stderr }: ShellResult): string {
  const said = `${stderr}\n${stdout}`.trim().split('\n').at(-1)?.replace(/\.$/, '');
  return said ? `it said "${said}" (exit code ${exitCode})` : `exit code ${exitCode} and not a word`;
}
