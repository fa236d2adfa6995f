import type { Action, Offset } from '../actions/action.js';

/** An XPath over the UI tree, in the documented subset, as the author wrote it; parameters are XPath variables (`$first`). Or, until it is linked, a name of the app map. */
export type SelectorText = string;

/** The types that a list may have of: each item is one value. */
export type ItemType = Exclude<ParamType, 'enum' | 'list' | 'secret'>;

/** Where a value comes from: a parameter, a literal, or a function of such. Functions: concat, and the transforms of `machine/transform`. */
export type Expression =
  | { readonly kind: 'literal'; readonly value: string }
  | { readonly kind: 'param'; readonly name: string }
  | { readonly kind: 'call'; readonly function: string; readonly arguments: readonly Expression[] };

export type ParamType =
  | 'text'
  | 'phone'
  | 'email'
  | 'date'
  | 'time'
  | 'duration'
  | 'number'
  | 'enum'
  | 'file'
  | 'list'
  | 'secret';

export interface Param {
  readonly name: string;
  readonly type: ParamType;
  /** Used when nothing binds it; a parameter without a default is required. */
  readonly default?: string;
  /** The words of an enum. */
  readonly choices?: readonly string[];
  /** The list of an app's screen that the words of an enum were read from. */
  readonly from?: SelectorText;
  /** What a list is of. */
  readonly items?: ItemType;
}

export type Comparison = '=' | '!=' | '<' | '<=' | '>' | '>=';

/** A value that is made of parameters once, before a run begins; in selectors, where no function of ours can stand, it is a variable as they are. */
export interface Let {
  readonly name: string;
  readonly value: Expression;
}

/** A thing of an app by its name, and the selectors that find it, the best first: another version of the app may need another one. */
export interface NamedElement {
  readonly name: string;
  readonly selectors: readonly SelectorText[];
}

/** Another machine that this one goes through: its states are `<name>.<state>`, and its finals states that this one goes on from. */
export interface Use {
  readonly name: string;
  /** `<app>/<task>`, as it calls itself. */
  readonly machine: string;
  /** What stands for its parameters. */
  readonly given: readonly { readonly name: string; readonly value: Expression }[];
}

/** What must hold on a screen. Evaluated on the topmost touchable window only, `app` and `activity` on the screen as a whole. */
export type Check =
  | { readonly kind: 'present'; readonly selector: SelectorText }
  | { readonly kind: 'absent'; readonly selector: SelectorText }
  | { readonly kind: 'count'; readonly selector: SelectorText; readonly comparison: Comparison; readonly count: number }
  | { readonly kind: 'app'; readonly package: string }
  | { readonly kind: 'activity'; readonly activity: string }
  | OrderCheck
  | PixelCheck;

/**
 * What a node shows, read as the value is written, comes before the value, or after it: "October 2023" before `date($day, 'MMMM y')` of 2023-11-03. What
 * cannot be read so is neither.
 */
export interface OrderCheck {
  readonly kind: 'before' | 'after';
  /** Names exactly one node. */
  readonly selector: SelectorText;
  /** A number, a day or a time, bare or as `number`, `date` or `time` writes it. */
  readonly value: Expression;
}

/** What the picture shows at a point of a node: for what draws itself, and shows nothing of it in the tree. */
export interface PixelCheck {
  readonly kind: 'pixel';
  /** Names exactly one node. */
  readonly selector: SelectorText;
  readonly offset: Offset;
  /** `#rrggbb`, in small letters. */
  readonly colour: string;
  /** By how much each of red, green and blue may differ, 0 to 255. */
  readonly within: number;
}

/** `column = expression` (equal) or `column ~ expression` (equal after both went through the expression's outermost transform). */
export interface Condition {
  readonly column: string;
  readonly operator: '=' | '~';
  readonly value: Expression;
}

/** `+1`: one more than before the run; a plain number: so many after it. */
export interface Count {
  readonly kind: 'delta' | 'exact';
  readonly value: number;
}

/** What must have changed outside the screen: rows of a content provider, a setting, a file. The oracle that no screen can fake. */
export type Probe =
  | {
      readonly kind: 'content';
      readonly uri: string;
      readonly where: readonly Condition[];
      readonly count: Count;
    }
  | {
      readonly kind: 'setting';
      readonly namespace: 'global' | 'secure' | 'system';
      readonly key: string;
      readonly value: Expression;
    }
  | { readonly kind: 'file'; readonly path: Expression; readonly exists: boolean }
  /** Files whose names the app makes up: a `*` in the name stands for any signs. */
  | { readonly kind: 'files'; readonly path: Expression; readonly count: Count };

/** Does this alternative apply? By parameters alone (`$note != ''`), or by what the screen shows. */
export type Guard =
  | { readonly kind: 'screen'; readonly check: Check }
  | {
      readonly kind: 'param';
      readonly left: Expression;
      readonly comparison: '=' | '!=';
      readonly right: Expression;
    };

/** One way to take a step. */
export interface Alternative {
  readonly guards: readonly Guard[];
  readonly action: Action<SelectorText, Expression>;
  /** State, final or [] = stays on this screen. Of several, exactly one must be reached. */
  readonly targets: readonly string[];
  readonly irreversible: boolean;
  /** Explicit effect (`then ...`), besides the action's own and the targets' checks. */
  readonly effects: readonly Check[];
}

/** Why steps are done more than once: for each item of a list, or until something is so. */
export type Repeat =
  | {
      readonly kind: 'items';
      /** What the item of a round is called in the steps that are repeated: `$item`. */
      readonly item: string;
      /** The list, a parameter or a value that the header makes. */
      readonly list: string;
    }
  | {
      readonly kind: 'until';
      /** All of them hold when it is over. */
      readonly checks: readonly Check[];
      /** Rounds after which it is a miss. */
      readonly most: number;
    };

/** What no steps can say, such as a drawing or a puzzle: a policy does it, on this stretch alone. */
export interface Hole {
  /** What the policy is asked for; `{slots}` for values. */
  readonly goal: string;
  /** All of them hold when it is done. */
  readonly checks: readonly Check[];
  /** Acts, and seconds, after which it is a miss. */
  readonly most: number;
  readonly seconds: number;
  /** As of an alternative: where it leads, or nothing where it stays on its screen. */
  readonly targets: readonly string[];
}

/** What is read off a screen in the middle of a run. From then on each of the names stands for what was found, as a parameter does. */
export interface TextRead {
  /** One; or one for each group of the pattern, in their order. */
  readonly names: readonly string[];
  /** Names exactly one node. */
  readonly selector: SelectorText;
  /** What the whole text must be like; its groups are what is read. Without it the whole text is. */
  readonly pattern?: string;
}

/** One ordered step of a screen; the first alternative that is enabled is taken. */
export interface Step {
  readonly alternatives: readonly Alternative[];
  /** The step may be skipped when none of its alternatives is enabled. */
  readonly optional: boolean;
  /** The repeats that it lies in, the outermost first; neighbours with the same ones are repeated together. Absent where it lies in none. */
  readonly repeats?: readonly Repeat[];
  /** In place of alternatives, of which it has none then. */
  readonly hole?: Hole;
  /** In place of alternatives, too: nothing is done, and something is known from then on. */
  readonly read?: TextRead;
}

/** A screen, and what is done on it. */
export interface State {
  readonly id: string;
  /** Passed over when the screen is already that of a later state. */
  readonly optional: boolean;
  readonly checks: readonly Check[];
  readonly steps: readonly Step[];
}

/** A dialog that may come up anywhere: valid in any state, returns to where it came from. */
export interface Interrupt {
  readonly id: string;
  readonly checks: readonly Check[];
  readonly steps: readonly Step[];
}

/** What must also be so where a run ends, in the words of whoever asked for it: where it is not, the run has failed, and has not lost its way. */
export interface Expectation {
  /** `{slots}` for values. */
  readonly sentence: string;
  /** What the words come to: all of them hold. */
  readonly checks: readonly Check[];
}

/** Where a run may end. */
export interface Final {
  readonly id: string;
  readonly checks: readonly Check[];
  readonly probes: readonly Probe[];
  /** An answer to extract: selector, and a pattern whose first group is the answer. */
  readonly reads: readonly { readonly name: string; readonly selector: SelectorText; readonly pattern?: string }[];
  readonly expects?: readonly Expectation[];
}

/** What the compiler was given, so that the same bytes can be made again. */
export interface Made {
  readonly compiler: number;
  readonly trajectory: string;
  readonly screens: string;
}

/** A bound on the version code of the app. */
export interface VersionBound {
  readonly comparison: Comparison;
  readonly code: number;
}

export interface Machine {
  /** Of the language; 1 where it is not said. */
  readonly version?: number;
  /** `<app>/<task>`, e.g. `contacts/add-contact`. */
  readonly name: string;
  /** The goal with slots: `Create a contact {first} {last}`; several phrasings are several lines. */
  readonly goals: readonly string[];
  /** The package that is started, cold, before the first state. */
  readonly app: string;
  /** The versions of the app that it was made for: all of the bounds hold. Any, where it is not said; so with the two below. */
  readonly package?: readonly VersionBound[];
  /** Languages of the device, one of which it must have; `de` is also that of Austria. */
  readonly locales?: readonly string[];
  /** Dots per inch of the screen, one of which it must have. */
  readonly densities?: readonly number[];
  /** Permissions that an interrupt may grant; any other permission dialog may only be denied. */
  readonly permissions: readonly string[];
  readonly made?: Made;
  readonly params: readonly Param[];
  /** In order: each may use the parameters and those before it. */
  readonly lets?: readonly Let[];
  /** Names that may stand in place of selectors; none any more where they have been put in. */
  readonly elements?: readonly NamedElement[];
  /** Machines that it goes through; none any more where they have been linked into it. */
  readonly uses?: readonly Use[];
  /** In order; the first is the entry. */
  readonly states: readonly State[];
  readonly interrupts: readonly Interrupt[];
  readonly finals: readonly Final[];
  /** Reviewers' remarks by the line they stand on or above: kept by print, no meaning to the replayer, not part of the canonical hash. */
  readonly comments?: Readonly<Record<string, string>>;
}
