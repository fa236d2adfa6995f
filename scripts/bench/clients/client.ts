/** One way to drive a device, from its first connection to its end, as who uses it would write it. */
export interface Client extends AsyncDisposable {
  /** Everything that is on the screen now. */
  tree(): Promise<void>;
  /** The node with this resource id, on the screen as it is now: no earlier look answers for it. */
  find(id: string): Promise<Found>;
}

/** A node that was found. */
export interface Found {
  /** Presses it once, for a moment, and comes back when the press was done; nothing is known of its effect then. */
  tap(): Promise<void>;
  /** Gives a field this text in place of its own, and comes back with what the field shows then. */
  type(text: string): Promise<string>;
  /** Looks at it until it shows this text. @throws Error when it does not before the patience is over */
  shows(text: string): Promise<void>;
}

/** How long a client may look for the effect of an act, ms: longer than any of them waits by itself. */
export const PATIENCE_MS = 15_000;
