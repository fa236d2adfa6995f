import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Duplex } from 'node:stream';
import { DeviceError, SimulatedClock } from '../../../src/base/index.js';
import { type AgentAdb, startAgent } from '../../../src/device/agent/index.js';
import type { ShellResult } from '../../../src/device/index.js';
import { AgentServer } from './agent-server.js';

/** A device with files, on which app_process is the test server. */
class FakeAdb implements AgentAdb {
  readonly serial = 'fake';
  readonly files = new Map<string, { content: string; mode: number }>();
  readonly commands: string[] = [];
  /** How often a connection is refused before the agent listens. */
  refusals = 0;
  /** What app_process says when it ends at once. */
  fails: ShellResult | undefined;
  #server: AgentServer;
  readonly #running: ((result: ShellResult) => void)[] = [];
  wasDropped = false;

  constructor(server: AgentServer) {
    this.#server = server;
  }

  async shell(
    command: string,
    { signal, stdin }: { signal?: AbortSignal | undefined; stdin?: Buffer } = {},
  ): Promise<ShellResult> {
    this.commands.push(command);
    const written = /^umask 077 2>\/dev\/null; : > (\S+) && chmod 600 \1 && cat > \1$/.exec(command)?.[1];
    if (written !== undefined) {
      this.files.set(written, { content: String(stdin), mode: 0o600 });
      return result(0);
    }
    const [word, ...rest] = command.split(' ');
    if (word === 'ls') return result(this.files.has(rest[0] ?? '') ? 0 : 1);
    if (word === 'find') return result(0);
    if (word === 'rm') return result(this.files.delete(rest[1] ?? '') ? 0 : 1);
    if (word === 'mv') {
      const [, from = '', to = ''] = rest;
      const file = this.files.get(from);
      this.files.delete(from);
      if (file) this.files.set(to, file);
      return result(file ? 0 : 1);
    }
    if (this.fails) return this.fails;
    const jar = this.files.get(/CLASSPATH=(\S+)/.exec(command)?.[1] ?? '')?.content ?? '';
    this.#server.build = createHash('sha256').update(jar).digest('hex');
    this.#server.token = this.files.get(/token-file=(\S+)/.exec(command)?.[1] ?? '')?.content ?? '';
    return new Promise((resolve, reject) => {
      this.#running.push(resolve);
      signal?.addEventListener('abort', () => {
        this.wasDropped = true;
        reject(signal.reason);
      });
    });
  }

  async push(content: Buffer | string, devicePath: string, { mode = 0o644 }: { mode?: number } = {}): Promise<void> {
    // As adbd does: group and others get what the owner has.
    this.files.set(devicePath, {
      content: content.toString(),
      mode: mode | ((mode >> 3) & 0o070) | ((mode >> 6) & 0o077),
    });
  }

  async open(): Promise<Duplex> {
    if (this.refusals-- > 0) throw new DeviceError('device-refused', 'closed');
    const stream = await this.#server.open();
    stream.on('close', () => {
      if (this.#server.silent.has('quit')) return;
      if (this.#server.asked.some(({ method }) => method === 'quit')) this.#running.pop()?.(result(0));
    });
    return stream;
  }
}

function result(exitCode: number, stderr = ''): ShellResult {
  return { exitCode, stdout: '', stderr };
}

describe('starting a device agent', () => {
  let server: AgentServer;
  let adb: FakeAdb;
  let folder: string;
  let jar: string;

  beforeEach(async () => {
    server = await AgentServer.listen();
    adb = new FakeAdb(server);
    folder = await mkdtemp(join(tmpdir(), 'reprise-agent-'));
    jar = join(folder, 'agent.jar');
    await writeFile(jar, 'a jar');
  });

  afterEach(async () => {
    await server[Symbol.asyncDispose]();
    await rm(folder, { recursive: true });
  });

  it('pushes the agent once, and a token that is in no command line', async () => {
    await using _first = await startAgent(adb, { jar });
    await using _second = await startAgent(adb, { jar });
    const jars = [...adb.files.keys()].filter((path) => path.endsWith('.jar'));
    assert.equal(jars.length, 1);
    assert.equal(adb.commands.filter((command) => command.startsWith('mv')).length, 1);
    const tokens = [...adb.files].filter(([path]) => path.endsWith('.token'));
    assert.deepEqual(
      tokens.map(([, { mode }]) => mode),
      [0o600, 0o600],
    );
    for (const [, { content }] of tokens) assert.ok(!adb.commands.join('\n').includes(content));
    assert.match(
      adb.commands.find((command) => command.includes('app_process')) ?? '',
      /^CLASSPATH=\/data\/local\/tmp\/reprise-agent-[0-9a-f]{16}\.jar app_process \/ dev\.reprise\.agent\.Main socket=reprise-[0-9a-f]{16} token-file=\S+$/,
    );
  });

  it('waits until somebody listens', async () => {
    adb.refusals = 3;
    await using agent = await startAgent(adb, { jar, clock: new SimulatedClock() });
    assert.equal((await agent.client.ping()).generation, 41);
  });

  it('says what the agent said when it does not start', async () => {
    adb.refusals = Number.POSITIVE_INFINITY;
    adb.fails = result(2, 'This build supports the embedded device only.\n');
    await assert.rejects(startAgent(adb, { jar }), {
      code: 'agent-start',
      message: 'The device agent did not start: it said "This build supports the embedded device only" (exit code 2).',
    });
  });

  it('gives up on one that never listens, and leaves neither command nor token', async () => {
    adb.refusals = Number.POSITIVE_INFINITY;
    await assert.rejects(startAgent(adb, { jar, clock: new SimulatedClock(), startTimeoutMs: 1_000 }), {
      code: 'deadline',
      message: /closed/,
    });
    assert.ok(adb.wasDropped);
    assert.deepEqual(
      [...adb.files.keys()].filter((path) => path.endsWith('.token')),
      [],
    );
  });

  it('says so when it is not built', async () => {
    await assert.rejects(startAgent(adb, { jar: join(folder, 'none.jar') }), {
      code: 'agent-start',
      message: /not built/,
    });
  });

  it('replaces what lies in its place and is not the agent that was brought', async () => {
    await using first = await startAgent(adb, { jar });
    const path = [...adb.files.keys()].find((each) => each.endsWith('.jar')) ?? '';
    await first[Symbol.asyncDispose]();
    adb.files.set(path, { content: 'half a j', mode: 0o644 });
    await using agent = await startAgent(adb, { jar });
    assert.equal(adb.files.get(path)?.content, 'a jar');
    assert.equal((await agent.client.info()).build, createHash('sha256').update('a jar').digest('hex'));
    assert.equal(server.asked.filter(({ method }) => method === 'quit').length, 2, 'the wrong one has ended');
  });

  it('says so when another agent runs whatever is put in its place', async () => {
    adb.push = async (_content, devicePath) => void adb.files.set(devicePath, { content: 'another', mode: 0o644 });
    await assert.rejects(startAgent(adb, { jar }), {
      code: 'agent-start',
      message: /another build does.* Remove that file/,
    });
  });

  it('is dropped when it hangs and does not answer that it quits, long before an answer would be given up', async function () {
    this.timeout(8_000);
    const agent = await startAgent(adb, { jar });
    server.silent.add('quit');
    await agent[Symbol.asyncDispose]();
    assert.ok(adb.wasDropped);
  });

  it('gives further connections to the same agent', async () => {
    await using agent = await startAgent(adb, { jar });
    await using other = await agent.connect();
    assert.equal((await other.ping()).generation, 41);
  });

  it('ends the agent with it', async () => {
    const agent = await startAgent(adb, { jar });
    await agent[Symbol.asyncDispose]();
    assert.equal(server.asked.at(-1)?.['method'], 'quit');
    assert.equal(adb.wasDropped, false, 'it ended by itself');
  });
});
