import type { Screens } from './orders.js';

/** A machine that goes on where words are not seen, and what it did on a phone where they never are. */
export interface UnseenCase {
  readonly title: string;
  readonly machine: readonly string[];
  readonly screens: (german: boolean) => Screens;
  readonly values?: Readonly<Record<string, string>>;
  /** What was done, and whether that passed, in the language of the machine. */
  readonly english: { readonly did: readonly string[]; readonly passes: boolean };
  /** Where the run on a phone in another language stops: before an act, or at an end that does not count. */
  readonly stops: 'before' | 'at the end';
  readonly at: string;
  readonly german?: readonly string[];
}
