import { isDeepStrictEqual } from 'node:util';
import { type Bindings, bindGoal, type Machine } from '../machine/index.js';
import type { Trajectory } from '../trajectory/index.js';
import { type Adopted, type AdoptOptions, gateAndKeep } from './adopt.js';
import { compile } from './compile/index.js';
import { inNamesOf } from './in-names-of.js';
import { nameToKeep } from './kept-name.js';
import { forLanguage, isForeign, languageOf } from './languages.js';
import { deviceFacts, isSaidDone, type ReplayResult } from './replay/index.js';
import { trajectoryOf } from './replay-trajectory.js';
import { whyOtherDeed } from './same-deed.js';
import { screensKept } from './screens-kept.js';

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
  const { library, device, clock, signal } = options;
  const { locale } = await deviceFacts(device, machine.app, signal);
  const language = languageOf(locale);
  if (language === undefined || !isForeign(machine, gated, locale)) return undefined;
  if (result.outcome !== 'passed with detour' && !isSaidDone(result)) return undefined;
  if (result.detours.some(({ isByHand }) => isByHand))
    return refused('A person mended it by hand: what they did nobody noted.');
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
  const probing = withProbes(named.machine, machine);
  if (probing === undefined)
    return refused(
      `What is asked outside the screen differs with the ends of ${machine.name}, and which of them this run has is not known.`,
    );
  const own = forLanguage(probing, language, machine);
  const otherwise = whyOtherDeed(own, machine, bindings, named.recorded);
  if (otherwise !== undefined) return refused(otherwise);
  if (bindGoal(own, goal).kind === 'refused') return refused(`"${goal}" is no goal of ${own.name}.`);
  const free = nameToKeep(own, (name) => library.find(name)?.machine ?? options.taken?.(name));
  if (free.kind === 'refused') return refused(free.reason);
  const kept = { ...own, name: free.name };
  const before = free.previous === undefined ? [] : library.trajectories(kept.name);
  return gateAndKeep(kept, run, named.recorded, before, options, free.previous);
}

/** What is asked outside the screen has no language: what the other machine asks at its end is asked here too. undefined: it has ends that differ in it. */
function withProbes(machine: Machine, other: Machine): Machine | undefined {
  const [end, ...more] = other.finals.map(({ probes }) => probes);
  if (end === undefined || more.some((probes) => !isDeepStrictEqual(probes, end))) return undefined;
  const finals = machine.finals.map((final) => {
    const lacking = end.filter((probe) => !final.probes.some((each) => isDeepStrictEqual(each, probe)));
    return { ...final, probes: [...final.probes, ...lacking] };
  });
  return { ...machine, finals };
}

function refused(reason: string): Adopted {
  return { kind: 'refused', reasons: [reason] };
}
