import type { Duplex } from 'node:stream';
import type { ShellResult } from '../device.js';
import { lost } from './lost.js';
import { decodePackets, encodeCloseStdin } from './shell-protocol.js';

/** A command of the device's shell that goes on until its input ends. A signal that is raised closes its stream, which the device sees. */
export class LastingCommand {
  readonly #stream: Duplex;
  readonly #begun: Promise<void>;
  readonly #result: Promise<ShellResult>;
  running = true;

  /** Takes the stream over: one of the shell protocol, just opened. */
  constructor(stream: Duplex) {
    this.#stream = stream;
    let begin = () => {};
    this.#begun = new Promise((resolve) => {
      begin = resolve;
    });
    this.#result = this.#collect(begin).finally(() => {
      this.running = false;
      stream.destroy();
      begin();
    });
    // Who asks for the result is told that the device is lost; until then it is nobody's.
    this.#result.catch(() => {});
  }

  /** Resolves with its first output, or with its end where that comes first. */
  begun(signal: AbortSignal): Promise<void> {
    return this.#unless(signal, this.#begun);
  }

  /** Ends its input, and waits for what it does then. */
  end(signal: AbortSignal): Promise<ShellResult> {
    if (this.running && this.#stream.writable) this.#stream.write(encodeCloseStdin());
    return this.#unless(signal, this.#result);
  }

  async #unless<T>(signal: AbortSignal, wanted: Promise<T>): Promise<T> {
    const drop = () => this.#stream.destroy();
    signal.addEventListener('abort', drop, { once: true });
    try {
      const value = await wanted;
      signal.throwIfAborted();
      return value;
    } finally {
      signal.removeEventListener('abort', drop);
    }
  }

  async #collect(begin: () => void): Promise<ShellResult> {
    const out = { stdout: [] as Buffer[], stderr: [] as Buffer[] };
    const text = (chunks: readonly Buffer[]) => Buffer.concat(chunks).toString('utf8');
    for await (const packet of decodePackets(this.#stream)) {
      if (packet.kind === 'exit') return { exitCode: packet.code, stdout: text(out.stdout), stderr: text(out.stderr) };
      out[packet.kind].push(packet.data);
      if (packet.kind === 'stdout') begin();
    }
    throw lost;
  }
}
