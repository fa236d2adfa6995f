/** One of several that write at the same time. */
export interface Turn {
  readonly show: (chunk: Buffer) => void;
  end(): void;
}

/** Several that write at the same time, read one after the other: the first that has not ended is shown as it writes, the others when it is their turn. */
export class Turns {
  readonly #waiting: { chunks: Buffer[]; ended: boolean }[] = [];

  /** @param out undefined: nobody reads */
  constructor(private readonly out: Pick<NodeJS.WritableStream, 'write'> | undefined) {}

  /** The one after those that were asked for so far. */
  next(): Turn {
    const own = { chunks: [] as Buffer[], ended: false };
    this.#waiting.push(own);
    return {
      show: (chunk) => {
        own.chunks.push(chunk);
        this.#tell();
      },
      end: () => {
        own.ended = true;
        this.#tell();
      },
    };
  }

  #tell(): void {
    for (let first = this.#waiting[0]; first !== undefined; first = this.#waiting[0]) {
      for (const chunk of first.chunks.splice(0)) this.out?.write(chunk);
      if (!first.ended) return;
      this.#waiting.shift();
    }
  }
}
