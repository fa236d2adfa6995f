import { once } from 'node:events';
import type { Duplex } from 'node:stream';
import { encodeFrame, type Frame, FrameDecoder } from '../../src/device/agent/frame.js';

/** Ids of our own `cancel` requests: far from those of the messages. */
const cancelIds = 1_000_000;
/** How long a request may take before it is called off, as our client does after its deadline. */
const calmMs = 400;

/** Our end of a connection to the device agent: what was asked, and what came back. */
export class AgentTalk {
  readonly #stream: Duplex;
  readonly #decoder = new FrameDecoder();
  readonly #owed = new Map<number, Buffer>();
  readonly #answered = new Set<number>();
  readonly #streams = new Set<number>();
  readonly #askedAgain = new Set<number>();
  readonly #answers: Record<string, number> = {};
  /** What must not happen, in words. */
  readonly wrong: string[] = [];
  over = false;
  #isToldWhy = false;

  constructor(stream: Duplex) {
    this.#stream = stream;
    stream.on('data', (chunk: Buffer) => this.#read(chunk));
    stream.on('error', () => {
      // A reset is one of the right answers to nonsense; `close` follows.
    });
    stream.once('close', () => {
      this.over = true;
    });
    stream.once('end', () => {
      this.over = true;
    });
  }

  get answers(): Readonly<Record<string, number>> {
    return this.#answers;
  }

  send(bytes: Buffer): void {
    if (!this.over && this.#stream.writable) this.#stream.write(bytes);
  }

  /** Sends a request that must be answered exactly once. */
  ask(id: number, frame: Buffer): void {
    this.#owed.set(id, frame);
    // Damage beside the name leaves it the request that it is.
    if (/stream-(?:screen|audio)/.test(frame.toString('utf8'))) this.#streams.add(id);
    this.send(frame);
  }

  /** Sends what was damaged on the way. Nothing can be expected of this connection any more; what is a request still may bear the number of an earlier one. */
  sendDamaged(bytes: Buffer): void {
    this.#owed.clear();
    for (const id of requestsIn(bytes)) this.#askedAgain.add(id);
    this.send(bytes);
  }

  /** Returns when something has come, the agent has hung up or the time is over. */
  async news(timeoutMs: number): Promise<void> {
    if (this.over) return;
    const stop = new AbortController();
    const timer = setTimeout(() => stop.abort(), timeoutMs);
    const heard = ['data', 'end', 'close'].map((event) => once(this.#stream, event, { signal: stop.signal }));
    // Aborted by the time or by another event: either way the wait is over.
    await Promise.race(heard).catch(() => {});
    clearTimeout(timer);
    stop.abort();
    await Promise.allSettled(heard);
  }

  /** Waits until every request is answered; those that take long are called off first. What is left then is wrong. */
  async settle(timeoutMs: number): Promise<void> {
    await this.#quiet(calmMs);
    for (const id of this.#owed.keys()) {
      const body = Buffer.from(JSON.stringify({ method: 'cancel', request: id }));
      this.send(encodeFrame({ kind: 'request', id: cancelIds + id, body }));
    }
    await this.#quiet(timeoutMs);
    if (this.over && this.#isToldWhy) return;
    if (this.over) this.wrong.push('The device agent hung up without a word.');
    for (const [id, frame] of this.#owed) this.wrong.push(`Nobody answered request ${id}: ${shown(frame)}`);
  }

  /** @param abruptly without a word, as a client that is killed */
  async leave(abruptly: boolean): Promise<void> {
    if (abruptly) this.#stream.destroy();
    else this.#stream.end();
    while (!this.over && !this.#stream.destroyed) await this.news(1_000);
    this.#stream.destroy();
  }

  async #quiet(timeoutMs: number): Promise<void> {
    const end = performance.now() + timeoutMs;
    while (this.#owed.size > 0 && !this.over && performance.now() < end) await this.news(end - performance.now());
  }

  #read(chunk: Buffer): void {
    try {
      for (const frame of this.#decoder.push(chunk)) this.#take(frame);
    } catch (error) {
      this.wrong.push(`The device agent sent no frame: ${error instanceof Error ? error.message : error}`);
    }
  }

  #take({ kind, id, body }: Frame): void {
    if (kind === 'event' || kind === 'greeting') return;
    if (kind === 'packet') {
      this.#takePacket(id);
      return;
    }
    const error =
      kind === 'error' ? (JSON.parse(body.toString('utf8')) as { code: string; message: string }) : undefined;
    const name = error?.code ?? kind;
    this.#answers[name] = (this.#answers[name] ?? 0) + 1;
    if (name === 'bad-frame' || name === 'unauthorised' || name === 'protocol') this.#isToldWhy = true;
    if (name === 'internal') this.wrong.push(`${error?.message} Asked: ${shown(this.#owed.get(id))}`);
    if (id === 0 || id >= cancelIds) return;
    // What ends a stream that had begun comes under its id.
    if (this.#answered.has(id) && !this.#askedAgain.delete(id) && !(error && this.#streams.delete(id)))
      this.wrong.push(`Request ${id} was answered twice.`);
    this.#answered.add(id);
    this.#owed.delete(id);
  }

  #takePacket(id: number): void {
    this.#answers['packet'] = (this.#answers['packet'] ?? 0) + 1;
    if (!this.#streams.has(id) || !this.#answered.has(id)) this.wrong.push(`A packet came of no stream: ${id}.`);
  }
}

function shown(frame: Buffer | undefined): string {
  return JSON.stringify(frame?.toString('utf8', 9, 509) ?? 'nothing of ours');
}

/** The numbers of the requests that these bytes are, if any. */
function requestsIn(bytes: Buffer): readonly number[] {
  try {
    return [...new FrameDecoder().push(bytes)].flatMap(({ kind, id }) => (kind === 'request' ? [id] : []));
  } catch {
    return [];
  }
}
