import type { ProbeReport } from '../../preact/index.js';

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
}

export interface RecordedMiss {
  readonly number: number;
  readonly state: string;
  readonly sentence?: string;
  readonly wanted: readonly string[];
  readonly seen: readonly string[];
  readonly acted: 'no' | 'yes' | 'unknown';
  readonly waitedMs: number;
  readonly image?: string;
  /** Sentences of what the policy did about it. */
  readonly detour?: readonly string[];
  readonly rejoined?: string;
}

/** One run, as its folder keeps it: `manifest.json` is exactly this. A report is drawn from it and from nothing else. */
export interface RunRecord {
  readonly version: 1;
  readonly title: string;
  /** solve, replay, gate ... */
  readonly kind: string;
  readonly goal: string;
  readonly startedAt: string;
  readonly outcome: string;
  readonly passed: boolean;
  readonly exitCode: number;
  readonly verdict?: string;
  readonly reason?: string;
  readonly policy?: string;
  readonly machine?: { readonly name: string; readonly hash: string; readonly text: string; readonly trust: string };
  readonly parameters: Readonly<Record<string, string>>;
  readonly device: { readonly serial: string; readonly path: string };
  readonly counts: {
    readonly steps: number;
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
  readonly steps: readonly RecordedStep[];
  readonly misses: readonly RecordedMiss[];
  readonly probes: readonly Pick<ProbeReport, 'sentence' | 'holds'>[];
}
