import { labelOf, type Screen, topWindow, type UiNode } from '../../screen/index.js';
import { topNodes } from './candidates.js';
import { isInRow } from './danger.js';
import type { ReadGoal } from './goal.js';
import { dangersIn, declines } from './vocabulary.js';

/** A dialog that asks whether something may be done that the goal does not ask for. */
export interface Asking {
  /** What it says, shortened. */
  readonly words: string;
  /** What sends it away with nothing done, where it offers that. */
  readonly decline?: UiNode;
}

/** As much of a dialog's words as a sentence can hold. */
const LONGEST_WORDS = 120;

/**
 * Reads what a dialog asks before anything on it is pressed; undefined where it speaks of nothing that cannot be taken back, or of what the goal
 * itself wants done. Its buttons are not read here: each of them speaks for itself. Pure.
 */
export function asking(screen: Screen, goal: ReadGoal): Asking | undefined {
  if (topWindow(screen.tree)?.type !== 'dialog') return undefined;
  const nodes = topNodes(screen).filter(({ visible }) => visible);
  const said = nodes
    .filter((node) => !isInRow(node) && !node.editable)
    .map(({ text, contentDesc }) => text || contentDesc)
    .filter((text) => text !== '');
  const dangers = dangersIn(said.join('\n'));
  if (dangers.size === 0 || [...dangers].some((danger) => goal.dangers.has(danger))) return undefined;
  const decline = nodes.find((node) => node.clickable && node.enabled && declines(labelOf(node)));
  return { words: said.join(' ').slice(0, LONGEST_WORDS), ...(decline !== undefined && { decline }) };
}
