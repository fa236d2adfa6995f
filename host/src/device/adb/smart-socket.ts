import { once } from 'node:events';
import { connect, type Socket } from 'node:net';
import { ProtocolError } from '../../base/index.js';
import type { AdbAddress } from './address.js';

/**
 * A request to the adb server, and its answer:
 *
 *     host -> server   4 hex digits: length · request
 *     server -> host   "OKAY" or "FAIL" + 4 hex digits + reason
 *
 * Source: AOSP packages/modules/adb/OVERVIEW.TXT and SERVICES.TXT.
 */
export class SmartSocket implements AsyncDisposable {
  readonly socket: Socket;
  /** Read, and not taken yet. */
  #buffered: Buffer = Buffer.alloc(0);
  #onAbort: (() => void) | undefined;
  readonly #signal: AbortSignal | undefined;

  private constructor(socket: Socket, signal: AbortSignal | undefined) {
    this.socket = socket;
    this.#signal = signal;
  }

  /** Connects to the server. When the signal is raised the socket is destroyed and every pending read rejects with the signal's reason. */
  static async open({ host, port }: AdbAddress, signal?: AbortSignal): Promise<SmartSocket> {
    signal?.throwIfAborted();
    const opened = new SmartSocket(connect({ host, port, noDelay: true }), signal);
    // Whoever reads is told of an error by the read; what comes when nobody reads would end the process.
    opened.socket.on('error', () => {});
    if (signal) {
      const onAbort = () => opened.socket.destroy(asError(signal.reason));
      opened.#onAbort = onAbort;
      signal.addEventListener('abort', onAbort, { once: true });
    }
    try {
      await once(opened.socket, 'connect');
      return opened;
    } catch (error) {
      opened.#deafen();
      throw error;
    }
  }

  /** Sends a request and waits for its OKAY; rejects with the server's reason. */
  async request(text: string): Promise<void> {
    this.#send(text);
    await this.okay();
  }

  /** Sends a request that is never answered: the server closes when it has done what it says. */
  async tell(text: string): Promise<void> {
    this.#send(text);
    while (!this.socket.readableEnded && !this.socket.destroyed) {
      this.socket.read();
      await news(this.socket);
    }
  }

  #send(text: string): void {
    const bytes = Buffer.from(text, 'utf8');
    if (bytes.length > 0xffff)
      throw new RangeError(`An adb request can hold 65535 bytes; this one has ${bytes.length}.`);
    this.socket.write(Buffer.concat([Buffer.from(bytes.length.toString(16).padStart(4, '0')), bytes]));
  }

  /** Reads one OKAY; some requests are answered by two. */
  async okay(): Promise<void> {
    const reply = (await this.take(4)).toString('latin1');
    if (reply === 'OKAY') return;
    if (reply === 'FAIL') throw new Refusal(await this.text());
    throw new ProtocolError('adb-server', `The adb server answered "${reply}" where OKAY or FAIL was expected.`);
  }

  /** Reads a length-prefixed text. */
  async text(): Promise<string> {
    const length = Number.parseInt((await this.take(4)).toString('latin1'), 16);
    return length === 0 ? '' : (await this.take(length)).toString('utf8');
  }

  /** The bytes after the OKAY, until the peer closes. */
  async *bytes(): AsyncGenerator<Buffer> {
    if (this.#buffered.length > 0) yield this.#buffered;
    yield* this.socket;
  }

  write(data: Buffer): void {
    this.socket.write(data);
  }

  /** Hands the socket over to the caller: the signal does not reach it any more. */
  release(): Socket {
    this.#deafen();
    if (this.#buffered.length > 0) this.socket.unshift(this.#buffered);
    return this.socket;
  }

  #deafen(): void {
    if (this.#onAbort) this.#signal?.removeEventListener('abort', this.#onAbort);
    this.#onAbort = undefined;
  }

  async [Symbol.asyncDispose](): Promise<void> {
    this.#deafen();
    this.socket.destroy();
  }

  /** Exactly so many bytes; rejects when the peer closes before they are there. */
  async take(length: number): Promise<Buffer> {
    const chunks = [this.#buffered];
    for (let have = this.#buffered.length; have < length; ) {
      const chunk: Buffer | null = this.socket.read();
      if (chunk) {
        chunks.push(chunk);
        have += chunk.length;
      } else if (this.socket.readableEnded || this.socket.destroyed) {
        throw this.#signal?.aborted ? this.#signal.reason : (this.socket.errored ?? closedEarly());
      } else {
        await news(this.socket);
      }
    }
    const bytes = Buffer.concat(chunks);
    this.#buffered = bytes.subarray(length);
    return bytes.subarray(0, length);
  }
}

/** The server's FAIL, in its own words. */
export class Refusal extends Error {
  override readonly name = 'Refusal';
}

/** The peer went away before its answer was whole. */
function closedEarly(): Error {
  return Object.assign(new Error('the connection was closed'), { code: 'ECONNRESET' });
}

/** Resolves when there is more to read, or nothing more to come. */
function news(socket: Socket): Promise<void> {
  const events = ['readable', 'end', 'error', 'close'] as const;
  return new Promise((resolve) => {
    const done = () => {
      for (const event of events) socket.removeListener(event, done);
      resolve();
    };
    for (const event of events) socket.on(event, done);
  });
}

function asError(reason: unknown): Error {
  return reason instanceof Error ? reason : new Error(String(reason));
}
