/** One line of the check list: what was looked at, whether it is as wanted, what was found, and the command or deed that mends it. */
export interface SetupCheck {
  readonly name: string;
  readonly ok: boolean;
  readonly found: string;
  /** Only when not ok. */
  readonly fix?: string;
}

/** Looks at everything that the setup brings and changes nothing but an absent cache folder. Takes some 50 ms. */
export function setupChecks(environment?: NodeJS.ProcessEnv): SetupCheck[];
