import { type Bindings, isByWords, type Machine } from '../../machine/index.js';
import { type Trajectory, trajectoryId } from '../../trajectory/index.js';
import { type Adopted, type AdoptOptions, gateAndKeep } from '../adopt.js';
import { boundAs } from '../as-recorded.js';
import { languageOf } from '../languages.js';
import type { Kept } from '../library/index.js';
import { type ReplayResult, replay } from '../replay/index.js';
import { trajectoryOf } from '../replay-trajectory.js';
import { type Learnt, learntSince } from './learnt.js';
import { type Added, type Proposal, propose, selectorsOf, withLearnt } from './propose.js';

/** What was proposed to a machine, and what came of it. */
export interface PassedOn {
  readonly machine: string;
  readonly added: readonly Added[];
  readonly adopted: Adopted;
}

/** A proposal to a kept machine. */
export interface Proposed extends Proposal {
  readonly kept: Kept;
}

/** What a kept machine has learnt of its app, in all its versions. */
function learntBy(name: string, library: AdoptOptions['library']): readonly Learnt[] {
  const current = library.find(name);
  if (current === undefined) return [];
  const learnt = library
    .versions(name)
    .filter(({ hash }) => hash !== current.hash)
    .flatMap(({ hash }) => learntSince(current.machine, library.version(name, hash)?.machine ?? current.machine));
  const seen = new Set<string>();
  return learnt.filter((each) => {
    const key = JSON.stringify(each);
    return seen.has(key) ? false : seen.add(key);
  });
}

/**
 * The other kept machines of the app that name what a machine has learnt to find, each with its ways added. Words are proposed to none that is only ever
 * run in another language, which says others.
 */
export function proposals(name: string, library: AdoptOptions['library'], remark: string): readonly Proposed[] {
  const learner = library.find(name)?.machine;
  const learnt = learntBy(name, library);
  const spoken = learner === undefined ? [] : languagesOf(learner, library);
  return library.list().flatMap((kept) => {
    const { machine } = kept;
    if (machine.name === name || machine.app !== learner?.app) return [];
    const same = learnt.filter((each) => !selectorsOf(each).some((selector) => isByWords(machine, selector)));
    const there = same.length < learnt.length ? languagesOf(machine, library) : [];
    const isApart = spoken.length > 0 && there.length > 0 && !spoken.some((each) => there.includes(each));
    const proposal = propose(isApart ? same : learnt, machine, remark);
    return proposal === undefined ? [] : [{ ...proposal, kept }];
  });
}

/** The languages in which a machine is run: those of its header, else those in which it was gated. */
function languagesOf(machine: Machine, library: AdoptOptions['library']): readonly string[] {
  return (machine.locales ?? library.locales(machine)).flatMap((locale) => languageOf(locale) ?? []);
}

/**
 * Lets a machine take what was proposed to it: it is run with its recorded values from the state of the device, and must take a new way on its own; with
 * the ways that it took, and no other, it goes through the gate, and is kept with what that saw. The device is left as it was found.
 */
export async function passOn(
  { kept, ...proposal }: Proposed,
  remark: string,
  options: AdoptOptions,
): Promise<PassedOn> {
  const { library, device, snapshot, clock, signal } = options;
  const { machine } = proposal;
  const told = (added: readonly Added[], adopted: Adopted): PassedOn => ({ machine: machine.name, added, adopted });
  const refused = (reason: string) => told(proposal.added, { kind: 'refused', reasons: [reason] });
  const older = library.trajectories(machine.name);
  const recorded = recordedIn(kept, older);
  if (recorded === undefined) return refused('No kept run of it tells with which values it can be tried.');
  const found = await device.holdSnapshot(`${snapshot}-passing-on`, { restore: true }, signal);
  try {
    const { goal, values: bindings } = recorded;
    const result = await replay({ machine, bindings, device, clock, ...(signal && { signal }) });
    if (result.outcome !== 'passed') return refused(`Tried as it is recorded: ${result.reason ?? result.outcome}`);
    const taken = proposal.added.filter((each) => isTaken(each, result));
    if (taken.length === 0)
      return refused('It passes as it is, by the ways that it had: nothing shows that it needs this one.');
    const whole = withLearnt(
      kept.machine,
      [...new Set(taken.map(({ learnt }) => learnt))],
      remark,
      // The same element may stand at a step that the run did not come by: nobody has tried it there.
      (learnt, { state, step }) =>
        taken.some(
          (each) => each.learnt === learnt && (each.kind === 'block' || (each.state === state && each.step === step)),
        ),
    );
    const trajectory = trajectoryOf(whole.machine, result, goal, clock);
    return told(whole.added, await gateAndKeep(whole.machine, trajectory, bindings, older, options, kept.machine));
  } finally {
    await found[Symbol.asyncDispose]();
  }
}

/** Did the run go by it? */
function isTaken(added: Added, { steps }: ReplayResult): boolean {
  if (added.kind === 'block')
    return steps.some(({ state, transition }) => state === added.id || transition === `on ${added.id}`);
  const { state, step, alternative } = added;
  return steps.some(
    (each) => each.how === 'acted' && each.state === state && each.step === step && each.alternative === alternative,
  );
}

/** A goal that the machine has done, and its values: of the run that its evidence is of, or of the newest that tells them. */
function recordedIn(
  { machine, evidence }: Kept,
  runs: readonly Trajectory[],
): { readonly goal: string; readonly values: Bindings } | undefined {
  const own = runs.find((run) => trajectoryId(run) === evidence.body.trajectory);
  for (const { goal } of [...(own ? [own] : []), ...runs.toReversed()]) {
    const values = boundAs(machine, goal);
    if (values !== undefined) return { goal, values };
  }
  return undefined;
}
