import { isDeepStrictEqual } from 'node:util';
import type { Check } from '../model.js';

/** Are all of `others` among `checks`, so that they hold wherever these do? No checks hold nowhere, and are covered by nothing. Pure. */
export function covers(checks: readonly Check[], others: readonly Check[]): boolean {
  return others.length > 0 && others.every((other) => checks.some((check) => isDeepStrictEqual(check, other)));
}
