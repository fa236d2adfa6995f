import type { Mishap } from '../../device/index.js';
import type { Expected, ProbeReport } from '../../preact/index.js';

/** Name of the file that a run folder holds from the beginning until the run has told its end. */
export const BEGUN = 'begun.json';
/** Name of the file that tells a run's end. */
export const MANIFEST = 'manifest.json';

/** Names of two PNG files in the run folder's `images`. */
export interface ImagePair {
  readonly before?: string;
  readonly after?: string;
}

export interface RecordedStep {
  readonly number: number;
  readonly state?: string;
  readonly how: string;
  readonly sentence: string;
  readonly selector?: string;
  readonly why?: string;
  readonly totalMs: number;
  readonly appMs?: number;
  readonly oursMs?: number;
  readonly images: ImagePair;
  /** Why there is no picture, where one was wanted. */
  readonly noImage?: string;
}

export interface RecordedMiss {
  readonly number: number;
  /** How many steps were noted before it: its place among them. */
  readonly afterSteps: number;
  readonly state: string;
  /** The act that missed its effect, in words; absent where nothing was done yet. */
  readonly sentence?: string;
  readonly wanted: readonly string[];
  readonly seen: readonly string[];
  readonly acted: 'no' | 'yes' | 'unknown';
  readonly waitedMs: number;
  readonly image?: string;
  /** What the policy did about it. */
  readonly detour?: {
    readonly policy: string;
    readonly steps: readonly string[];
    readonly tookMs: number;
  };
  /** Where the machine went on. */
  readonly rejoined?: string;
}

/** What is known of a run when it begins: `begun.json` is exactly this. */
export type RunHeader = Pick<
  RunRecord,
  'version' | 'title' | 'kind' | 'goal' | 'startedAt' | 'policy' | 'machine' | 'parameters' | 'device' | 'firstRunMs'
>;

/** One run, as its folder keeps it: `manifest.json` is exactly this. A report is drawn from it and from nothing else. */
export interface RunRecord {
  readonly version: 1;
  readonly title: string;
  readonly kind: 'solve' | 'replay';
  readonly goal: string;
  readonly startedAt: string;
  readonly outcome: string;
  readonly passed: boolean;
  readonly exitCode: number;
  readonly verdict?: string;
  readonly reason?: string;
  readonly policy?: string;
  /** The model that pointed at the values in the goal, where no rule could read it. */
  readonly readBy?: string;
  readonly machine?: { readonly name: string; readonly hash: string; readonly text: string; readonly trust: string };
  readonly parameters: Readonly<Record<string, string>>;
  readonly device: {
    readonly serial: string;
    readonly path: string;
    readonly whyNotAgent?: string;
    /** Calls at which the device agent failed. */
    readonly mishaps?: readonly Mishap[];
  };
  readonly counts: {
    /** Of a replay those of the machine; of a solve those of the policy. */
    readonly steps: number;
    readonly policySteps: number;
    readonly modelCalls: number;
    readonly tokens: number;
    readonly rejoins: number;
    readonly heals: number;
    readonly misses: number;
  };
  readonly tookMs: number;
  /** What taking the images cost; not part of `tookMs`. */
  readonly imagesMs: number;
  readonly firstRunMs?: number;
  /** What became of the machine that the run was compiled to, or that grew from it; absent where none was to be kept. */
  readonly kept?:
    | { readonly machine: string; readonly hash: string; readonly oracle: string }
    | { readonly refused: readonly string[] };
  readonly steps: readonly RecordedStep[];
  readonly misses: readonly RecordedMiss[];
  /** What the run did by itself to go on where a step could not be taken as it stood, a sentence each; absent where nothing. */
  readonly rungs?: readonly string[];
  /** What was asked, answered: by the policy, or read from the last screen. */
  readonly answers?: Readonly<Record<string, string>>;
  readonly probes: readonly Pick<ProbeReport, 'sentence' | 'holds'>[];
  /** What was expected where it ended. */
  readonly expected?: readonly Pick<Expected, 'sentence' | 'holds'>[];
}
