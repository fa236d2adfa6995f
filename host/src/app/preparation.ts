import { systemClock } from '../base/index.js';
import { type Device, describePrepared, describePutBack, expectPutBack, type Prepared } from '../device/index.js';
import type { Context } from './command.js';

/** Says what was changed of a phone so that a run can use it, and, when disposed after the phone's device agent has ended, that it is as it was. */
export class Preparation implements AsyncDisposable {
  readonly #output: Context['output'];
  #prepared: Prepared | undefined;
  device: Pick<Device, 'serial' | 'shell'> | undefined;

  constructor({ output }: Pick<Context, 'output'>) {
    this.#output = output;
  }

  done(prepared: Prepared): void {
    // What is told later is of a device agent that was started anew: it found what the first had found.
    this.#prepared ??= prepared;
    for (const sentence of describePrepared(prepared)) this.#output.say(sentence);
    for (const sentence of prepared.refused) this.#output.complain(sentence);
  }

  async [Symbol.asyncDispose](): Promise<void> {
    if (this.#prepared === undefined || this.device === undefined) return;
    const backAgain = describePutBack(this.#prepared);
    try {
      // No signal: an interrupted run has changed as much. What nobody of us has changed is looked at as well: it was to stay so.
      const other = await expectPutBack(this.device, this.#prepared.settings, systemClock);
      if (other.length === 0 && backAgain !== undefined) this.#output.say(backAgain);
      for (const sentence of other) this.#output.complain(sentence);
    } catch (error) {
      // The run has its result; a device that has gone puts itself back. Where nothing was changed nobody misses the look.
      if (backAgain === undefined) return;
      this.#output.complain(`Nobody could look whether settings are as they were: ${(error as Error).message}`);
    }
  }
}
