import { systemClock, UsageError } from '../base/index.js';
import type { Machine } from '../machine/index.js';
import { expect, type Library } from '../preact/index.js';

/**
 * The machine with what somebody expects of this run alone: each sentence becomes a check by rule, tried on the kept runs as `reprise expect` does.
 *
 * @throws UsageError `expectation` for a sentence that comes to no check
 */
export async function expectingToo(
  machine: Machine,
  sentences: readonly string[],
  library: Pick<Library, 'trajectories'>,
): Promise<Machine> {
  let expecting = machine;
  for (const sentence of sentences) {
    if (expecting.finals.some(({ expects = [] }) => expects.some((each) => each.sentence === sentence))) continue;
    const at = new Date(systemClock.now()).toISOString();
    const trajectories = library.trajectories(machine.name);
    const found = await expect({ machine: expecting, sentence, trajectories, at });
    if (found.kind === 'refused')
      throw new UsageError('expectation', `Nothing was done: "${sentence}" is not expected: ${found.reason}`);
    expecting = found.machine;
  }
  return expecting;
}
