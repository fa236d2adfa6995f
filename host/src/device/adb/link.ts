import { randomBytes } from 'node:crypto';
import { basename } from 'node:path';
import type { Duplex } from 'node:stream';
import { DeviceError } from '../../base/index.js';
import type { Lasting, ShellResult } from '../device.js';
import { LastingCommand } from './lasting-command.js';
import { lost, mapFailure } from './lost.js';
import { quote } from './quote.js';
import type { AdbServer } from './server.js';
import { decodePackets, encodeCloseStdin, encodeStdin } from './shell-protocol.js';
import type { SmartSocket } from './smart-socket.js';
import { pull, push } from './transfer.js';

export interface ShellBytes {
  readonly exitCode: number;
  readonly stdout: Buffer;
  readonly stderr: Buffer;
}

export interface ShellOptions {
  readonly signal?: AbortSignal | undefined;
  readonly stdin?: Buffer;
  /** A command that is silent for longer is given up with `device-silent`. */
  readonly timeoutMs?: number;
  /** What stands for the command where it must not be told, because it holds a password. */
  readonly told?: string;
}

/** A port of this computer that leads to a socket of the device, until it is disposed. */
export interface Forward extends AsyncDisposable {
  readonly port: number;
}

/** Installing and dumping on a loaded phone take tens of seconds; what is slower than this hangs. */
const shellTimeoutMs = 120_000;
const installTimeoutMs = 600_000;

/** The way to one device through the adb server. A device that is gone, before or during a call, is `DeviceError('device-lost')`. */
export class AdbLink {
  readonly #server: AdbServer;

  constructor(
    server: AdbServer,
    readonly serial: string,
  ) {
    this.#server = server;
  }

  /** Runs a command in the device's shell; a failing command is a result, not an error. */
  async shell(command: string, options: ShellOptions = {}): Promise<ShellResult> {
    const { exitCode, stdout, stderr } = await this.shellBytes(command, options);
    return { exitCode, stdout: stdout.toString('utf8'), stderr: stderr.toString('utf8') };
  }

  /** As `shell`, for output that is not text. */
  async shellBytes(command: string, options: ShellOptions = {}): Promise<ShellBytes> {
    if (command.includes('\0')) throw new RangeError('A shell command cannot hold a NUL character.');
    const { timeoutMs = shellTimeoutMs, signal } = options;
    return this.#within(timeoutMs, signal, `"${options.told ?? shorten(command)}"`, async (inner) => {
      await using socket = await this.#service(`shell,v2,raw:${command}`, inner);
      if (options.stdin) socket.write(encodeStdin(options.stdin));
      socket.write(encodeCloseStdin());
      return await collect(socket);
    });
  }

  /** Starts a command that says a line when it is ready and goes on until its input ends; when this resolves it is ready, or has ended. */
  async start(command: string, signal?: AbortSignal): Promise<Lasting> {
    const lasting = await this.#within(shellTimeoutMs, signal, `starting "${shorten(command)}"`, async (inner) => {
      const started = new LastingCommand(await this.open(`shell,v2,raw:${command}`, inner));
      await started.begun(inner);
      return started;
    });
    return {
      get running() {
        return lasting.running;
      },
      end: () => this.#within(shellTimeoutMs, undefined, `ending "${shorten(command)}"`, (inner) => lasting.end(inner)),
    };
  }

  /** A socket of the device, e.g. `localabstract:name`, as a stream. Rejects with `device-refused` when nobody listens there. */
  async open(address: string, signal?: AbortSignal): Promise<Duplex> {
    const socket = await this.#guard(() => this.#service(address, signal), signal);
    return socket.release();
  }

  /** A free port of this computer that leads to `remote` (`localabstract:name`, `tcp:6790`) on the device. */
  async forward(remote: string, signal?: AbortSignal): Promise<Forward> {
    const port = await this.#guard(() => this.#forward(remote, signal), signal);
    return {
      port,
      // The forward dies with the device: that it is gone already is no failure.
      [Symbol.asyncDispose]: async () => this.#killForward(port).catch(() => {}),
    };
  }

  /** Copies a file's content to the device. */
  async push(
    content: Buffer | string,
    devicePath: string,
    { signal, mode = 0o644 }: { signal?: AbortSignal | undefined; mode?: number } = {},
  ): Promise<void> {
    await this.#guard(async () => {
      await using socket = await this.#service('sync:', signal);
      await push(socket, Buffer.from(content), devicePath, mode);
    }, signal);
  }

  /** The content of a file of the device. Rejects with `file-missing` when there is none. */
  async pull(devicePath: string, signal?: AbortSignal): Promise<Buffer> {
    return this.#guard(async () => {
      await using socket = await this.#service('sync:', signal);
      return await pull(socket, devicePath, this.serial);
    }, signal);
  }

  /** Installs an APK, over an older version with its data kept. Rejects with `install-refused` and the package manager's reason. */
  async install(
    apk: Buffer,
    name: string,
    options: { signal?: AbortSignal | undefined; grantAll?: boolean } = {},
  ): Promise<void> {
    const devicePath = `/data/local/tmp/${basename(name, '.apk').replace(/[^\w.-]/g, '_')}-${randomBytes(4).toString('hex')}.apk`;
    const { signal } = options;
    await this.push(apk, devicePath, { signal });
    try {
      const command = `pm install -r${options.grantAll ? ' -g' : ''} ${quote(devicePath)}`;
      const result = await this.shell(command, { signal, timeoutMs: installTimeoutMs });
      if (/^Success/m.test(result.stdout)) return;
      const reason = `${result.stdout} ${result.stderr}`.trim().split('\n').at(-1);
      throw new DeviceError('install-refused', `${this.serial} refused to install ${basename(name)}: ${reason}.`);
    } finally {
      await this.shell(`rm -f ${quote(devicePath)}`);
    }
  }

  /** The features that the device's adbd advertises, e.g. `shell_v2`. */
  async features(signal?: AbortSignal): Promise<ReadonlySet<string>> {
    return this.#guard(async () => {
      await using socket = await this.#host(`host-serial:${this.serial}:features`, signal);
      return new Set((await socket.text()).trim().split(','));
    }, signal);
  }

  async #service(service: string, signal: AbortSignal | undefined): Promise<SmartSocket> {
    const socket = await this.#host(`host:transport:${this.serial}`, signal);
    try {
      await socket.request(service);
      return socket;
    } catch (error) {
      await socket[Symbol.asyncDispose]();
      throw error;
    }
  }

  async #host(request: string, signal: AbortSignal | undefined): Promise<SmartSocket> {
    const socket = await this.#server.open(signal);
    try {
      await socket.request(request);
      return socket;
    } catch (error) {
      await socket[Symbol.asyncDispose]();
      throw error;
    }
  }

  async #forward(remote: string, signal: AbortSignal | undefined): Promise<number> {
    await using socket = await this.#host(`host-serial:${this.serial}:forward:tcp:0;${remote}`, signal);
    await socket.okay();
    return Number(await socket.text());
  }

  async #killForward(port: number): Promise<void> {
    await using socket = await this.#host(`host-serial:${this.serial}:killforward:tcp:${port}`, undefined);
    await socket.okay();
  }

  /** Rejects with the signal's reason, with `device-silent` after the time, else with what the failure means for the device. */
  async #within<T>(
    timeoutMs: number,
    signal: AbortSignal | undefined,
    what: string,
    work: (signal: AbortSignal) => Promise<T>,
  ): Promise<T> {
    signal?.throwIfAborted();
    const controller = new AbortController();
    const onAbort = () => controller.abort(signal?.reason);
    signal?.addEventListener('abort', onAbort, { once: true });
    const silent = `${this.serial} did not finish ${what} within ${timeoutMs} ms.`;
    const timer = setTimeout(() => controller.abort(new DeviceError('device-silent', silent)), timeoutMs);
    try {
      return await this.#guard(() => work(controller.signal), controller.signal);
    } finally {
      clearTimeout(timer);
      signal?.removeEventListener('abort', onAbort);
    }
  }

  async #guard<T>(work: () => Promise<T>, signal: AbortSignal | undefined): Promise<T> {
    signal?.throwIfAborted();
    try {
      return await work();
    } catch (error) {
      if (signal?.aborted) throw signal.reason;
      throw await mapFailure(error, this.serial, this.#server);
    }
  }
}

async function collect(socket: SmartSocket): Promise<ShellBytes> {
  const out = { stdout: [] as Buffer[], stderr: [] as Buffer[] };
  for await (const packet of decodePackets(socket.bytes())) {
    if (packet.kind === 'exit') {
      return { exitCode: packet.code, stdout: Buffer.concat(out.stdout), stderr: Buffer.concat(out.stderr) };
    }
    out[packet.kind].push(packet.data);
  }
  throw lost;
}

function shorten(command: string): string {
  return command.length > 80 ? `${command.slice(0, 77)}...` : command;
}
