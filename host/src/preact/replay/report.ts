import type { Bindings, Cursor } from '../../machine/index.js';
import type { Screen } from '../../screen/index.js';
import type { TrajectoryStep } from '../../trajectory/index.js';
import type { ProbeReport } from '../probe.js';

/** What was wanted, what was seen, and whether anything was done (design: a Miss is a value, not an exception). */
export interface Miss {
  readonly at: Cursor;
  readonly wanted: readonly string[];
  readonly seen: readonly string[];
  readonly acted: 'no' | 'yes' | 'unknown';
  /** Several are what is wanted, and nobody has said which: there is no way on but to be told. */
  readonly isAmbiguous?: boolean;
  /** A policy had its turn, or there was none: nobody is asked again. */
  readonly isHole?: true;
  /** The act was done, and what a final reads outside the screen is as it was before: something of it is still to be done, and it is not done again. */
  readonly isOpen?: true;
  /** The way of the step that was taken; absent where none was. */
  readonly alternative?: number;
  /** The act that missed its effect, in words. */
  readonly sentence?: string;
  readonly screen: Screen;
  /** How long was waited before it was called a miss. */
  readonly waitedMs: number;
  /** The act that was done and missed its effect, as a trajectory holds it. */
  readonly attempt?: TrajectoryStep;
}

/** How one step of the machine came to be done. */
export type How = 'acted' | 'already' | 'skipped' | 'read' | 'detour' | 'interrupt';

/**
 * Where the time of a step went. `appMs` is the app's own: from the device's stamp of the injected input to its stamp of the first tree in which
 * the target's checks hold; `oursMs` is the rest.
 */
export interface StepTiming {
  readonly totalMs: number;
  readonly appMs: number;
  readonly oursMs: number;
}

/** One step of a machine, witnessed in this run. */
export interface WitnessedStep {
  /** `state.step.alternative -> target`, as evidence names it. */
  readonly transition: string;
  readonly state: string;
  readonly step: number;
  /** The round of a repeat that it was done in, and that of one within it, from 0. */
  readonly iteration: number;
  readonly turn: number;
  readonly alternative: number;
  readonly target: string | undefined;
  readonly how: How;
  readonly sentence: string;
  readonly selector?: string;
  /** What was done, as a trajectory holds it; absent where nothing was. */
  readonly done?: TrajectoryStep;
  readonly timing: StepTiming;
  readonly before: Screen;
  readonly after: Screen;
}

/** What a policy did between a miss and the rejoin. */
export interface Detour {
  readonly miss: Miss;
  readonly policy: string;
  /** A rule alone did it: it is a heal, and no policy acted. */
  readonly isHeal: boolean;
  /** A person was asked, and may have done anything: what, nobody noted. */
  readonly isByHand?: true;
  /** What was asked of it, where the machine itself leaves this stretch to a policy; the miss then only says what was wanted. */
  readonly hole?: string;
  readonly steps: readonly TrajectoryStep[];
  /** Where the machine went on; a final's id when the detour itself ended there; undefined when it never did. */
  readonly rejoined:
    | { readonly kind: 'state'; readonly cursor: Cursor }
    | { readonly kind: 'final'; readonly id: string }
    /** Whoever acted, or a rule where nothing was left to do, said that the goal was reached, on a screen that no final of the machine knows. */
    | { readonly kind: 'done'; readonly screen: Screen; readonly answer?: string }
    | undefined;
  /** Whoever acted said that the goal was reached, and nothing confirmed it. */
  readonly isSaidDone?: true;
  readonly why: string;
  readonly tookMs: number;
}

/** Did a run end where somebody who had taken over said that the goal was reached, and nothing of the machine confirmed it? */
export function isSaidDone({ outcome, refused, detours }: ReplayResult): boolean {
  return outcome === 'diverged' && refused !== true && detours.at(-1)?.isSaidDone === true;
}

/** The state or final at which a machine went on after a detour; 'done' where whoever acted said that it was. */
export function rejoinedAt({ rejoined }: Detour): string | undefined {
  if (rejoined === undefined) return undefined;
  if (rejoined.kind === 'state') return rejoined.cursor.state;
  return rejoined.kind === 'final' ? rejoined.id : 'done';
}

export type ReplayOutcome =
  /** A final state, by the machine alone. */
  | 'passed'
  /** A final state, and a policy acted on the way: not a replay (law 6). */
  | 'passed with detour'
  /** A final state, and a rule found what had been renamed or moved, or left what stood in the way: to be looked at, and no model call. */
  | 'passed with heal'
  /** It ran to its end, and the goal was not reached: a probe or a check says so. */
  | 'failed'
  /** It stopped at a miss. */
  | 'diverged'
  /** It stopped where it was to, before its end: neither passed nor failed. */
  | 'stopped';

/** What happened, in order. */
export type RunEvent =
  | { readonly kind: 'step'; readonly step: WitnessedStep }
  | { readonly kind: 'detour'; readonly detour: Detour };

/** What the run did by itself to go on where a step could not be taken as it stands. */
export type Rung =
  /** What the step names lay out of sight in a list, so many pages away. */
  | { readonly kind: 'scrolled'; readonly at: Cursor; readonly pages: number }
  /** A page that had come over the run's own was turned away by Back; `led`: and that one was there again. */
  | { readonly kind: 'turned back'; readonly at: Cursor; readonly from: string; readonly led: boolean }
  /** The app was started once more, and the machine began anew; the transitions that had been done before count no longer. */
  | {
      readonly kind: 'relaunched';
      readonly at: Cursor;
      readonly because: string;
      readonly abandoned: readonly string[];
      readonly led: boolean;
    }
  /** Whoever sat beside the run was asked. */
  | { readonly kind: 'paused'; readonly at: Cursor };

/** Something that was expected at the end, and whether it is so. */
export interface Expected {
  /** With the values of the run. */
  readonly sentence: string;
  readonly holds: boolean;
  /** What was wanted and what was seen in its place; absent where it holds. */
  readonly why?: string;
}

/** One run of a machine, counted honestly. */
export interface ReplayResult {
  readonly outcome: ReplayOutcome;
  /** Nothing was done, or it was held back before an act: this tells nothing of how the machine does. */
  readonly refused?: true;
  /** One sentence, when it did not pass. */
  readonly reason?: string;
  readonly final?: string;
  readonly steps: readonly WitnessedStep[];
  readonly misses: readonly Miss[];
  readonly detours: readonly Detour[];
  readonly events: readonly RunEvent[];
  readonly rungs: readonly Rung[];
  readonly probes: readonly ProbeReport[];
  /** What the machine expects where it ends. One that does not hold is a failure of the app, and says nothing against the machine. */
  readonly expected: readonly Expected[];
  /** Detours of a rule that came back to a known screen. */
  readonly heals: number;
  /** Times that the run found itself on another known screen and went on from there. */
  readonly relocated: number;
  readonly rejoins: number;
  readonly modelCalls: number;
  readonly tokens: number;
  readonly answers: Readonly<Record<string, string>>;
  /** What was read on the way, by its names; absent where nothing was. */
  readonly read?: Bindings;
  readonly tookMs: number;
  /** Until the app's first screen was there. */
  readonly launchMs: number;
}

/** Who listens to a run; the replayer does not know them. */
export interface ReplayListener {
  launching?(app: string): void;
  /** The first screen of the app is there. */
  started?(screen: Screen): void | Promise<void>;
  stepping?(sentence: string): void;
  stepped?(step: WitnessedStep): void | Promise<void>;
  missed?(miss: Miss): void | Promise<void>;
  detoured?(step: TrajectoryStep): void | Promise<void>;
  rejoined?(detour: Detour): void;
}
