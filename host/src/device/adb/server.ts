import { execFile } from 'node:child_process';
import { connect } from 'node:net';
import { promisify } from 'node:util';
import { type Clock, Deadline, DeviceError, systemClock } from '../../base/index.js';
import { type AdbAddress, adbAddress, type Environment } from './address.js';
import { AdbLink } from './link.js';
import { SmartSocket } from './smart-socket.js';
import { explainState } from './state.js';

/** A device as the adb server lists it: `device` is ready; every other state comes with what it means and what to do. */
export interface ListedDevice {
  readonly serial: string;
  readonly state: string;
  readonly ready: boolean;
  /** '' when ready. */
  readonly explanation: string;
}

export interface AdbServerOptions {
  readonly env?: Environment;
  readonly address?: AdbAddress;
  /** The stock client, needed only to start a server; found in PATH when not given. */
  readonly binary?: string;
  readonly clock?: Clock;
}

/** How long a device that was just connected may stay `offline` while it greets the server. */
const greetingMs = 10_000;
/** Nobody listens there: a device that is just being started again does so in a moment. */
const refusedMs = 1_500;
/** How long a server may need to listen that another start brings up, and to be gone when it was told to end. */
const besideMs = 2_000;
const pollMs = 50;

/** The adb server: started when none runs, and asked over sockets of its own, one a request. */
export class AdbServer {
  readonly address: AdbAddress;
  readonly #binary: string;
  readonly #env: Environment;
  readonly #clock: Clock;
  #started: Promise<void> | undefined;

  constructor(options: AdbServerOptions = {}) {
    this.#env = options.env ?? process.env;
    this.address = options.address ?? adbAddress(this.#env);
    this.#binary = options.binary ?? 'adb';
    this.#clock = options.clock ?? systemClock;
  }

  /** Starts a server at the address when none listens. Every other method calls it. */
  async start(): Promise<void> {
    this.#started ??= this.#startOnce();
    try {
      await this.#started;
    } catch (error) {
      this.#started = undefined;
      throw error;
    }
  }

  /** A socket for one request. A server that ended since it was started is started once more. */
  async open(signal?: AbortSignal): Promise<SmartSocket> {
    await this.start();
    try {
      return await SmartSocket.open(this.address, signal);
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'ECONNREFUSED') throw error;
      this.#started = undefined;
      await this.start();
      return await SmartSocket.open(this.address, signal);
    }
  }

  /** What `adb devices` lists. */
  async devices(signal?: AbortSignal): Promise<ListedDevice[]> {
    const text = await this.ask('host:devices', signal);
    return text
      .split('\n')
      .filter((line) => line.includes('\t'))
      .map((line) => {
        const [serial = '', state = ''] = line.split('\t');
        return { serial, state, ready: state === 'device', explanation: explainState(serial, state) };
      });
  }

  /**
   * Connects to a device over TCP and waits until it answers; `host:port` is its serial from then on. A stale entry of an earlier device at
   * the same address is dropped first (the server would say "already connected" and then lose it), and a new one that the server drops
   * while it clears up after the old is connected again.
   */
  async connect(hostAndPort: string, signal?: AbortSignal): Promise<AdbLink> {
    await this.disconnect(hostAndPort, signal);
    const deadline = new Deadline(this.#clock, greetingMs, signal);
    const link = this.device(hostAndPort);
    for (;;) {
      const trouble = await this.#tryConnect(link, signal);
      if (trouble === undefined) return link;
      const patienceMs = /refused/i.test(trouble) ? refusedMs : greetingMs;
      if (deadline.elapsedMs >= patienceMs) {
        throw new DeviceError(
          'device-unreachable',
          `Wanted to connect to ${hostAndPort} within ${patienceMs} ms, but ${trouble}. Is the device on, and is that its address?`,
        );
      }
      await this.#clock.sleep(pollMs, signal);
    }
  }

  /** Tells the server of a device on a port where it looks for emulators, as an emulator does that has started, and waits until it answers. */
  async connectEmulator(port: number, serial: string, signal?: AbortSignal): Promise<AdbLink> {
    await using socket = await this.open(signal);
    await socket.tell(`host:emulator:${port}`);
    await this.#ready(serial, new Deadline(this.#clock, greetingMs, signal));
    return this.device(serial);
  }

  /** Forgets a device connected over TCP; nothing happens when there is none of that serial. */
  async disconnect(serial: string, signal?: AbortSignal): Promise<void> {
    try {
      await this.ask(`host:disconnect:${serial}`, signal);
    } catch (error) {
      if (!/no such device/i.test(String(error))) throw error;
    }
  }

  /** Brings back a device that is offline, and leaves every other device alone (restarting the server would break them). */
  async reconnect(serial: string, signal?: AbortSignal): Promise<AdbLink> {
    if (serial.includes(':')) return this.connect(serial, signal);
    await this.ask('host:reconnect-offline', signal);
    await this.#ready(serial, new Deadline(this.#clock, greetingMs, signal));
    return this.device(serial);
  }

  /** The way to one device; nothing is asked yet. */
  device(serial: string): AdbLink {
    return new AdbLink(this, serial);
  }

  /** Ends the server, and with it every connection through it. For servers that we started on a port of our own. */
  async kill(): Promise<void> {
    if (!(await listens(this.address))) return;
    this.#started = undefined;
    await using socket = await SmartSocket.open(this.address);
    try {
      await socket.request('host:kill');
    } catch (error) {
      // It may be gone before its answer is read.
      if ((error as NodeJS.ErrnoException).code !== 'ECONNRESET') throw error;
    }
    await this.#listensSoon(false);
  }

  /** What is in the way of using the device at this address; undefined when it answers. */
  async #tryConnect(link: AdbLink, signal: AbortSignal | undefined): Promise<string | undefined> {
    const listed = (await this.devices(signal)).find((device) => device.serial === link.serial);
    if (!listed) {
      const answer = (await this.ask(`host:connect:${link.serial}`, signal)).trim();
      if (!/^(already )?connected to/.test(answer)) return `adb says "${answer}"`;
    } else if (!listed.ready) {
      return listed.explanation.replace(/\.$/, '');
    }
    try {
      await link.shell('true', { signal, timeoutMs: greetingMs });
      return undefined;
    } catch (error) {
      if (!(error instanceof DeviceError)) throw error;
      return error.message.replace(/\.$/, '');
    }
  }

  async #ready(serial: string, deadline: Deadline): Promise<void> {
    for (;;) {
      const listed = (await this.devices(deadline.signal)).find((device) => device.serial === serial);
      if (listed?.ready) return;
      if (deadline.over) {
        const seen = listed ? listed.explanation : `adb does not list ${serial} any more.`;
        throw new DeviceError(
          'device-unreachable',
          `Wanted ${serial} to be ready within ${deadline.budgetMs} ms: ${seen}`,
        );
      }
      await this.#clock.sleep(pollMs, deadline.signal);
    }
  }

  /** One request of the server's own, such as `host:devices`, that is answered by one text. Rejects with the server's reason. */
  async ask(request: string, signal?: AbortSignal): Promise<string> {
    await using socket = await this.open(signal);
    await socket.request(request);
    return await socket.text();
  }

  async #startOnce(): Promise<void> {
    if (await listens(this.address)) return;
    const { host, port } = this.address;
    if (!isLoopback(host)) {
      throw new DeviceError(
        'adb-server',
        `No adb server answers at ${host}:${port}. Start it there (adb -a nodaemon server), or unset ADB_SERVER_SOCKET and ANDROID_ADB_SERVER_ADDRESS.`,
      );
    }
    try {
      // The port is said by -P alone: a variable that names another address beside it is an error to some versions of adb.
      const {
        ADB_SERVER_SOCKET: _socket,
        ANDROID_ADB_SERVER_PORT: _port,
        ANDROID_ADB_SERVER_ADDRESS: _host,
        ...env
      } = this.#env;
      await promisify(execFile)(this.#binary, ['-P', String(port), 'start-server'], { env });
    } catch (error) {
      // Of two that start a server at one moment adb lets one fail, with the words of any other failure; the other's server serves both.
      const isMissing = (error as NodeJS.ErrnoException).code === 'ENOENT';
      if (isMissing || !(await this.#listensSoon(true))) throw startFailure(error, this.#binary, this.address);
    }
  }

  /** Whether a server listens, or none does, as is wanted, within the time that one needs to come up or to end beside this call. */
  async #listensSoon(wanted: boolean): Promise<boolean> {
    for (const deadline = new Deadline(this.#clock, besideMs); ; await this.#clock.sleep(pollMs)) {
      if ((await listens(this.address)) === wanted) return true;
      if (deadline.over) return false;
    }
  }
}

function startFailure(error: unknown, binary: string, { host, port }: AdbAddress): DeviceError {
  if ((error as NodeJS.ErrnoException).code === 'ENOENT') {
    return new DeviceError(
      'adb-missing',
      `adb is not installed: "${binary}" was not found. Install Android's platform-tools (Debian and Ubuntu: apt-get install adb) or put adb in PATH.`,
      { cause: error },
    );
  }
  const words = ((error as { stderr?: string }).stderr ?? String(error)).trim().split('\n').at(-1);
  return new DeviceError('adb-server', `The adb server could not be started at ${host}:${port}: ${words}.`, {
    cause: error,
  });
}

function isLoopback(host: string): boolean {
  return host === 'localhost' || host === '::1' || host.startsWith('127.');
}

function listens({ host, port }: AdbAddress): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect({ host, port });
    socket.once('connect', () => {
      socket.destroy();
      resolve(true);
    });
    socket.once('error', () => resolve(false));
  });
}
