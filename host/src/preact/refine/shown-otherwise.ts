import { type Bindings, type Check, checkHolds, type Final, type Machine } from '../../machine/index.js';
import type { Screen } from '../../screen/index.js';
import { byDigits } from '../compile/ends/index.js';

/**
 * What an end comes to on a screen that is this end in everything, but for a number that it writes otherwise than it was said: the same checks, with
 * the digits of the number, and without the number as it was said, so that never both hold. All digits have to be the same: a number without its country
 * code is another one. Undefined where something else is missing. Pure.
 */
export function shownOtherwise(
  { params }: Machine,
  final: Final,
  screen: Screen,
  bindings: Bindings,
): readonly Check[] | undefined {
  const checks = final.checks.map((check): readonly Check[] | undefined => {
    if (checkHolds(check, screen, bindings).holds) return [check];
    const selector = check.kind === 'present' ? byDigits(check.selector, params) : undefined;
    if (check.kind !== 'present' || selector === undefined || selector === check.selector) return undefined;
    const shown: Check = { kind: 'present', selector };
    return checkHolds(shown, screen, bindings).holds
      ? [shown, { kind: 'absent', selector: check.selector }]
      : undefined;
  });
  const isOtherwise = checks.some((each) => each?.length === 2);
  return isOtherwise && checks.every((each) => each !== undefined) ? checks.flat() : undefined;
}
