import type { Action } from '../actions/index.js';
import type { Screen } from '../screen/index.js';

/** Who decided the actions. */
export type PolicyKind = 'explorer' | 'model' | 'script' | 'person' | 'rule';

/** The number of the node in the step's `before` tree that an action was done to (`UiNode.order`). */
export type NodeOrder = number;

/** One thing that is kept outside the screen, and changed. Rows are compared as whole rows; a changed row is one gone and one added. */
export type OutsideChange =
  | {
      readonly kind: 'row';
      readonly uri: string;
      readonly change: 'added' | 'gone';
      readonly row: Readonly<Record<string, string>>;
    }
  | {
      readonly kind: 'setting';
      readonly namespace: 'global' | 'secure' | 'system';
      readonly key: string;
      readonly from: string | undefined;
      readonly to: string | undefined;
    }
  | { readonly kind: 'file'; readonly path: string; readonly change: 'added' | 'gone' | 'changed' }
  | { readonly kind: 'permission'; readonly package: string; readonly permission: string };

export interface TrajectoryStep {
  readonly before: Screen;
  readonly action: Action<NodeOrder, string>;
  /** The settled screen after the action. */
  readonly after: Screen;
  /** What the field shows, where text was typed. */
  readonly shown?: string;
  /** What changed outside the screen across this step. */
  readonly outside: readonly OutsideChange[];
  /** Why the policy did it, in its own words. */
  readonly why: string;
  readonly tookMs: number;
  /** Content hashes of the PNG images, where they were taken. */
  readonly images?: { readonly before: string; readonly after: string };
}

/** What happened in one run, as data: enough to compile from, to check a machine against, and to show a person. */
export interface Trajectory {
  readonly version: 1;
  readonly goal: string;
  /** The package that was started, cold, before the first step. */
  readonly app: string;
  readonly policy: PolicyKind;
  /** ISO 8601, UTC. Not part of the identity. */
  readonly recordedAt: string;
  readonly steps: readonly TrajectoryStep[];
  /** The policy says that it reached the goal; the gate does not take its word for it. */
  readonly reached: boolean;
  /** What the policy answered, where the goal is a question. */
  readonly answer?: string;
  /** What showed that it was so before anything was done to bring it about, in the policy's words. */
  readonly already?: string;
  readonly modelCalls: number;
  readonly tokens: number;
  readonly tookMs: number;
}
