import type { Check, Let } from '../../../machine/index.js';
import type { Screen } from '../../../screen/index.js';
import type { Slot } from '../parameters.js';

/** Where a run ended, and what is known of the values that it was given. */
export interface Ending {
  /** The first screen of the run: what it showed already proves nothing. */
  readonly first: Screen;
  readonly last: Screen;
  /** The last act put a value in on the last screen itself: a clock there shows it, and does not run yet. */
  readonly isPutIn: boolean;
  /** All screens that were seen. */
  readonly seen: readonly Screen[];
  /** The values of the goal, and those that the header makes of them. */
  readonly known: readonly Slot[];
  /** No selector may say these. */
  readonly avoid: readonly string[];
  readonly locales: readonly string[];
  /** Texts that the run put together of others. */
  readonly joined: readonly string[];
}

/** How a screen shows a value: a check that says it, and the value that the header has to make for it, if any. */
export interface Shown {
  readonly check: Check;
  readonly made?: Let & { readonly shown: string };
}
