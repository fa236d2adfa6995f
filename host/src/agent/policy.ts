import type { ConcreteAction } from '../actions/index.js';
import type { Screen } from '../screen/index.js';
import type { PolicyKind } from '../trajectory/index.js';

/** One thing that was already done in this run. */
export interface Past {
  readonly screen: Screen;
  readonly action: ConcreteAction;
  /** The screen that came of it. */
  readonly after: Screen;
  /** The action in words, and whether it was done where it was not, or nobody can say. */
  readonly sentence: string;
  /** False where it was refused, or was lost and nothing came of it. */
  readonly done: boolean;
}

/** What a machine's run hands to a policy when it cannot go on by itself. Data: a policy knows nothing of machines. */
export interface Handover {
  /** Full sentences of what the run did. */
  readonly done: readonly string[];
  readonly wanted: string;
  readonly seen: string;
  /** What would have come next, in words. */
  readonly remaining: readonly string[];
  /** Values that the run has put in already: a policy need not put them in again. */
  readonly placed: readonly string[];
  /** The act that may have happened already and must not be done again, in words; a policy may close dialogs around it. */
  readonly barred?: string;
  /** Values of the run that nobody may be told: a policy that asks somebody else takes them out of what it asks. */
  readonly hidden: readonly string[];
}

export interface Situation {
  readonly goal: string;
  readonly screen: Screen;
  readonly past: readonly Past[];
  /** The goal's app first, and others that a machine's run has been in: where a policy is to stay, beside what they open. Absent where the app is sought. */
  readonly apps?: readonly string[];
  readonly handover?: Handover;
  readonly signal?: AbortSignal;
}

export type Decision =
  | { readonly kind: 'act'; readonly action: ConcreteAction; readonly why: string }
  | {
      readonly kind: 'done';
      readonly why: string;
      readonly answer?: string;
      /** It was so before anything was done to bring it about: there is no way to learn from this run. */
      readonly already?: boolean;
    }
  /** What is awaited is not there yet: it is asked again once the screen has changed, or after a while. No step. */
  | { readonly kind: 'wait'; readonly why: string }
  | { readonly kind: 'give-up'; readonly why: string };

/** What deciding has cost so far. */
export interface PolicyCost {
  readonly modelCalls: number;
  readonly tokens: number;
}

/** Decides the next action on a screen. One object serves one run. */
export interface Policy {
  readonly kind: PolicyKind;
  /** What it is, said plainly to the user. */
  readonly description: string;
  readonly cost: PolicyCost;
  decide(situation: Situation): Promise<Decision>;
  /** What it has not found so far, in sentences, for whoever ends its run before it gives up by itself. */
  readonly lacks?: string | undefined;
}
