import { isDeepStrictEqual } from 'node:util';
import { bindGoal, type Machine } from '../machine/index.js';
import type { Trajectory } from '../trajectory/index.js';
import { type Adopted, type AdoptOptions, gateAndKeep } from './adopt.js';
import { compile } from './compile/index.js';
import { inNamesOf } from './in-names-of.js';
import { nameToKeep } from './kept-name.js';
import { forLanguage, isForeign, languageOf } from './languages.js';
import { deviceFacts, isSaidDone, type ReplayResult } from './replay/index.js';
import { trajectoryOf } from './replay-trajectory.js';
import { screensKept } from './screens-kept.js';

/**
 * From a run on a phone in another language, in which somebody who took over said that the goal was reached, to a machine of its own for that
 * language, kept beside the one that ran: compile, gate, keep. Each of the two is whole, and neither is lost by what the other learns.
 *
 * @param gated the locale in which the machine was gated
 * @returns undefined where the phone's language is not another one, or nobody took over and said so
 */
export async function adoptBeside(
  machine: Machine,
  gated: string | undefined,
  result: ReplayResult,
  goal: string,
  options: AdoptOptions,
): Promise<Adopted | undefined> {
  const { library, device, clock, signal } = options;
  const { locale } = await deviceFacts(device, machine.app, signal);
  const language = languageOf(locale);
  if (language === undefined || !isForeign(machine, gated, locale)) return undefined;
  if (result.outcome !== 'passed with detour' && !isSaidDone(result)) return undefined;
  const run: Trajectory = { ...trajectoryOf(machine, result, goal, clock), reached: true };
  const older = library.trajectories(machine.name);
  const firsts = older.flatMap(({ steps }) => steps[0]?.before ?? []);
  const compiled = compile(run, screensKept(library, machine.app), { firsts });
  if (compiled.kind === 'refused') return refused(compiled.reason);
  const named = inNamesOf(compiled, machine);
  if (named === undefined)
    return refused(
      `${machine.name} has its values otherwise than this run put them in: "${machine.goals[0]}", and here "${compiled.machine.goals[0]}". Say the goal in its words.`,
    );
  const own = forLanguage(withProbes(named.machine, machine), language, machine);
  if (bindGoal(own, goal).kind === 'refused') return refused(`"${goal}" is no goal of ${own.name}.`);
  const free = nameToKeep(own, (name) => library.find(name)?.machine ?? options.taken?.(name));
  if (free.kind === 'refused') return refused(free.reason);
  const kept = { ...own, name: free.name };
  const before = free.previous === undefined ? [] : library.trajectories(kept.name);
  return gateAndKeep(kept, run, named.recorded, before, options, free.previous);
}

/** What is asked outside the screen has no language: where either machine has one end, what the other one asks there is asked here too. */
function withProbes(machine: Machine, other: Machine): Machine {
  const [[final, ...more], [end, ...others]] = [machine.finals, other.finals];
  if (final === undefined || end === undefined || more.length > 0 || others.length > 0) return machine;
  const lacking = end.probes.filter((probe) => !final.probes.some((each) => isDeepStrictEqual(each, probe)));
  return { ...machine, finals: [{ ...final, probes: [...final.probes, ...lacking] }] };
}

function refused(reason: string): Adopted {
  return { kind: 'refused', reasons: [reason] };
}
