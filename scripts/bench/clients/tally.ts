import { type Figure, figure } from '../statistics.js';

/** What is measured of every client. */
export type Measure = 'start' | 'tree' | 'type' | 'find' | 'tap' | 'find and tap';

/** What one client took for each measure; a failure is told and counted, and is no figure. */
export class Tally {
  readonly #samples = new Map<Measure, number[]>();
  readonly #failures = new Map<Measure, number>();

  constructor(
    readonly client: string,
    private readonly log: (line: string) => void,
  ) {}

  /** Does something that gives one time for each of `measures`, in their order. Its result, or undefined when it failed. */
  async attempt<T extends readonly number[]>(
    measures: readonly Measure[],
    act: () => Promise<T>,
  ): Promise<T | undefined> {
    try {
      const times = await act();
      for (const [index, measure] of measures.entries()) this.#of(measure).push(times[index] ?? Number.NaN);
      return times;
    } catch (error) {
      this.fail(measures, error);
      return undefined;
    }
  }

  fail(measures: readonly Measure[], why: unknown): void {
    this.log(`${this.client}, ${measures.at(-1)}: ${why instanceof Error ? why.message : String(why)}`);
    for (const measure of measures) this.#failures.set(measure, (this.#failures.get(measure) ?? 0) + 1);
  }

  /** All that was measured of it before is forgotten: it was warming up. Failures are not. */
  forgetTimes(): void {
    this.#samples.clear();
  }

  figure(measure: Measure, more: { readonly below?: number } = {}): Figure {
    const samples = this.#of(measure);
    const count = this.#failures.get(measure) ?? 0;
    return figure(`${measure}: ${this.client}`, 'ms', samples, {
      failed: { count, of: samples.length + count },
      ...(more.below !== undefined && { bound: { below: more.below, of: 'p50' } }),
    });
  }

  #of(measure: Measure): number[] {
    const samples = this.#samples.get(measure) ?? [];
    this.#samples.set(measure, samples);
    return samples;
  }
}
