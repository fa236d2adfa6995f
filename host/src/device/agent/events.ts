/** A bounded queue between who pushes and one `for await`: a slow reader loses the oldest, and is told how many. */
export class EventQueue<T> implements AsyncIterable<T> {
  readonly #waiting: T[] = [];
  #dropped = 0;
  #ended = false;
  #failure: unknown;
  #wake: (() => void) | undefined;

  constructor(readonly capacity: number) {}

  push(item: T): void {
    if (this.#ended) return;
    if (this.#waiting.length === this.capacity) {
      this.#waiting.shift();
      this.#dropped += 1;
    }
    this.#waiting.push(item);
    this.#wake?.();
  }

  /** How many were lost for want of room so far. */
  get dropped(): number {
    return this.#dropped;
  }

  /** What waits is still given out; then the loop ends, or throws the failure. */
  end(failure?: unknown): void {
    this.#ended = true;
    this.#failure ??= failure;
    this.#wake?.();
  }

  async *[Symbol.asyncIterator](): AsyncGenerator<T, void, undefined> {
    for (;;) {
      const item = this.#waiting.shift();
      if (item !== undefined) {
        yield item;
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
}
