import type { Clock } from '../base/index.js';
import type { Device, Resettable } from '../device/index.js';
import { type Bindings, bindGoal, canonicalHash, type Machine, printMachine } from '../machine/index.js';
import type { Trajectory } from '../trajectory/index.js';
import { recordedRuns } from './as-recorded.js';
import { compile } from './compile/index.js';
import type { Evidence, EvidenceBody } from './evidence.js';
import { type Evaluator, type GateListener, gate, type Others } from './gate.js';
import { type NameHolder, nameToKeep } from './kept-name.js';
import type { Kept, Library, Origin } from './library/index.js';
import { mergeRun } from './merge/index.js';
import { type Named, ownOfGoal } from './own-machine.js';
import { idsOf } from './refine/growing.js';
import { refine } from './refine/index.js';
import type { ReplayResult } from './replay/index.js';
import { trajectoryOf } from './replay-trajectory.js';
import { screensKept } from './screens-kept.js';
import { shadowGate } from './shadow-gate.js';

export interface AdoptOptions {
  readonly library: Library;
  readonly device: Device & Resettable;
  /** The state in which the run began, to put back before each live check. */
  readonly snapshot: string;
  readonly clock: Clock;
  /** How long the run took that solved the goal, pictures not counted; kept with the evidence. */
  readonly firstRunMs?: number | undefined;
  readonly listener?: AdoptListener;
  /** Other values than the recorded ones for the gate, where the task knows some. */
  readonly others?: (machine: Machine, recorded: Bindings) => Others | undefined;
  /** The task's own evaluator, for the gate's run with the recorded values. */
  readonly evaluate?: () => Promise<Evaluator>;
  /** Who gates it; kept with the evidence. */
  readonly by?: string | undefined;
  /** Who has a name outside of the library: the reviewed machines of the project. */
  readonly taken?: NameHolder;
  /** Those of them that have evidence, and whose names are nobody's in the library. */
  readonly shared?: readonly Kept[];
  readonly signal?: AbortSignal;
}

/** Of a device that cannot be put back there is no snapshot, and no other values are tried. */
export type ShadowOptions = Omit<AdoptOptions, 'device' | 'snapshot' | 'others' | 'evaluate'> & {
  readonly device: Device;
};

export interface AdoptListener extends GateListener {
  compiled?(machine: Machine, text: string): void;
  refined?(machine: Machine, added: readonly string[]): void;
}

export type Adopted =
  | { readonly kind: 'kept'; readonly machine: Machine; readonly hash: string; readonly oracle: EvidenceBody['oracle'] }
  | { readonly kind: 'refused'; readonly reasons: readonly string[] };

/** From a solved trajectory to a kept machine: compile, gate, keep; or the reasons why not. No other machine loses its name to it. */
export async function adopt(trajectory: Trajectory, options: AdoptOptions): Promise<Adopted> {
  const named = (await ownOfGoal(trajectory, options)) ?? compiledFor(trajectory, options);
  if (named.kind === 'refused') return named;
  const { machine, recorded, older, previous } = named;
  return gateAndKeep(machine, trajectory, recorded, older, options, previous);
}

/** The same on a device that cannot be put back: the machine is run in shadow mode, and trusted as far as that goes. */
export async function adoptInShadow(trajectory: Trajectory, options: ShadowOptions): Promise<Adopted> {
  const named = (await ownOfGoal(trajectory, options)) ?? compiledFor(trajectory, options);
  if (named.kind === 'refused') return named;
  const { machine, recorded, older, previous } = named;
  const { library, device, clock, firstRunMs, listener, by, signal } = options;
  const verdict = await shadowGate({
    ...{ machine, trajectory, recorded, older, device, clock },
    ...(previous && { previous }),
    ...(firstRunMs !== undefined && { firstRunMs }),
    ...(listener && { listener }),
    ...(by !== undefined && { by }),
    ...(signal && { signal }),
  });
  return verdict.kind === 'refused' ? verdict : keepGated(library, machine, verdict.evidence, trajectory, previous);
}

/** The machine that a trajectory is compiled to, under a name that takes none away. */
function compiledFor(
  trajectory: Trajectory,
  options: Pick<AdoptOptions, 'library' | 'listener' | 'taken'>,
): Named | Extract<Adopted, { kind: 'refused' }> {
  const { library, listener, taken } = options;
  const compiled = compile(trajectory, screensKept(library, trajectory.app));
  if (compiled.kind === 'refused') {
    const [holder, other] = library
      .list()
      .map((kept) => kept.machine)
      .filter((kept) => kept.app === trajectory.app && bindGoal(kept, trajectory.goal).kind === 'bound');
    // What this run alone leaves open, a machine of its goal has settled.
    if (holder === undefined || other !== undefined) return { kind: 'refused', reasons: [compiled.reason] };
    return mergedInto(holder, trajectory, compiled.reason, options);
  }
  const free = nameToKeep(compiled.machine, (name) => library.find(name)?.machine ?? taken?.(name));
  const machine = free.kind === 'name' ? { ...compiled.machine, name: free.name } : compiled.machine;
  listener?.compiled?.(machine, printMachine(machine));
  if (free.kind === 'refused') return mergedInto(free.holder, trajectory, free.reason, options);
  const older = free.previous === undefined ? [] : library.trajectories(machine.name);
  const { recorded } = compiled;
  return { kind: 'named', machine, recorded, older, ...(free.previous && { previous: free.previous }) };
}

/** A run of a goal that has a machine already, and took another way: that way as a branch of it, so that nothing is lost. */
function mergedInto(
  holder: Machine,
  trajectory: Trajectory,
  otherwise: string,
  { library, listener }: Pick<AdoptOptions, 'library' | 'listener'>,
): Named | Extract<Adopted, { kind: 'refused' }> {
  const kept = library.find(holder.name);
  if (kept === undefined || canonicalHash(kept.machine) !== canonicalHash(holder))
    return { kind: 'refused', reasons: [otherwise] };
  const older = library.trajectories(holder.name);
  const runs = recordedRuns(holder, older).map(({ bindings }, index) => ({
    trajectory: older[index] as Trajectory,
    bindings,
  }));
  const remark = `from another run, ${trajectory.recordedAt.slice(0, 10)}`;
  const merged = mergeRun(holder, runs, trajectory, { isKept: true, remark });
  if (merged.kind === 'refused') return { kind: 'refused', reasons: [otherwise, merged.reason] };
  const old = idsOf(holder);
  const { machine, bindings } = merged;
  listener?.refined?.(
    machine,
    idsOf(machine).filter((id) => !old.includes(id)),
  );
  return { kind: 'named', machine, recorded: bindings, older, previous: holder };
}

/** From a run that needed detours to a grown machine: refine, gate, keep. The old version stays until the new one has evidence. */
export async function grow(
  machine: Machine,
  result: ReplayResult,
  bindings: Bindings,
  goal: string,
  remark: string,
  options: AdoptOptions,
): Promise<Adopted> {
  if (result.outcome !== 'passed with heal' && result.outcome !== 'passed with detour')
    return { kind: 'refused', reasons: [`The run did not reach the goal (${result.outcome}), so it teaches nothing.`] };
  if (result.detours.some(({ isByHand }) => isByHand))
    return {
      kind: 'refused',
      reasons: ['A person mended it by hand: what they did nobody noted, and so it teaches nothing.'],
    };
  const older = options.library.trajectories(machine.name);
  let grown = machine;
  for (const detour of result.detours) {
    // A hole is no way that the machine lacks: it is left to a policy each time.
    if (detour.hole !== undefined) continue;
    // What a rule tried in vain led nowhere, and whoever took over then began where it had left off.
    if (detour.isHeal && detour.rejoined === undefined) continue;
    const refined = refine(grown, detour, { ...bindings, ...result.read }, older, remark, result.detours);
    if (refined.kind === 'refused') return { kind: 'refused', reasons: [refined.reason] };
    grown = refined.machine;
    options.listener?.refined?.(grown, refined.added);
  }
  return gateAndKeep(grown, trajectoryOf(grown, result, goal, options.clock), bindings, older, options, machine);
}

/** Has a machine gated with the trajectory that it came from, and keeps it with what the gate saw; or the reasons why not. */
export async function gateAndKeep(
  machine: Machine,
  trajectory: Trajectory,
  recorded: Bindings,
  older: readonly Trajectory[],
  options: AdoptOptions,
  previous?: Machine,
): Promise<Adopted> {
  const { library, device, snapshot, clock, firstRunMs, listener, by, evaluate, signal } = options;
  const others = options.others?.(machine, recorded);
  const verdict = await gate({
    machine,
    trajectory,
    recorded,
    older,
    ...(previous && { previous }),
    device,
    snapshot,
    clock,
    ...(firstRunMs !== undefined && { firstRunMs }),
    ...(listener && { listener }),
    ...(others && { others }),
    ...(evaluate && { evaluate }),
    ...(by !== undefined && { by }),
    ...(signal && { signal }),
  });
  if (verdict.kind === 'refused') return verdict;
  return keepGated(library, machine, verdict.evidence, trajectory, previous);
}

async function keepGated(
  library: Library,
  machine: Machine,
  evidence: Evidence,
  trajectory: Trajectory,
  previous: Machine | undefined,
): Promise<Adopted> {
  const kept = await library.keep(machine, evidence, trajectory, originOf(previous));
  if (kept.kind === 'beside')
    return {
      kind: 'refused',
      reasons: [
        `While it was gated, another run kept another version of ${machine.name}, and what that one knows would be lost (${kept.reason}). This one is kept beside it (${kept.hash.slice(0, 12)}).`,
      ],
    };
  return { kind: 'kept', machine, hash: kept.hash, oracle: evidence.body.oracle };
}

function originOf(previous: Machine | undefined): Origin {
  return previous === undefined ? { kind: 'compiled' } : { kind: 'grown', from: canonicalHash(previous) };
}
