import { rowOf } from '../../screen/index.js';
import { wordsOf as textOf } from './reads.js';
import { sameScreen } from './segments.js';
import { targetOf } from './target.js';
import type { Spot } from './text-places.js';

/**
 * Without what a row told of the page that it opened: where that page shows the very same text, it stood there, and the list told no more than that, then
 * and whenever it was shown. Pure.
 */
export function withoutPreviews(spots: readonly Spot[]): readonly Spot[] {
  const previews = spots.filter((spot) => isInTappedRow(spot) && spots.some((other) => isBehind(spot, other)));
  return spots.filter((spot) => !previews.some((preview) => isAgain(preview, spot)));
}

function isInTappedRow({ at, node }: Spot): boolean {
  const tapped = at.action.kind === 'tap' ? targetOf(at) : undefined;
  const row = tapped && rowOf(tapped);
  return row !== undefined && rowOf(node) === row;
}

function isBehind(spot: Spot, other: Spot): boolean {
  return (
    other.when === spot.when + 1 &&
    textOf(other.node) === textOf(spot.node) &&
    !sameScreen(spot.at.before, other.at.before)
  );
}

/** Itself, too. */
function isAgain(preview: Spot, { node, at }: Spot): boolean {
  return (
    rowOf(node) !== undefined &&
    node.resourceId === preview.node.resourceId &&
    textOf(node) === textOf(preview.node) &&
    sameScreen(at.before, preview.at.before)
  );
}
