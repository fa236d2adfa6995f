import type { Clock } from '../base/index.js';
import type { Device, Resettable } from '../device/index.js';
import {
  type Acceptance,
  accepts,
  type Bindings,
  canonicalHash,
  checkMachine,
  derive,
  type Machine,
  takesSame,
  typesHidden,
} from '../machine/index.js';
import { type Trajectory, trajectoryId } from '../trajectory/index.js';
import { asRecorded } from './as-recorded.js';
import { type Evidence, type GateRun, sealEvidence } from './evidence.js';
import { otherValues, sameValues } from './other-values.js';
import { deviceFacts, type Pace, type ReplayListener, type ReplayResult } from './replay/index.js';
import { replayInTime } from './replay-in-time.js';
import { type SeenWay, whyUnseen } from './unseen-ways.js';
import { unvaried } from './unvaried.js';
import { whyNoTurn } from './why-no-turn.js';

export interface GateOptions {
  readonly machine: Machine;
  /** The trajectory that the machine was compiled or refined from, and the values that were recorded in it. */
  readonly trajectory: Trajectory;
  readonly recorded: Bindings;
  /** Every older kept trajectory of this machine: it must still be accepted. */
  readonly older: readonly Trajectory[];
  /** The version that it grew from: over every older trajectory it must take the same transitions (law 2). */
  readonly previous?: Machine;
  readonly device: Device & Resettable;
  /** The state in which the recorded run began. */
  readonly snapshot: string;
  /** Other parameters than the recorded ones, where the task knows some; without it they are made up by type. */
  readonly others?: Others;
  /** Where the task has an evaluator: it notes how things stand before the run with the recorded values, and judges how they stand after it. */
  readonly evaluate?: () => Promise<Evaluator>;
  readonly clock: Clock;
  readonly pace?: Pace;
  /** How long the run took that solved the goal, pictures not counted. */
  readonly firstRunMs?: number;
  /** Who has it gated. */
  readonly by?: string;
  readonly listener?: GateListener;
  readonly signal?: AbortSignal;
}

/** Parameters of a task's own generator, and how the device is brought to where a run with them begins: what they name is there then. */
export interface Others {
  readonly parameters: Bindings;
  begin(): Promise<Evaluator | undefined>;
}

/** What is wrong with how things stand after a run, and with its answer; undefined where the goal is reached. It reads what the apps keep, never the screen. */
export type Evaluator = (answer: string | undefined) => Promise<string | undefined>;

export interface GateListener extends ReplayListener {
  /** One thing that was looked at, as a sentence. */
  checked?(what: string): void;
  replaying?(parameters: Bindings, source: GateRun['source']): void;
}

export type Verdict =
  | { readonly kind: 'kept'; readonly evidence: Evidence }
  | { readonly kind: 'refused'; readonly reasons: readonly string[] };

/**
 * What a machine must pass before it is kept (law 1). Offline: lint clean, accepts its own trajectory and every older one. Live, with the fallback
 * off, from a restored snapshot: with the recorded parameters and with others; a machine without parameters from two start states, of which the second
 * is the task's own or, where it has none, what the first run leaves behind. The device is left as it was found: what the solved run did stays done, and
 * what the gate's runs did is gone.
 */
export async function gate(options: GateOptions): Promise<Verdict> {
  const offline = checkOffline(options);
  if (offline.length > 0) return { kind: 'refused', reasons: offline };
  const planned = plan(options);
  if (planned.kind === 'refused') return { kind: 'refused', reasons: [planned.reason] };
  options.listener?.checked?.('Offline: no problem in its text, and it accepts the trajectories that it must.');
  const { device, snapshot, signal } = options;
  // Held by the device: a gate that is killed leaves nothing behind either, and nobody can have used the device before it is put back.
  const found = await device.holdSnapshot(`${snapshot}-found`, { restore: true }, signal);
  try {
    return await checkLive(options, planned.runs);
  } finally {
    await found[Symbol.asyncDispose]();
  }
}

async function checkLive(options: GateOptions, planned: readonly PlannedRun[]): Promise<Verdict> {
  const runs: GateRun[] = [];
  let evaluated = 0;
  const witnessed = new Set<string>();
  for (const { parameters, source, begin } of planned) {
    options.listener?.replaying?.(parameters, source);
    const evaluator = await beginRun(options, source, begin);
    const taken = wayTaken(options.device);
    const { machine, device, clock, pace, signal } = options;
    const result = await replayInTime({
      machine,
      bindings: parameters,
      device,
      clock,
      ...(pace && { pace }),
      ...(options.listener && { listener: options.listener }),
      ...(signal && { signal }),
    });
    const wrong = typeof result === 'string' ? result : await whyWrong(options.trajectory, source, result, evaluator);
    if (typeof result === 'string' || wrong !== undefined)
      return {
        kind: 'refused',
        reasons: [
          `Live, with ${inWords(parameters)} (${source}): ${wrong}`,
          ...whyNoTurn(machine, wrong ?? String(result)),
        ],
      };
    if (evaluator !== undefined) evaluated += 1;
    for (const { transition, how } of result.steps) if (how === 'acted' || how === 'already') witnessed.add(transition);
    runs.push(runOf(result, parameters, source, taken()));
  }
  const { versionCode, locale } = await deviceFacts(options.device, options.machine.app, options.signal);
  const probed = runs.every(({ probes }) => probes.length > 0);
  return {
    kind: 'kept',
    evidence: sealEvidence({
      version: 1,
      machine: options.machine.name,
      hash: canonicalHash(options.machine),
      trajectory: trajectoryId(options.trajectory),
      oracle: evaluated === runs.length ? 'evaluator' : probed ? 'probe' : 'screen',
      witnessed: [...witnessed].sort(),
      runs,
      ...(options.firstRunMs !== undefined && { firstRunMs: Math.round(options.firstRunMs) }),
      gatedAt: new Date(options.clock.now()).toISOString(),
      device: options.device.serial,
      ...(options.by !== undefined && { by: options.by }),
      where: { ...(versionCode !== undefined && { versionCode }), ...(locale !== undefined && { locale }) },
    }),
  };
}

/** Brings the device to where a run begins; the result judges how things stand after it, where anything can. */
async function beginRun(
  { device, snapshot, signal, evaluate }: GateOptions,
  source: GateRun['source'],
  begin: PlannedRun['begin'],
): Promise<Evaluator | undefined> {
  if (begin !== undefined) return begin();
  if (source === 'second start state') return undefined;
  await device.restoreSnapshot(snapshot, signal);
  return source === 'recorded' ? evaluate?.() : undefined;
}

/** Why a run of the gate does not count; undefined where it passed, and all that can judge it agrees. */
async function whyWrong(
  trajectory: Trajectory,
  source: GateRun['source'],
  result: ReplayResult,
  evaluator: Evaluator | undefined,
): Promise<string | undefined> {
  if (result.outcome !== 'passed') return result.reason ?? result.outcome;
  const answer = Object.values(result.answers)[0];
  // With the recorded values, from where the recording began, the answer is the recorded one.
  if (source === 'recorded' && trajectory.answer !== undefined && answer !== trajectory.answer.trim())
    return `it answers '${answer ?? ''}', and the recorded answer is '${trajectory.answer}'.`;
  const wrong = await evaluator?.(answer);
  return wrong && `it passed, and the evaluator says: ${wrong}`;
}

/** Tells, once a run is over that begins now, which way it took. */
export function wayTaken(device: Device): () => GateRun['path'] {
  const { path } = device;
  const mishaps = () => device.mishaps ?? [];
  const before = mishaps().length;
  const isPartlyByAdb = path === 'agent' && mishaps().some(({ fromNowOn }) => fromNowOn);
  return () => (isPartlyByAdb || mishaps().length > before ? 'agent and adb' : path);
}

/** Why a machine cannot be kept, as far as its text and the runs that it must accept tell. */
export function checkOffline({
  machine,
  trajectory,
  recorded,
  older,
  previous,
}: Pick<GateOptions, 'machine' | 'trajectory' | 'recorded' | 'older' | 'previous'>): readonly string[] {
  const problems = checkMachine(machine, { recorded })
    .filter(({ severity }) => severity === 'error')
    .map(({ sentence }) => sentence);
  if (problems.length > 0) return problems;
  if (typesHidden(machine)) return [HOLDS_HIDDEN];
  const seen: SeenWay[] = [];
  const ways = new Map<Trajectory, Extract<Acceptance, { kind: 'accepted' }>>();
  const refusals = [trajectory, ...older].flatMap((each) => {
    const bindings = each === trajectory ? recorded : undefined;
    const run = asRecorded(machine, each, bindings);
    const isOlder = each !== trajectory && previous !== undefined;
    const accepted = isOlder ? takesSame(machine, previous, run) : accepts(machine, run);
    if (accepted.kind === 'refused') return [`It does not accept the trajectory of "${each.goal}": ${accepted.reason}`];
    const derived = derive(machine, run.bindings);
    const values = derived.kind === 'derived' ? derived.bindings : run.bindings;
    ways.set(each, accepted);
    seen.push(...accepted.transitions.map((taken) => ({ ...taken, values })));
    return [];
  });
  if (refusals.length > 0) return refusals;
  const learnt = ways.get(trajectory);
  const constant =
    learnt &&
    unvaried(machine, learnt, previous === undefined ? [] : older.flatMap((each) => ways.get(each) ?? []), recorded);
  if (constant !== undefined)
    return [
      `On the way of "${trajectory.goal}" nothing varies with $${constant}: it would do the same for everyone. Show that way with what the goal says put in as it says it.`,
    ];
  return whyUnseen(machine, seen);
}

/** Evidence lists the parameters of its runs, and a trajectory what was typed. */
const HOLDS_HIDDEN =
  'It types into a field that hides what is typed, and what is kept of a run would hold it. This version runs such a machine from its file, and does not keep it.';

type PlannedRun = Pick<GateRun, 'parameters' | 'source'> & { readonly begin?: Others['begin'] };

type Plan =
  | { readonly kind: 'planned'; readonly runs: readonly PlannedRun[] }
  | { readonly kind: 'refused'; readonly reason: string };

/** The recorded parameters and others; without parameters, the start state of the recording and the one that the first run leaves behind. */
function plan({ machine, recorded, trajectory, others: own }: GateOptions): Plan {
  const first: PlannedRun = { parameters: recorded, source: 'recorded' };
  if (machine.params.length === 0 && own === undefined)
    return { kind: 'planned', runs: [first, { parameters: recorded, source: 'second start state' }] };
  if (own !== undefined) {
    const same = sameValues(recorded, own.parameters);
    if (same.length > 0)
      return {
        kind: 'refused',
        reason: `The other parameters have the recorded value of ${same.join(' and ')}, and nothing would show that it is varied. Give others.`,
      };
    return { kind: 'planned', runs: [first, { ...own, source: 'task', begin: () => own.begin() }] };
  }
  const others = otherValues(machine, recorded, trajectory);
  if (others.kind === 'refused') return others;
  return { kind: 'planned', runs: [first, { parameters: others.values, source: 'generated' }] };
}

/** A run as evidence has it. */
export function runOf(
  result: ReplayResult,
  parameters: Bindings,
  source: GateRun['source'],
  path: GateRun['path'],
): GateRun {
  return {
    parameters: { ...parameters },
    source,
    steps: result.steps.filter(({ how }) => how === 'acted' || how === 'already').length,
    tookMs: Math.round(result.tookMs),
    path,
    final: result.final ?? '',
    probes: result.probes.map(({ kept }) => kept),
  };
}

function inWords(parameters: Bindings): string {
  const pairs = Object.entries(parameters).map(([name, value]) => `${name} '${value}'`);
  return pairs.length === 0 ? 'no parameters' : pairs.join(', ');
}
