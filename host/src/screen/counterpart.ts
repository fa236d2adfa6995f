import { centre } from './geometry.js';
import { shownLabel } from './shown-label.js';
import type { Screen, UiNode } from './ui-tree.js';
import { topWindow } from './windows.js';

/** What speaks for two nodes of two versions of a screen being one: how much each thing counts. */
const WEIGHTS = { id: 3, label: 3, likeLabel: 2, class: 1, parent: 1, beside: 1, place: 1 };
/** An id or the words, and what stands around them. */
const ENOUGH = 4.5;
/** How far it must be ahead of every other. */
const MARGIN = 1.5;
/** How alike two wordings of one thing are. */
const LIKE = 0.5;
/** Part of the screen's height within which a place counts as the same. */
const NEAR = 0.1;

export type Counterpart =
  | { readonly kind: 'one'; readonly node: UiNode; readonly likeness: number }
  | { readonly kind: 'none'; readonly reason: string };

/**
 * The node of a changed screen that stands for one of the screen as it was: by its id or its words, and what is around it. A node that is, with id
 * and words, what another was on the old screen stands for that one. Refuses where nothing is like enough, or two are nearly so. Pure.
 * @param label what the node must read now, exactly, where that is known; else its words may be others
 */
export function counterpart(then: Screen, node: UiNode, now: Screen, label?: string): Counterpart {
  const others = new Set(
    visible(then)
      .filter((each) => each !== node)
      .map(identity),
  );
  const candidates = visible(now)
    .filter((each) => each.editable === node.editable && each.checkable === node.checkable)
    .filter((each) => !others.has(identity(each)) || identity(each) === identity(node))
    .filter((each) => label === undefined || shownLabel(each) === label)
    .map((each) => ({ node: each, likeness: likeness(then, node, now, each, label) }))
    .sort((one, other) => other.likeness - one.likeness);
  const [best, next] = candidates;
  if (best === undefined || best.likeness < ENOUGH) return { kind: 'none', reason: 'nothing there is like it' };
  if (next !== undefined && best.likeness - next.likeness < MARGIN)
    return { kind: 'none', reason: 'two things there are like it' };
  return { kind: 'one', ...best };
}

function likeness(then: Screen, node: UiNode, now: Screen, other: UiNode, label: string | undefined): number {
  const words = likeWords(label ?? shownLabel(node), shownLabel(other));
  const isSame = node.resourceId !== '' && node.resourceId === other.resourceId;
  const isSaid = (label ?? shownLabel(node)) !== '' && shownLabel(other) !== '';
  // Place and kind alone say nothing: another button may stand where this one was. A button of the same id with other words may do the opposite now.
  if (words < LIKE && (!isSame || isSaid)) return 0;
  const beside = neighbours(then, node).filter((each) => neighbours(now, other).includes(each));
  return (
    (isSame ? WEIGHTS.id : 0) +
    (words === 1 ? WEIGHTS.label : words >= LIKE ? WEIGHTS.likeLabel : 0) +
    (node.class === other.class ? WEIGHTS.class : 0) +
    (parentOf(node) === parentOf(other) ? WEIGHTS.parent : 0) +
    (beside.length > 0 ? WEIGHTS.beside : 0) +
    (isNear(then, node, now, other) ? WEIGHTS.place : 0)
  );
}

/** Words that make the opposite of what they stand beside. */
const TURNING = new Set(['not', 'no', 'off', 'on', 'stop', 'un', 'dis', 'kein', 'nicht', 'aus', 'ein', 'an', 'ab']);

/**
 * 1 where two texts are one, 0.5 where one holds all words of the other and turns none of them round ("Save", "Save contact"), else 0. Likeness by letters
 * would take "Turn off" for "Turn on". Pure.
 */
export function likeWords(one: string, other: string): number {
  const first = wordsOf(one);
  const second = wordsOf(other);
  if (first.length === 0 || second.length === 0) return 0;
  if (first.join(' ') === second.join(' ')) return 1;
  const [less, more] = first.length < second.length ? [first, second] : [second, first];
  const added = more.filter((word) => !less.includes(word));
  return less.every((word) => more.includes(word)) && !added.some((word) => TURNING.has(word)) ? LIKE : 0;
}

function wordsOf(text: string): readonly string[] {
  return text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
}

function visible(screen: Screen): readonly UiNode[] {
  const top = topWindow(screen.tree)?.root.window;
  return screen.tree.nodes.filter((node) => node.visible && node.window === top);
}

function identity(node: UiNode): string {
  return [node.class, node.resourceId, node.editable ? node.hint : node.text, node.contentDesc].join('\0');
}

function parentOf({ parent }: UiNode): string {
  return `${parent?.class}#${parent?.resourceId}`;
}

/** The words before and behind it. */
function neighbours(screen: Screen, node: UiNode): readonly string[] {
  const words = visible(screen).filter((each) => each === node || shownLabel(each) !== '');
  const at = words.indexOf(node);
  return [words[at - 1], words[at + 1]].flatMap((each) => (each === undefined ? [] : [shownLabel(each)]));
}

function isNear(then: Screen, node: UiNode, now: Screen, other: UiNode): boolean {
  const [one, two] = [centre(node.bounds), centre(other.bounds)];
  const dx = one.x / then.width - two.x / now.width;
  const dy = one.y / then.height - two.y / now.height;
  return Math.hypot(dx, dy) < NEAR;
}

/** How much of what was on a screen is still there, by id or words, from 0 to 1. Pure. */
export function keptShare(then: Screen, now: Screen): number {
  const telling = visible(then).filter((node) => node.resourceId !== '' || shownLabel(node) !== '');
  if (telling.length === 0) return 0;
  const ids = new Set(visible(now).map(({ resourceId }) => resourceId));
  const words = new Set(visible(now).map(shownLabel));
  const kept = telling.filter(
    (node) =>
      (node.resourceId !== '' && ids.has(node.resourceId)) || (shownLabel(node) !== '' && words.has(shownLabel(node))),
  );
  return kept.length / telling.length;
}
