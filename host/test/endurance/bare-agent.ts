import assert from 'node:assert/strict';
import { randomBytes } from 'node:crypto';
import { connect } from 'node:net';
import type { Duplex } from 'node:stream';
import { Deadline, systemClock } from '../../src/base/index.js';
import { AgentClient, AgentConnection } from '../../src/device/agent/index.js';
import type { AdbLink } from '../../src/device/index.js';

const FOLDER = '/data/local/tmp';
/** It runs as long as its command: no deadline. setTimeout knows no more than 2^31 - 1. */
const foreverMs = 2 ** 31 - 1;

/** A device agent whose token and socket are ours to misuse. */
export interface BareAgent extends AsyncDisposable {
  readonly token: string;
  /** A connection as any program of this computer may open, through `adb forward`. */
  open(): Promise<Duplex>;
  /** How it ended; undefined while it runs. */
  readonly end: string | undefined;
}

/** Starts it, and waits until it lets a client with its token in. */
export async function startBareAgent(link: AdbLink): Promise<BareAgent> {
  const name = `fuzzed-${randomBytes(4).toString('hex')}`;
  const token = randomBytes(16).toString('hex');
  const file = `${FOLDER}/${name}.token`;
  const written = await link.shell(`umask 077; cat > ${file}; touch ${FOLDER}/agent.jar`, {
    stdin: Buffer.from(token),
  });
  assert.equal(written.exitCode, 0, written.stderr);
  const stop = new AbortController();
  let end: string | undefined;
  const command = `CLASSPATH=${FOLDER}/agent.jar app_process / dev.reprise.agent.Main socket=${name} token-file=${file}`;
  const ended = link.shell(command, { signal: stop.signal, timeoutMs: foreverMs }).then(
    ({ exitCode, stdout, stderr }) => {
      end = `it ended with ${exitCode}: ${stdout}${stderr}`;
    },
    (error: unknown) => {
      end = String(error);
    },
  );
  const forward = await link.forward(`localabstract:${name}`);
  const open = async () => connect({ port: forward.port, host: '127.0.0.1', noDelay: true });
  await waitUntilUp(open, token, () => end);
  return {
    token,
    open,
    get end() {
      return end;
    },
    [Symbol.asyncDispose]: async () => {
      stop.abort();
      await ended;
      await forward[Symbol.asyncDispose]();
    },
  };
}

async function waitUntilUp(open: () => Promise<Duplex>, token: string, end: () => string | undefined): Promise<void> {
  const deadline = new Deadline(systemClock, 20_000);
  for (;;) {
    try {
      await visit(open, token);
      return;
    } catch (error) {
      // Nobody listens yet: the forward connects all the same, and closes without a greeting.
      deadline.tried(end() ?? String(error));
    }
    deadline.check('the device agent to come up');
    await systemClock.sleep(20, deadline.signal);
  }
}

async function visit(open: () => Promise<Duplex>, token: string): Promise<void> {
  await using client = new AgentClient(await AgentConnection.open(await open(), token));
  await client.ping();
}
