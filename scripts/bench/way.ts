import type { Device, Resettable } from '../../host/src/device/index.js';
import { assertReached } from './reached.js';
import { type Figure, figure } from './statistics.js';

/** What every way of reaching the goal tells of one run. */
interface Ran {
  readonly tookMs: number;
  /** What was done to the app. */
  readonly acts: number;
}

/** One way of reaching the goal, run again and again from the same state; what went wrong is counted, told, and no figure. */
export class Way<T extends Ran> {
  readonly results: T[] = [];
  #tries = 0;

  constructor(
    readonly name: string,
    private readonly run: () => Promise<T>,
  ) {}

  /** One try from the snapshot `bench`. It counts only when the provider, and not the screen, has what was wanted. */
  async once(device: Device & Resettable, log: (line: string) => void): Promise<T | undefined> {
    this.#tries += 1;
    await device.restoreSnapshot('bench');
    try {
      const result = await this.run();
      await assertReached(device);
      this.results.push(result);
      return result;
    } catch (error) {
      log(`${this.name}, try ${this.#tries}: ${error instanceof Error ? error.message : String(error)}`);
      return undefined;
    }
  }

  figure(): Figure {
    return figure(
      this.name,
      'ms',
      this.results.map(({ tookMs }) => tookMs),
      {
        steps: [...new Set(this.results.map(({ acts }) => acts))].sort((one, other) => one - other),
        failed: { count: this.#tries - this.results.length, of: this.#tries },
      },
    );
  }
}
