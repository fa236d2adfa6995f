import type { Socket } from 'node:net';
import adbkit, { type Client } from '@devicefarmer/adbkit';

type Connection = Awaited<ReturnType<Client['connection']>>;

/**
 * A request to the adb server, and its answer:
 *
 *     host -> server   4 hex digits: length · request
 *     server -> host   "OKAY" or "FAIL" + 4 hex digits + reason
 *
 * adbkit knows the requests of its day; `shell,v2`, `forward:tcp:0` and the features are asked here over its connections.
 */
export class SmartSocket implements AsyncDisposable {
  readonly #connection: Connection;
  #onAbort: (() => void) | undefined;
  readonly #signal: AbortSignal | undefined;

  private constructor(connection: Connection, signal: AbortSignal | undefined) {
    this.#connection = connection;
    this.#signal = signal;
  }

  /** Connects to the server. When the signal is raised the socket is destroyed and every pending read rejects with the signal's reason. */
  static async open(client: Client, signal?: AbortSignal): Promise<SmartSocket> {
    signal?.throwIfAborted();
    const socket = new SmartSocket(await client.connection(), signal);
    if (signal) {
      const onAbort = () => socket.socket.destroy(asError(signal.reason));
      socket.#onAbort = onAbort;
      signal.addEventListener('abort', onAbort, { once: true });
      if (signal.aborted) onAbort();
    }
    return socket;
  }

  get socket(): Socket {
    return this.#connection.socket;
  }

  /** Sends a request and waits for its OKAY; rejects with the server's reason. */
  async request(text: string): Promise<void> {
    const bytes = Buffer.from(text, 'utf8');
    if (bytes.length > 0xffff)
      throw new RangeError(`An adb request can hold 65535 bytes; this one has ${bytes.length}.`);
    this.#connection.write(Buffer.concat([Buffer.from(bytes.length.toString(16).padStart(4, '0')), bytes]));
    await this.okay();
  }

  /** Reads one OKAY; some requests are answered by two. */
  async okay(): Promise<void> {
    const parser = this.#connection.parser;
    const reply = await this.#reading(parser.readAscii(4));
    if (reply === 'OKAY') return;
    if (reply === 'FAIL') await this.#reading(parser.readError());
    throw new adbkit.Parser.UnexpectedDataError(reply, 'OKAY or FAIL');
  }

  /** Reads a length-prefixed text. */
  async text(): Promise<string> {
    return (await this.#reading(this.#connection.parser.readValue())).toString('utf8');
  }

  /** The bytes after the OKAY, until the peer closes. */
  bytes(): AsyncIterable<Buffer> {
    return this.socket;
  }

  write(data: Buffer): void {
    this.#connection.write(data);
  }

  /** Hands the socket over to the caller: the signal does not reach it any more. */
  release(): void {
    if (this.#onAbort) this.#signal?.removeEventListener('abort', this.#onAbort);
    this.#onAbort = undefined;
  }

  async [Symbol.asyncDispose](): Promise<void> {
    this.release();
    this.socket.destroy();
  }

  /** adbkit's promises do not see a destroyed socket: race them against its end. */
  #reading<T>(read: PromiseLike<T>): Promise<T> {
    return new Promise((resolve, reject) => {
      const onClose = () => reject(this.#signal?.aborted ? this.#signal.reason : closedEarly());
      this.socket.once('close', onClose);
      if (this.socket.destroyed) onClose();
      read.then(
        (value) => {
          this.socket.removeListener('close', onClose);
          resolve(value);
        },
        (error: unknown) => {
          this.socket.removeListener('close', onClose);
          reject(this.#signal?.aborted ? this.#signal.reason : error);
        },
      );
    });
  }
}

/** The peer went away before its answer was whole. */
export function closedEarly(): Error {
  return Object.assign(new Error('closed'), { code: 'ECONNRESET' });
}

function asError(reason: unknown): Error {
  return reason instanceof Error ? reason : new Error(String(reason));
}
