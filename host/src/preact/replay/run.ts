import { type Clock, Deadline } from '../../base/index.js';
import type { Device } from '../../device/index.js';
import {
  type Bindings,
  bindingsAt,
  type Cursor,
  derive,
  enter,
  looksAtPictures,
  type Machine,
  namesRead,
  type RecordedRun,
} from '../../machine/index.js';
import type { Screen } from '../../screen/index.js';
import type { Foreign } from '../languages.js';
import type { ProbeReport, Reading } from '../probe.js';
import type { Attendant } from './attendant.js';
import type { Fallback } from './handover.js';
import { type Overseer, type StandingStep, standingOf } from './overseer.js';
import { DEFAULT_PACE, type Pace } from './pace.js';
import { pictured } from './pictured.js';
import type { Detour, Expected, Miss, ReplayListener, ReplayResult, RunEvent, Rung, WitnessedStep } from './report.js';
import type { Earlier } from './resume.js';

export interface ReplayOptions {
  readonly machine: Machine;
  readonly bindings: Bindings;
  readonly device: Device;
  readonly clock: Clock;
  /** Outermost deadline of the whole run, ms. */
  readonly budgetMs?: number;
  readonly pace?: Pace;
  /** Who takes over at a miss; none in the gate, in CI, and in `replay` unless asked for. */
  readonly fallback?: Fallback;
  /** How the machine's screens looked in its kept runs: a rule may then go on by likeness before anybody is asked. None in the gate and in CI. */
  readonly heal?: readonly RecordedRun[];
  /** Turns pages away that come over the run's own, and starts an app once more that is gone, where that is safe. Not in the gate and in CI. */
  readonly recover?: boolean;
  readonly listener?: ReplayListener;
  /** Has a say before acts that cannot be undone. */
  readonly overseer?: Overseer;
  /** Where an earlier run with these values ended: goes on there, and begins nothing anew. */
  readonly earlier?: Earlier;
  /** Who sits beside the run, and is asked before each act, or at a miss. */
  readonly attendant?: Attendant;
  /** A state or final before which it stops. */
  readonly until?: string;
  /** The device speaks another language than those in which the machine was gated, or may: what it knows by words need not be said there. */
  readonly isForeign?: Foreign;
  readonly signal?: AbortSignal;
}

/** Two minutes: ten times the longest flow of the demo on a slow machine. */
const DEFAULT_BUDGET_MS = 120_000;

/** What one run has noted so far. Mutable, and private to the replayer. */
export class Run {
  readonly machine: Machine;
  /** With the values that the header makes, and what was read on the way. */
  bindings: Bindings;
  /** Why one of them cannot be made: then nothing is done. */
  readonly unmade: string | undefined;
  readonly device: Device;
  readonly clock: Clock;
  readonly pace: Pace;
  readonly fallback: Fallback | undefined;
  readonly heal: readonly RecordedRun[];
  /** A rule may, with no kept run at hand as well. */
  readonly #heals: boolean;
  readonly recovers: boolean;
  readonly listener: ReplayListener;
  readonly overseer: Overseer | undefined;
  readonly attendant: Attendant | undefined;
  readonly until: string | undefined;
  readonly isForeign: Foreign;
  readonly deadline: Deadline;
  readonly started: number;

  readonly steps: WitnessedStep[] = [];
  readonly misses: Miss[] = [];
  readonly detours: Detour[] = [];
  readonly events: RunEvent[] = [];
  readonly rungs: Rung[] = [];
  /** Misses at which a rule has tried to find the way. */
  readonly healedAt = new Set<string>();
  /** What the probes of all finals read before the run. */
  baseline: readonly Reading[] = [];
  /** What they read before the last act that cannot be undone: what has changed since can be its doing alone. */
  beforeAct: readonly Reading[] = [];
  /** The first screen of the app that the machine knows, behind every dialog. */
  firstScreen: Screen | undefined;
  /** Steps that an earlier run was seen to do, which this one goes on from. */
  earlier: readonly StandingStep[] = [];
  /** Finals whose checks held on the first screen of that run. */
  heldAtStart: readonly string[] | undefined;
  /** Has an act begun that cannot be undone? From then on each step is told to the overseer. */
  hasCommitted = false;
  /** Places at which a page was turned away by Back. */
  readonly turnedBackAt = new Set<string>();
  /** The app was started once more. */
  relaunched = false;
  /** Why whoever sits beside the run has let an act not be done: then nobody else does one. */
  held: string | undefined;
  relocated = 0;
  /** From which place the run went on at which other one, and how often. */
  readonly moves = new Map<string, number>();
  interrupts = 0;
  /** Times that what was put in had to be put in again. */
  refills = 0;
  /** Until something of the app that the machine knows was there. */
  launchMs: number | undefined;
  /** Transitions of irreversible acts that may have happened: never done again. */
  readonly barred = new Set<string>();

  constructor(options: ReplayOptions) {
    this.machine = options.machine;
    const derived = derive(options.machine, options.bindings);
    this.bindings = derived.kind === 'derived' ? derived.bindings : options.bindings;
    this.unmade = derived.kind === 'refused' ? derived.reason : undefined;
    this.device = looksAtPictures(options.machine) ? pictured(options.device) : options.device;
    this.clock = options.clock;
    this.pace = options.pace ?? DEFAULT_PACE;
    this.fallback = options.fallback;
    this.heal = options.heal ?? [];
    this.#heals = options.heal !== undefined;
    this.recovers = options.recover ?? false;
    this.listener = options.listener ?? {};
    this.overseer = options.overseer;
    this.attendant = options.attendant;
    this.until = options.until;
    this.isForeign = options.isForeign ?? false;
    this.deadline = new Deadline(options.clock, options.budgetMs ?? DEFAULT_BUDGET_MS, options.signal);
    this.started = options.clock.monotonic();
  }

  /** May anything be tried at a miss that the machine does not say, by a rule or by somebody? Not in the gate and in CI. */
  get mends(): boolean {
    return this.#heals || this.fallback !== undefined;
  }

  get signal(): AbortSignal | undefined {
    return this.deadline.signal;
  }

  async witness(step: WitnessedStep): Promise<void> {
    this.steps.push(step);
    this.events.push({ kind: 'step', step });
    await this.listener.stepped?.(step);
    if (this.hasCommitted) await this.overseer?.stepped?.(standingOf(this));
  }

  /** The values at a place of the run: in a repeat, the item of its round is one of them. */
  at(cursor: Cursor): Bindings {
    return bindingsAt(this.machine, cursor, this.bindings);
  }

  /** A deadline of its own for one wait, never longer than what is left of the whole. */
  wait(ms: number): Deadline {
    return new Deadline(this.clock, Math.min(ms, this.deadline.remainingMs), this.signal);
  }

  result(
    outcome: ReplayResult['outcome'],
    more: {
      refused?: true;
      reason?: string;
      final?: string;
      probes?: readonly ProbeReport[];
      expected?: readonly Expected[];
      answers?: Record<string, string>;
    } = {},
  ): ReplayResult {
    const read = Object.entries(this.bindings).filter(([name]) => namesRead(this.machine).has(name));
    const { cost } = this.fallback?.policy ?? { cost: { modelCalls: 0, tokens: 0 } };
    return {
      outcome,
      ...(more.refused && { refused: true }),
      ...(more.reason !== undefined && { reason: more.reason }),
      ...(more.final !== undefined && { final: more.final }),
      steps: this.steps,
      misses: this.misses,
      detours: this.detours,
      events: this.events,
      rungs: this.rungs,
      probes: more.probes ?? [],
      expected: more.expected ?? [],
      relocated: this.relocated,
      rejoins: this.detours.filter(({ rejoined, hole }) => rejoined !== undefined && hole === undefined).length,
      heals: this.detours.filter(({ isHeal, rejoined }) => isHeal && rejoined !== undefined).length,
      modelCalls: cost.modelCalls,
      tokens: cost.tokens,
      answers: more.answers ?? {},
      ...(read.length > 0 && { read: Object.fromEntries(read) }),
      tookMs: this.clock.monotonic() - this.started,
      launchMs: this.launchMs ?? 0,
    };
  }
}

/** A detour that is nothing to tell of: it did nothing, or is told as a part of another one. */
export function forget({ detours, events }: Run, detour: Detour): void {
  const noted = detours.indexOf(detour);
  if (noted >= 0) detours.splice(noted, 1);
  const told = events.findIndex((event) => event.kind === 'detour' && event.detour === detour);
  if (told >= 0) events.splice(told, 1);
}

/** The place of a cursor, for what is witnessed there. */
export function placeIn({ state, step, iteration, turn = 0 }: Cursor) {
  return { state, step, iteration, turn };
}

/** Where a run stands: about to take a step of a state, on a screen; or in a final. */
export type Place =
  | { readonly kind: 'at'; readonly cursor: Cursor; readonly screen: Screen }
  | { readonly kind: 'final'; readonly id: string; readonly screen: Screen };

/** A target that was reached from a place: the step of a state that comes next there, or a final. */
export function placeOf(run: Run, from: Cursor, target: string, screen: Screen): Place {
  const isFinal = run.machine.finals.some(({ id }) => id === target);
  return isFinal
    ? { kind: 'final', id: target, screen }
    : { kind: 'at', cursor: enter(run.machine, from, target), screen };
}

/** What comes of a step, or of what was tried after a miss: a place to go on from, a miss, or the end. */
export type Next =
  | Place
  | { readonly kind: 'miss'; readonly miss: Miss }
  | { readonly kind: 'stop'; readonly result: ReplayResult };
