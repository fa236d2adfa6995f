import { type Check, isByValue } from '../../../machine/index.js';
import { type Screen, suggest, topWindow } from '../../../screen/index.js';
import { explain } from '../expressions.js';
import type { Slot } from '../parameters.js';
import { parametersOf, wordsOf } from '../selectors.js';
import { holdsWords } from '../whole-word.js';
import { byDigits } from './by-digits.js';
import { countsThings, saysPassing } from './passing.js';

/** Nodes of the last screen whose whole text the parameters explain, those that tell the most first. Pure. */
export function valuesShown(
  screen: Screen,
  seen: readonly Screen[],
  slots: readonly Slot[],
  avoid: readonly string[],
): readonly Check[] {
  const top = topWindow(screen.tree);
  return screen.tree.nodes
    .filter((node) => screen.tree.windows[node.window] === top && node.visible && node.text !== '' && !node.editable)
    .filter((node) => explain(node.text, slots).explained && !isPartOfChoice(node.text, slots))
    .filter((node) => !slots.some((slot) => countsThings(node.text, slot)))
    .flatMap((node): Check[] => {
      if (saysPassing(node.text, { parameters: parametersOf(slots) })) return [];
      const [telling] = suggest(screen, node, {
        screens: seen,
        parameters: parametersOf(slots),
        saying: 'text',
        avoid: [...avoid, ...wordsOf(slots)],
        limit: 1,
      });
      const selector =
        telling === undefined
          ? undefined
          : byDigits(
              telling.selector,
              slots.map(({ param }) => param),
            );
      return selector !== undefined && isByValue(selector) ? [{ kind: 'present', selector }] : [];
    });
}

/** A choice is shown elsewhere as the app likes, "M4A" for "M4A (not compressed)": among other words, this one run tells nothing of the others. */
function isPartOfChoice(text: string, slots: readonly Slot[]): boolean {
  return slots.some(({ param, value }) => param.type === 'enum' && text !== value && holdsWords(text, value));
}
