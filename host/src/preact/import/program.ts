/**
 * A state machine as PreAct (arXiv 2606.17929) publishes it, in either of its forms, with nothing interpreted yet. A form that says less leaves fields
 * out.
 */
export interface Program {
  readonly form: 'program' | 'display';
  readonly task: string;
  /** A package, an address, a list of words, or nothing. */
  readonly application: string;
  readonly parameters: readonly string[];
  readonly states: readonly ProgramState[];
  readonly transitions: readonly ProgramTransition[];
  /** Questions to a person, each before a state is left. */
  readonly interventions: readonly { readonly before: string; readonly prompt: string }[];
}

export interface ProgramState {
  readonly id: string;
  readonly description: string;
  readonly verification: Verification;
}

export type Verification =
  | { readonly kind: 'element'; readonly selector: ProgramSelector }
  /** The end; `selector` is never there as the format has it, and is taken where it is. */
  | { readonly kind: 'terminal'; readonly selector?: ProgramSelector }
  /** That something was read before. */
  | { readonly kind: 'data'; readonly key: string }
  | { readonly kind: 'unknown'; readonly type: string };

export interface ProgramTransition {
  readonly from: string;
  readonly to: string;
  readonly condition?: string;
  readonly action: ProgramAction;
}

/** As it is written: `key=value&&key=value`. */
export interface ProgramSelector {
  readonly text: string;
  /** The display form cuts long texts off: the last value may be a beginning. */
  readonly cut: boolean;
}

export interface ProgramAction {
  /** `action_click`, `wait` ... */
  readonly type: string;
  readonly target?: ProgramSelector;
  readonly text?: string;
  readonly parameter?: string;
  readonly key?: string;
  readonly direction?: string;
  readonly storeAs?: string;
  readonly rawCommand?: string;
}
