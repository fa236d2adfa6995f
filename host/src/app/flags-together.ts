import { UsageError } from '../base/index.js';

/** Refuses a flag beside others that would undo what it says: `why` goes on after its name. */
export function refuseBeside(flag: string, why: string, others: readonly string[]): void {
  if (others.length === 0) return;
  throw new UsageError('flags', `${flag} ${why}: leave out ${others.join(' and ')}, or ${flag}.`);
}
