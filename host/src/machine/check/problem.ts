import type { Place } from '../place.js';

/** Something in a machine that keeps it from being run (`error`), or that a reviewer should know (`warning`). */
export interface Problem {
  readonly severity: 'error' | 'warning';
  readonly place: Place;
  /** From 1, where the text is known. */
  readonly line?: number;
  /** What was wanted, what was found, what to do. */
  readonly sentence: string;
}

export function error(place: Place, sentence: string): Problem {
  return { severity: 'error', place, sentence };
}

export function warning(place: Place, sentence: string): Problem {
  return { severity: 'warning', place, sentence };
}
