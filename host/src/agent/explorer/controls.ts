import { isAtLevel, progressOf } from '../../actions/index.js';
import { labelOf, type Screen, type UiNode } from '../../screen/index.js';
import { topNodes } from './candidates.js';
import type { ReadGoal } from './goal.js';
import { likeness, wordsOf } from './vocabulary.js';

/** The switch or box that the goal wants on or off; undefined when none on this screen is called that. Pure. */
export function wantedToggle(
  screen: Screen,
  goal: ReadGoal,
): { readonly node: UiNode; readonly right: boolean } | undefined {
  if (goal.toggle === undefined) return undefined;
  const node = bestNamed(
    topNodes(screen).filter((other) => other.checkable && other.enabled && other.visible),
    goal,
  );
  return node && { node, right: node.checked === (goal.toggle === 'on') };
}

/** The slider that the goal wants at a level. Pure. */
export function wantedSlider(
  screen: Screen,
  goal: ReadGoal,
): { readonly node: UiNode; readonly right: boolean } | undefined {
  const { level } = goal;
  if (level === undefined) return undefined;
  const sliders = topNodes(screen).filter(
    (other) => other.range !== undefined && other.enabled && other.visible && /seekbar|slider/i.test(other.class),
  );
  const node = bestNamed(sliders, goal);
  if (node?.range === undefined) return undefined;
  if (progressOf(level, node.range) === undefined) return undefined;
  return { node, right: isAtLevel(level, node.range) };
}

/** The one whose name says the most of the goal's words, and says at least one of them outright. */
function bestNamed(nodes: readonly UiNode[], goal: ReadGoal): UiNode | undefined {
  const scored = nodes
    .map((node) => ({ node, score: nameScore(nameOf(node), goal) }))
    .filter(({ score }) => score >= 1)
    .sort((one, other) => other.score - one.score);
  const [best, second] = scored;
  return best !== undefined && best.score !== second?.score ? best.node : undefined;
}

function nameScore(name: string, goal: ReadGoal): number {
  const words = wordsOf(name);
  return goal.words.reduce((sum, word) => sum + Math.max(0, ...words.map((other) => likeness(word, other))), 0);
}

/** A control's own label, or where it has none the words of the row that it stands in. */
export function nameOf(node: UiNode): string {
  const own = labelOf(node);
  if (wordsOf(own).some((word) => !['on', 'off', 'an', 'aus', '开', '关'].includes(word))) return own;
  for (let row = node.parent, up = 0; row !== undefined && up < 3; row = row.parent, up += 1) {
    const words = textsBelow(row, node);
    if (words !== '') return words;
  }
  return own;
}

function textsBelow(row: UiNode, except: UiNode): string {
  if (row === except) return '';
  return [row.text || row.contentDesc, ...row.children.map((child) => textsBelow(child, except))]
    .filter(Boolean)
    .join(' ');
}
