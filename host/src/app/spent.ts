import { z } from 'zod';
import type { PolicyCost } from '../agent/index.js';
import type { RunRecord } from './run-folder/index.js';

/** What reading the goal has cost before the run: who was asked, and how much. */
export const spentInput = z.object({ by: z.string(), modelCalls: z.number(), tokens: z.number() });

export type Spent = z.infer<typeof spentInput>;

/** A record that counts what was spent before its run as well: a call is a call. Pure. */
export function withSpent(record: RunRecord, spent: Spent | undefined): RunRecord {
  if (spent === undefined || spent.modelCalls === 0) return record;
  return { ...record, readBy: spent.by, counts: { ...record.counts, ...plus(record.counts, spent) } };
}

/** Two costs together. Pure. */
export function plus(one: PolicyCost | undefined, other: Spent | undefined): PolicyCost {
  const sum = (of: (cost: PolicyCost) => number) => (one ? of(one) : 0) + (other ? of(other) : 0);
  return { modelCalls: sum(({ modelCalls }) => modelCalls), tokens: sum(({ tokens }) => tokens) };
}
