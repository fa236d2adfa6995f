import type { Bindings } from '../machine/index.js';
import {
  type Adopted,
  type AdoptOptions,
  adoptBeside,
  grow,
  localesOf,
  proposals,
  type ReplayResult,
} from '../preact/index.js';
import type { Sourced } from './machine-file.js';
import type { Output } from './output.js';
import { counted } from './report/index.js';

/** What is learnt with, and where it is told. */
export interface Learning {
  /** Stands beside every line that is added. */
  readonly remark: string;
  readonly adopting: AdoptOptions;
  readonly output: Output;
}

/** Did a run come to its end by a way that its machine does not know? */
export function hasLearned({ outcome }: ReplayResult): boolean {
  return outcome === 'passed with detour' || outcome === 'passed with heal';
}

/**
 * Adds what a run found to its machine, once the gate has passed it. On a phone in another language, where that comes to nothing, the whole run is
 * made a machine of that language.
 */
export async function learn(
  source: Sourced,
  result: ReplayResult,
  parameters: Bindings,
  goal: string,
  { remark, adopting, output }: Learning,
): Promise<Adopted> {
  const { machine } = source;
  const { name } = machine;
  const grown = hasLearned(result) ? await grow(machine, result, parameters, goal, remark, adopting) : undefined;
  if (grown?.kind === 'kept') {
    output.say('The grown machine passed the gate and is kept.');
    const others = proposals(name, adopting.library, '').length;
    if (others > 0)
      output.say(`${counted(others, 'other machine')} could take what it has learnt: reprise heal ${name}`);
    return grown;
  }
  if (grown !== undefined) output.complain(`The grown machine was refused: ${grown.reasons.join(' ')}`);
  const beside = await adoptBeside(machine, localesOf(source, adopting.library), result, parameters, goal, adopting);
  if (beside?.kind === 'kept')
    output.say(
      `kept ${beside.machine.name} beside ${name}, for devices in ${beside.machine.locales} (oracle: ${beside.oracle})`,
    );
  else if (beside !== undefined)
    output.complain(`No machine of ${name} was kept for this device's language: ${beside.reasons.join(' ')}`);
  return (
    beside ??
    grown ?? { kind: 'refused', reasons: ['Nothing of it was confirmed, and so there is nothing to learn from it.'] }
  );
}
