import type { Clock } from './clock.js';
import { DeadlineError } from './errors.js';

/** A point in time by which something must be done, with a readable log of what was tried. */
export class Deadline {
  readonly #clock: Clock;
  #start: number;
  readonly #attempts: string[] = [];

  constructor(
    clock: Clock,
    readonly budgetMs: number,
    readonly signal?: AbortSignal,
  ) {
    this.#clock = clock;
    this.#start = clock.monotonic();
  }

  get elapsedMs(): number {
    return this.#clock.monotonic() - this.#start;
  }

  get remainingMs(): number {
    return Math.max(0, this.budgetMs - this.elapsedMs);
  }

  get over(): boolean {
    return this.remainingMs === 0;
  }

  /** Time in which nothing is waited for but a person is not counted. */
  async without<T>(work: () => Promise<T>): Promise<T> {
    const began = this.#clock.monotonic();
    try {
      return await work();
    } finally {
      this.#start += this.#clock.monotonic() - began;
    }
  }

  /** Notes an attempt; equal ones in a row once. */
  tried(what: string): void {
    if (this.#attempts.at(-1) !== what) this.#attempts.push(what);
  }

  get attempts(): readonly string[] {
    return this.#attempts;
  }

  /** Throws when the budget is spent or the signal was raised. */
  check(wanted: string): void {
    this.signal?.throwIfAborted();
    if (!this.over) return;
    const log = this.#attempts.length > 0 ? ` Tried: ${this.#attempts.slice(-5).join('; ')}.` : '';
    throw new DeadlineError('deadline', `Wanted ${wanted} within ${this.budgetMs} ms, and the time is over.${log}`);
  }
}
