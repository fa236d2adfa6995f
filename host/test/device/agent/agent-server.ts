import { readFileSync } from 'node:fs';
import { type AddressInfo, connect, createServer, type Server, type Socket } from 'node:net';
import type { Duplex } from 'node:stream';
import { encodeFrame, type Frame, FrameDecoder, type FrameKind } from '../../../src/device/agent/frame.js';

type Json = Record<string, unknown>;

/** The vectors that both languages read. */
export function vectors<T>(name: string): T {
  return JSON.parse(readFileSync(new URL(`../../../../datasets/protocol/${name}`, import.meta.url), 'utf8')) as T;
}

export const token = '0123456789abcdef0123456789abcdef';

/** The device agent's side of the protocol, with a memory: a screen with one field, a generation, and a log of what was asked. */
export class AgentServer implements AsyncDisposable {
  readonly #server: Server;
  readonly #sockets = new Set<Socket>();
  readonly #waiting: (() => void)[] = [];
  /** Every request after hello, as it came. */
  readonly asked: Json[] = [];
  /** What `tree` answers with. */
  screen: Json = vectors<{ reply: Json }>('tree.json').reply;
  generation = 41;
  /** What the field makes of a text. */
  filter = (text: string): string => text;
  /** Methods that are never answered. */
  silent = new Set<string>();
  /** Methods answered with an error. */
  failing = new Map<string, { code: string; message: string; acted: string }>();
  greets = true;
  /** What a client must show. */
  token = token;
  protocol = 1;
  /** The hash of the jar that it runs from; an embedded device's agent has none. */
  build: string | undefined;
  /** Answers leave in pieces of so many bytes. */
  pieceBytes = Number.POSITIVE_INFINITY;
  subscriptions: { socket: Socket; id: number }[] = [];

  private constructor(server: Server) {
    this.#server = server;
    server.on('connection', (socket) => this.#serve(socket));
  }

  static async listen(): Promise<AgentServer> {
    const server = createServer({ noDelay: true });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    return new AgentServer(server);
  }

  /** A stream to it, as `AdbLink.open` gives one. */
  async open(): Promise<Duplex> {
    const { port } = this.#server.address() as AddressInfo;
    const socket = connect({ port, host: '127.0.0.1', noDelay: true });
    await new Promise<void>((resolve, reject) => {
      socket.once('connect', resolve);
      socket.once('error', reject);
    });
    return socket;
  }

  /** Something changed on the screen. */
  change(): void {
    this.generation += 1;
    for (const wake of this.#waiting.splice(0)) wake();
    for (const { socket, id } of this.subscriptions) {
      this.#send(socket, 'event', id, { generation: this.generation, type: 2048, timeMs: 5, window: 3, changes: 1 });
    }
  }

  /** Bytes of our own choice to every client. */
  sendRaw(bytes: Buffer): void {
    for (const socket of this.#sockets) socket.write(bytes);
  }

  /** The device is gone. */
  drop(): void {
    for (const socket of this.#sockets) socket.destroy();
  }

  async [Symbol.asyncDispose](): Promise<void> {
    this.drop();
    await new Promise((resolve) => this.#server.close(resolve));
  }

  #serve(socket: Socket): void {
    this.#sockets.add(socket);
    socket.on('close', () => this.#sockets.delete(socket));
    socket.on('error', () => {
      // A client that breaks the connection is part of the tests.
    });
    if (this.greets) this.#send(socket, 'greeting', 0, { agent: 'reprise', protocol: this.protocol });
    const decoder = new FrameDecoder(1 << 20);
    let isIn = false;
    socket.on('data', (chunk) => {
      for (const frame of decoder.push(chunk)) {
        const request = JSON.parse(frame.body.toString('utf8')) as Json;
        if (!isIn) {
          isIn = request['method'] === 'hello' && request['token'] === this.token;
          if (isIn) this.#send(socket, 'reply', frame.id, { agent: 'reprise', protocol: 1 });
          else this.#fail(socket, frame.id, 'unauthorised', 'The token is not the one.', 'no');
          if (!isIn) socket.end();
        } else {
          this.#answer(socket, frame, request);
        }
      }
    });
  }

  /** What is answered later or never answers nothing now. */
  #answer(socket: Socket, { id }: Frame, request: Json): unknown {
    const method = String(request['method']);
    this.asked.push({ id, ...request });
    if (this.silent.has(method)) return undefined;
    const failing = this.failing.get(method);
    if (failing) return this.#fail(socket, id, failing.code, failing.message, failing.acted);
    const reply = (body: Json) => this.#send(socket, 'reply', id, body);
    const acted = { accepted: true, atMs: 777, generation: this.generation };
    switch (method) {
      case 'tree':
      case 'wait': {
        const answer = () =>
          reply(
            method === 'tree'
              ? { ...this.screen, generation: this.generation }
              : { generation: this.generation, changed: this.generation > Number(request['after']), uptimeMs: 9 },
          );
        if (request['after'] === undefined || this.generation > Number(request['after'])) return answer();
        if (request['timeoutMs'] === 0) return answer();
        return this.#waiting.push(answer);
      }
      case 'set-text':
        return reply({ ...acted, text: this.filter(String(request['text'])) });
      case 'screenshot':
        return this.#write(socket, encodeFrame({ kind: 'image', id, body: Buffer.from([0x89, 0x50, 0x4e, 0x47]) }));
      case 'subscribe':
        this.subscriptions.push({ socket, id });
        return reply({ generation: this.generation });
      case 'unsubscribe':
        this.subscriptions = this.subscriptions.filter((one) => one.id !== request['subscription']);
        return reply({ found: true });
      case 'cancel':
        return reply({ found: true });
      case 'ping':
        return reply({ uptimeMs: 5, generation: this.generation });
      case 'info': {
        const info = { source: 'uiautomation', sdk: 35, release: '15', model: 'test', display: [1080, 2400, 420, 0] };
        return reply({ ...info, uptimeMs: 5, ...(this.build === undefined ? {} : { build: this.build }) });
      }
      case 'quit':
        reply({});
        return socket.end();
      default:
        return reply({ ...acted, endMs: 778 });
    }
  }

  #fail(socket: Socket, id: number, code: string, message: string, acted: string): void {
    this.#send(socket, 'error', id, { code, message, acted });
  }

  #send(socket: Socket, kind: FrameKind, id: number, body: Json): void {
    this.#write(socket, encodeFrame({ kind, id, body: Buffer.from(JSON.stringify(body), 'utf8') }));
  }

  #write(socket: Socket, bytes: Buffer): void {
    for (let at = 0; at < bytes.length; at += Math.min(this.pieceBytes, bytes.length)) {
      socket.write(bytes.subarray(at, at + Math.min(this.pieceBytes, bytes.length)));
    }
  }
}
