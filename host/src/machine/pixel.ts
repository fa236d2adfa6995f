import { colourAt, describeCover, fitsScreen, type Resolution, type Screen, shownPoint } from '../screen/index.js';
import { checksOf } from './check/parts.js';
import { colourDifference } from './colour.js';
import type { Machine, PixelCheck } from './model.js';

/** Does any check of the machine look at the picture? Then its screens must be observed with theirs. Pure. */
export function looksAtPictures(machine: Machine): boolean {
  for (const { value } of checksOf(machine)) if (value.kind === 'pixel') return true;
  return false;
}

/**
 * What there is in place of a colour that was wanted at a point of a node, as the end of "saw ..."; undefined where it is there. Only one node, with
 * nothing above it at that point, can show it. Pure.
 *
 * @param found what the selector names, or why it names nothing
 */
export function pixelInstead(
  { offset, colour, within }: PixelCheck,
  screen: Screen,
  found: Resolution | { readonly kind: 'refused'; readonly reason: string },
): string | undefined {
  if (found.kind === 'refused') return found.reason;
  if (found.kind === 'none') return 'nothing of it';
  if (found.kind === 'several') return `${found.nodes.length} of it`;
  if (screen.tree.truncated) return 'a tree that was cut short, which may hold more';
  const shown = shownPoint(screen, found.node, offset);
  if (shown.kind === 'off') return 'that point out of sight';
  if (shown.kind === 'covered') return `${describeCover(shown.cover)} above that point`;
  const { picture } = screen;
  if (picture === undefined) return 'no picture: a recorded run keeps none, so that it cannot prove a colour';
  if (picture.kind === 'missing') return `no picture: ${picture.why}`;
  if (!fitsScreen(picture, screen))
    return `a picture of ${picture.width} x ${picture.height}, which is not one of a screen of ${screen.width} x ${screen.height}`;
  const seen = colourAt(picture, screen, shown.point);
  return colourDifference(seen, colour) <= within ? undefined : seen;
}
