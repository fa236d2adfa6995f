import type { Bindings } from '../../machine/index.js';

/** Which reading somebody has said yes to: the goal and its values are told apart by a digest. */
export type AgreedKey = [machine: string, reading: string];

/** Readings of goals in other words than a machine's own that somebody has said yes to: they are not asked about again. */
export interface Agreed {
  has(machine: string, goal: string, values: Bindings): boolean;
  /** @param at when that was, ISO 8601 */
  add(machine: string, goal: string, values: Bindings, at: string): Promise<void>;
}
