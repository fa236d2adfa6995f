/** The inputs that an output of a transform can have come from. */
export interface Origins {
  /** Is this value one of them? */
  readonly has: (value: string) => boolean;
  /** The plainest of them, where they are few enough to list: none says more than the output does (a minute, not one of its seconds). */
  readonly values: readonly string[] | undefined;
}

/** More are not listed: nobody chooses among so many. */
const MOST_LISTED = 400;

/** Nothing gives this output. */
export const none: Origins = { has: () => false, values: [] };

/** All that pass the test: too many to list, or without end. */
export function whatever(has: (value: string) => boolean): Origins {
  return { has, values: undefined };
}

/** Those that are listed, and what is the same value written otherwise. */
export function these(values: readonly string[], has: (value: string) => boolean): Origins {
  return values.length > MOST_LISTED ? { has, values: undefined } : { has, values };
}
