import type { Duplex } from 'node:stream';
import { DeviceError, ProtocolError } from '../../base/index.js';
import { AgentError } from './agent-error.js';
import { encodeFrame, type Frame, FrameDecoder } from './frame.js';
import { failure, greeting } from './messages.js';
import { parseJson, parseReply } from './parse-reply.js';

/** Raised on both sides with every change that an older peer would misread. */
export const PROTOCOL = 1;

/** The agent answers whatever does not wait on purpose within this, or the device hangs. A hung app holds its tree back for 5 s. */
const answerMs = 10_000;

export interface RequestOptions {
  readonly signal?: AbortSignal | undefined;
  /** For requests that wait on purpose: so much longer than usual. */
  readonly waitMs?: number;
}

/** Who hears the events of one subscription. */
export interface Subscriber {
  event(body: Buffer): void;
  /** The connection ended; no event comes any more. */
  lost(error: Error): void;
}

/** Who takes the packets of one stream. */
export interface Receiver {
  packet(body: Buffer): void;
  /** The device cannot go on with the stream, or the connection ended; no packet comes any more. */
  ended(error: Error): void;
}

/** A stream that this connection carries from here on. */
export interface OpenedStream {
  readonly answer: Buffer;
  /** Resolves when no packet comes any more. */
  stop(): Promise<void>;
}

interface Pending {
  readonly method: string;
  readonly resolve: (body: Buffer) => void;
  readonly reject: (error: unknown) => void;
}

/** One connection to a device agent: requests with ids on one side, replies and events in whatever order on the other. */
export class AgentConnection implements AsyncDisposable {
  readonly #stream: Duplex;
  readonly #serial: string;
  readonly #decoder = new FrameDecoder();
  readonly #pending = new Map<number, Pending>();
  readonly #subscribers = new Map<number, Subscriber>();
  readonly #receivers = new Map<number, Receiver>();
  #lastId = 0;
  #lost: DeviceError | ProtocolError | undefined;

  /** Resolves once the agent has let us in; destroys the stream when it does not. */
  static async open(
    stream: Duplex,
    token: string,
    options: RequestOptions & { readonly serial?: string } = {},
  ): Promise<AgentConnection> {
    const connection = new AgentConnection(stream, options.serial ?? 'the device');
    try {
      const hello = parseReply(greeting, parseJson(await connection.#greeted(options), 'greeting'), 'greeting');
      if (hello.protocol !== PROTOCOL) throw otherProtocol(hello.protocol);
      await connection.request('hello', { protocol: PROTOCOL, token }, options);
      return connection;
    } catch (error) {
      stream.destroy();
      throw error;
    }
  }

  private constructor(stream: Duplex, serial: string) {
    this.#stream = stream;
    this.#serial = serial;
    stream.on('data', (chunk: Buffer) => this.#receive(chunk));
    stream.on('error', (error) => this.#lose(this.#lostWith(error)));
    stream.on('close', () => this.#lose(this.#lostWith(undefined)));
  }

  /**
   * The body of the answer.
   *
   * @throws AgentError when the agent answers with an error; DeviceError `device-lost`, `device-silent`; the signal's reason
   */
  request(method: string, params: object, options: RequestOptions = {}): Promise<Buffer> {
    return this.#request(method, params, options).answer;
  }

  /** Subscribes to accessibility events; ends with the returned function. */
  async subscribe(params: object, subscriber: Subscriber, options: RequestOptions = {}): Promise<() => Promise<void>> {
    const { id, answer } = this.#request('subscribe', params, options);
    // Before the answer: the first event may overtake it.
    this.#subscribers.set(id, subscriber);
    try {
      await answer;
    } catch (error) {
      this.#subscribers.delete(id);
      throw error;
    }
    return async () => {
      if (this.#subscribers.delete(id) && !this.#lost) await this.request('unsubscribe', { subscription: id });
    };
  }

  /** Opens a stream. A connection that carries one answers nothing else. */
  async openStream(
    method: string,
    params: object,
    receiver: Receiver,
    options: RequestOptions = {},
  ): Promise<OpenedStream> {
    const { id, answer } = this.#request(method, params, options);
    this.#receivers.set(id, receiver);
    const stop = async () => {
      if (this.#receivers.delete(id) && !this.#lost) await this.request('stop-stream', { stream: id });
    };
    try {
      return { answer: await answer, stop };
    } catch (error) {
      this.#receivers.delete(id);
      throw error;
    }
  }

  /** Reads no further: the sender has to wait. */
  pause(): void {
    this.#stream.pause();
  }

  resume(): void {
    this.#stream.resume();
  }

  /** What ended the connection; undefined while it lives. */
  get lost(): DeviceError | ProtocolError | undefined {
    return this.#lost;
  }

  async [Symbol.asyncDispose](): Promise<void> {
    this.#lose(new DeviceError('device-lost', 'The connection to the device agent was closed.'));
    this.#stream.destroy();
  }

  #request(method: string, params: object, { signal, waitMs = 0 }: RequestOptions) {
    const id = this.#nextId();
    const body = Buffer.from(JSON.stringify({ method, ...params }), 'utf8');
    const answer = this.#answer(id, method, answerMs + waitMs, signal, () =>
      this.#stream.write(encodeFrame({ kind: 'request', id, body })),
    );
    return { id, answer };
  }

  #greeted({ signal }: RequestOptions): Promise<Buffer> {
    return this.#answer(0, 'greeting', answerMs, signal, () => {});
  }

  #answer(id: number, method: string, timeoutMs: number, signal: AbortSignal | undefined, send: () => void) {
    return new Promise<Buffer>((resolve, reject) => {
      if (signal?.aborted) return reject(signal.reason);
      if (this.#lost) return reject(this.#lost);
      const settle = () => {
        clearTimeout(timer);
        signal?.removeEventListener('abort', onAbort);
        this.#pending.delete(id);
      };
      const onAbort = () => {
        settle();
        this.#cancel(id);
        reject(signal?.reason);
      };
      const timer = setTimeout(() => {
        settle();
        this.#cancel(id);
        reject(
          new DeviceError(
            'device-silent',
            `The device agent of ${this.#serial} did not answer ${method} within ${timeoutMs} ms.`,
          ),
        );
      }, timeoutMs);
      signal?.addEventListener('abort', onAbort, { once: true });
      this.#pending.set(id, {
        method,
        resolve: (body) => {
          settle();
          resolve(body);
        },
        reject: (error) => {
          settle();
          reject(error);
        },
      });
      send();
    });
  }

  /** Whoever asked does not wait any more; neither must the device go on with it. */
  #cancel(request: number): void {
    if (this.#lost || request === 0) return;
    const body = Buffer.from(JSON.stringify({ method: 'cancel', request }), 'utf8');
    this.#stream.write(encodeFrame({ kind: 'request', id: this.#nextId(), body }));
  }

  #receive(chunk: Buffer): void {
    if (this.#lost) return;
    try {
      for (const frame of this.#decoder.push(chunk)) this.#dispatch(frame);
    } catch (error) {
      this.#lose(error instanceof ProtocolError ? error : this.#lostWith(error));
      this.#stream.destroy();
    }
  }

  #dispatch({ kind, id, body }: Frame): void {
    if (kind === 'event') {
      this.#subscribers.get(id)?.event(body);
      return;
    }
    if (kind === 'packet') {
      this.#receivers.get(id)?.packet(body);
      return;
    }
    const pending = this.#pending.get(id);
    if (kind !== 'error') {
      // An answer that nobody waits for came after its abort or deadline.
      pending?.resolve(body);
      return;
    }
    const error = parseReply(failure, parseJson(body, pending?.method ?? 'error'), pending?.method ?? 'error');
    const answered = new AgentError(error.code, error.message, error.acted);
    const receiver = this.#receivers.get(id);
    if (pending) pending.reject(answered);
    else if (receiver) receiver.ended(answered);
    else if (id === 0) throw new ProtocolError('broken-frame', error.message);
  }

  #lose(error: DeviceError | ProtocolError): void {
    if (this.#lost) return;
    this.#lost = error;
    for (const pending of [...this.#pending.values()]) pending.reject(error);
    for (const subscriber of this.#subscribers.values()) subscriber.lost(error);
    this.#subscribers.clear();
    for (const receiver of this.#receivers.values()) receiver.ended(error);
    this.#receivers.clear();
  }

  #lostWith(cause: unknown): DeviceError {
    const why = cause instanceof Error ? ` (${cause.message})` : '';
    return new DeviceError(
      'device-lost',
      `The connection to the device agent of ${this.#serial} was lost${why}: the device has gone, or its agent was ended. See with reprise devices whether the device is still there, and run this again.`,
      { cause },
    );
  }

  #nextId(): number {
    // 0 is the greeting's; ids come round after four thousand million requests, when the first are long answered.
    this.#lastId = (this.#lastId % 0xffffffff) + 1;
    return this.#lastId;
  }
}

function otherProtocol(theirs: number): ProtocolError {
  return new ProtocolError(
    'other-protocol',
    `The device agent speaks protocol ${theirs}, this version of Reprise ${PROTOCOL}. Build both from the same sources (npm run demo does).`,
  );
}
