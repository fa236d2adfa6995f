import type { Check } from '../../machine/index.js';
import { recognise, type Screen } from '../../screen/index.js';
import type { Slot } from './parameters.js';
import { sameScreen } from './segments.js';
import { parametersOf, wordsOf } from './selectors.js';

/** The checks that recognise a screen among the others seen: a few nodes that are there and nowhere else, and that say nothing of `avoid`. Pure. */
export function stateChecks(
  screen: Screen,
  seen: readonly Screen[],
  slots: readonly Slot[],
  avoid: readonly string[] = [],
): readonly Check[] {
  const values = slots.map(({ value }) => value);
  const isSame = (other: Screen) => sameScreen(other, screen, values);
  const same = seen.filter((other) => other !== screen && isSame(other));
  const others = seen.filter((other) => other !== screen && !isSame(other));
  return recognise(screen, others, { parameters: parametersOf(slots), same, avoid: [...avoid, ...wordsOf(slots)] }).map(
    (selector) => ({
      kind: 'present',
      selector,
    }),
  );
}
