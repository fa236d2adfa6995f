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
/** Words that share so much of their letters are one wording of another: "Save" and "Save contact". */
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
  // Place and kind alone say nothing: another button may stand where this one was.
  if (!isSame && words < LIKE) return 0;
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

/** From 0 to 1: the share of pairs of letters that two texts have in common (Dice); of none, 0. */
export function likeWords(one: string, other: string): number {
  const [first, second] = [one, other].map((text) => text.trim().toLowerCase());
  if (!first || !second) return 0;
  if (first === second) return 1;
  const [pairs, left] = [first, second].map((text) =>
    Array.from({ length: Math.max(1, text.length - 1) }, (_, at) => text.slice(at, at + 2)),
  ) as [string[], string[]];
  const all = pairs.length + left.length;
  const both = pairs.filter((pair) => {
    const at = left.indexOf(pair);
    if (at >= 0) left.splice(at, 1);
    return at >= 0;
  }).length;
  return (2 * both) / all;
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
