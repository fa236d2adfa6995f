/** How long a stream goes on: until the command is interrupted, or for so many seconds once they are counted. */
export class StreamTime {
  // Not AbortSignal.any and timeout: Node 20 collects what they make when nothing but its listener is left, and then it is never raised.
  readonly #over = new AbortController();

  constructor(interrupted: AbortSignal) {
    const end = () => this.#over.abort(interrupted.reason);
    if (interrupted.aborted) end();
    else interrupted.addEventListener('abort', end, { once: true });
  }

  get signal(): AbortSignal {
    return this.#over.signal;
  }

  /** From now on: what opening takes is not part of it. */
  count(seconds: number): void {
    // The stream's connection keeps the process alive; without one there is nothing to end.
    setTimeout(() => this.#over.abort(), Math.round(seconds * 1000)).unref();
  }
}
