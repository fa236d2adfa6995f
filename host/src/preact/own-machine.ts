import { isDeepStrictEqual } from 'node:util';
import type { Device } from '../device/index.js';
import { type Bindings, bindGoal, type Machine, namesInProbe, printMachine } from '../machine/index.js';
import { parseSelector, saidIn } from '../screen/index.js';
import type { Trajectory } from '../trajectory/index.js';
import type { AdoptOptions } from './adopt.js';
import { compile } from './compile/index.js';
import { titleOf } from './compile/title.js';
import { inNamesOf } from './in-names-of.js';
import { nameToKeep } from './kept-name.js';
import { forLanguage, isForeign, languageOf, localesOf } from './languages.js';
import { deviceFacts } from './replay/index.js';
import { whyOtherDeed } from './same-deed.js';
import { screensKept } from './screens-kept.js';

/** A machine under the name that it is to be kept by, with the values of its run. */
export interface Named {
  readonly kind: 'named';
  readonly machine: Machine;
  readonly recorded: Bindings;
  readonly older: readonly Trajectory[];
  readonly previous?: Machine;
}

export type OwnMachine = Named | { readonly kind: 'refused'; readonly reasons: readonly string[] };

/**
 * The machine that a whole run on a phone in another language is compiled to, beside the one of the same goal: of its goal lines, its values and what it
 * asks outside the screen; or why it is none.
 *
 * @param values those that the other one has of the goal
 */
export function ownMachine(
  other: Machine,
  language: string,
  run: Trajectory,
  values: Bindings,
  { library, taken, listener }: Pick<AdoptOptions, 'library' | 'taken' | 'listener'>,
): OwnMachine {
  const titles = titlesOf(other, library.trajectories(other.name));
  const compiled = compile(run, screensKept(library, other.app), { titles });
  if (compiled.kind === 'refused') return refused(compiled.reason);
  const named = inNamesOf(compiled, other);
  if (named === undefined)
    return refused(
      `${other.name} has its values otherwise than this run put them in: "${other.goals[0]}", and here "${compiled.machine.goals[0]}". Say the goal in its words.`,
    );
  const probing = withProbes(named.machine, other);
  if (typeof probing === 'string') return refused(probing);
  const own = forLanguage(probing, language, other);
  const otherwise = whyOtherDeed(own, other, values, named.recorded);
  if (otherwise !== undefined) return refused(otherwise);
  if (bindGoal(own, run.goal).kind === 'refused') return refused(`"${run.goal}" is no goal of ${own.name}.`);
  const free = nameToKeep(own, (name) => library.find(name)?.machine ?? taken?.(name));
  if (free.kind === 'refused') return refused(free.reason);
  const machine = { ...own, name: free.name };
  listener?.compiled?.(machine, printMachine(machine));
  const older = free.previous === undefined ? [] : library.trajectories(machine.name);
  const { recorded } = named;
  return { kind: 'named', machine, recorded, older, ...(free.previous && { previous: free.previous }) };
}

/**
 * The same for a goal that was solved anew, where the one machine of it was gated in other languages than the device's alone. Undefined where there is no
 * such machine: what was solved is a machine like any other then.
 */
export async function ownOfGoal(
  run: Trajectory,
  options: Pick<AdoptOptions, 'library' | 'taken' | 'listener' | 'shared' | 'signal'> & { readonly device: Device },
): Promise<OwnMachine | undefined> {
  const { library, device, shared = [], signal } = options;
  const holders = [...(await library.recall(run.goal)), ...shared].flatMap((kept) => {
    const { machine } = kept;
    if (machine.app !== run.app || machine.locales !== undefined) return [];
    const bound = bindGoal(machine, run.goal);
    return bound.kind === 'bound' ? [{ kept, values: bound.values }] : [];
  });
  const [only, another] = holders;
  if (only === undefined || another !== undefined) return undefined;
  const { locale } = await deviceFacts(device, run.app, signal);
  const language = languageOf(locale);
  const { machine } = only.kept;
  return language !== undefined && isForeign(machine, localesOf(only.kept, library), locale)
    ? ownMachine(machine, language, run, only.values, options)
    : undefined;
}

/** What the app may be called where the other machine begins: in its recorded runs, and by what it knows that screen by, as a shared one has no runs. */
function titlesOf({ states }: Machine, runs: readonly Trajectory[]): readonly string[] {
  const seen = runs.flatMap(({ steps }) => steps[0] ?? []).map(({ before }) => titleOf(before));
  const said = (states[0]?.checks ?? []).flatMap((check) => {
    const parsed = check.kind === 'present' ? parseSelector(check.selector) : undefined;
    return parsed?.kind === 'selector' ? saidIn(parsed.xpath) : [];
  });
  return [...new Set([...seen, ...said])].filter((title) => title !== '');
}

/** What is asked outside the screen has no language: what the other machine asks at its end is asked here too; or why that cannot be. */
function withProbes(machine: Machine, other: Machine): Machine | string {
  const [end, ...more] = other.finals.map(({ probes }) => probes);
  if (end === undefined || more.some((probes) => !isDeepStrictEqual(probes, end)))
    return `What is asked outside the screen differs with the ends of ${other.name}, and which of them this run has is not known.`;
  const known = new Set([...machine.params, ...(machine.lets ?? [])].map(({ name }) => name));
  const unknown = end.flatMap(namesInProbe).find((name) => !known.has(name));
  if (unknown !== undefined)
    return `${other.name} asks outside the screen for $${unknown}, which it makes or reads itself, and this run does not have.`;
  const finals = machine.finals.map((final) => {
    const lacking = end.filter((probe) => !final.probes.some((each) => isDeepStrictEqual(each, probe)));
    return { ...final, probes: [...final.probes, ...lacking] };
  });
  return { ...machine, finals };
}

function refused(reason: string): OwnMachine {
  return { kind: 'refused', reasons: [reason] };
}
