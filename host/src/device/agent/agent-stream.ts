import type { DeviceStream, Packet, StreamFormat } from '../stream.js';
import type { AgentConnection, OpenedStream } from './connection.js';
import { streamed } from './messages.js';
import { decodePacket } from './packet.js';
import { type PacketQueue, packetQueue } from './packet-queue.js';
import { parseJson, parseReply } from './parse-reply.js';

/** A stream of a device agent, and the connection that carries it and nothing else. Disposing ends both. */
export class AgentStream implements DeviceStream {
  readonly format: StreamFormat;
  readonly #connection: AgentConnection;
  readonly #queue: PacketQueue;
  #stop: () => Promise<void> = async () => {};
  #ended = false;
  #failure: unknown;
  #wake: (() => void) | undefined;

  /** Takes over the connection, also when the stream is refused. */
  static async open(
    connection: AgentConnection,
    method: string,
    params: object,
    signal: AbortSignal | undefined,
  ): Promise<AgentStream> {
    // The reply comes before the first packet, but both may come in one piece of the connection.
    const early: ((stream: AgentStream) => void)[] = [];
    let stream: AgentStream | undefined;
    const once = (hear: (stream: AgentStream) => void) => {
      if (stream) hear(stream);
      else early.push(hear);
    };
    try {
      const receiver = {
        packet: (body: Buffer) => once((by) => by.#receive(body)),
        ended: (error: Error) => once((by) => by.#end(error)),
      };
      const opened = await connection.openStream(method, params, receiver, { signal });
      stream = new AgentStream(connection, opened, method);
      for (const hear of early) hear(stream);
      return stream;
    } catch (error) {
      await connection[Symbol.asyncDispose]();
      throw error;
    }
  }

  private constructor(connection: AgentConnection, { answer, stop }: OpenedStream, method: string) {
    this.#connection = connection;
    this.#stop = stop;
    this.format = parseReply(streamed, parseJson(answer, method), method);
    this.#queue = packetQueue(this.format);
  }

  async *[Symbol.asyncIterator](): AsyncGenerator<Packet, void, undefined> {
    for (;;) {
      const packet = this.#queue.shift();
      if (packet !== undefined) {
        if (!this.#queue.full) this.#connection.resume();
        yield packet;
      } else if (this.#ended) {
        if (this.#failure !== undefined) throw this.#failure;
        return;
      } else {
        await new Promise<void>((resolve) => {
          this.#wake = resolve;
        });
      }
    }
  }

  /** The loop of its reader ends with what has come until now. */
  async [Symbol.asyncDispose](): Promise<void> {
    if (!this.#ended) {
      this.#end(undefined);
      this.#connection.resume();
      // A device that does not answer any more loses the connection, and the stream with it.
      await this.#stop().catch(() => {});
    }
    await this.#connection[Symbol.asyncDispose]();
  }

  #receive(body: Buffer): void {
    if (this.#ended) return;
    this.#queue.push(decodePacket(body));
    if (this.#queue.full) this.#connection.pause();
    this.#wake?.();
  }

  #end(failure: Error | undefined): void {
    if (this.#ended) return;
    this.#ended = true;
    this.#failure = failure;
    this.#wake?.();
  }
}
