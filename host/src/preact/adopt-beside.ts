import type { Bindings, Machine } from '../machine/index.js';
import type { Trajectory } from '../trajectory/index.js';
import { type Adopted, type AdoptOptions, gateAndKeep } from './adopt.js';
import { isForeign, languageOf } from './languages.js';
import { ownMachine } from './own-machine.js';
import { deviceFacts, isSaidDone, type ReplayResult } from './replay/index.js';
import { trajectoryOf } from './replay-trajectory.js';

/**
 * From a run on a phone in another language, in which somebody who took over said that the goal was reached, to a machine of its own for that
 * language, kept beside the one that ran: compile, gate, keep. Each of the two is whole, and neither is lost by what the other learns.
 *
 * @param bindings the values of the run
 * @param gated the locales in which the machine was gated
 * @returns undefined where the phone's language is not another one, or nobody took over and said so
 */
export async function adoptBeside(
  machine: Machine,
  gated: readonly string[],
  result: ReplayResult,
  bindings: Bindings,
  goal: string,
  options: AdoptOptions,
): Promise<Adopted | undefined> {
  const { device, clock, signal } = options;
  const { locale } = await deviceFacts(device, machine.app, signal);
  const language = languageOf(locale);
  if (language === undefined || !isForeign(machine, gated, locale)) return undefined;
  if (result.outcome !== 'passed with detour' && !isSaidDone(result)) return undefined;
  if (result.detours.some(({ isByHand }) => isByHand))
    return refused('A person mended it by hand: what they did nobody noted.');
  const run: Trajectory = { ...trajectoryOf(machine, result, goal, clock), reached: true };
  const own = ownMachine(machine, language, run, bindings, options);
  if (own.kind === 'refused') return own;
  return gateAndKeep(own.machine, run, own.recorded, own.older, options, own.previous);
}

function refused(reason: string): Adopted {
  return { kind: 'refused', reasons: [reason] };
}
