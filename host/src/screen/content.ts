import type { UiNode, UiTree, UiWindow } from './ui-tree.js';
import { isClock } from './volatile.js';

/**
 * What of a screen counts when two observations are compared, and what is noise. Noise, by rule: which node has the focus, where things lie, what
 * the keyboard and the system's bars show, which clock time a clock shows. A toast is a window like any other.
 */
export function contentWindows(tree: UiTree): readonly UiWindow[] {
  return tree.windows.filter(({ type, modal }) => type !== 'input-method' && (type !== 'system' || modal));
}

/** Windows of one kind may be the same window at two instants. */
export function windowKind({ type, package: packageName, activity, title }: UiWindow): string {
  return [type, packageName, activity, type === 'application' ? '' : title].join('\0');
}

/** What a person would see of a node, and what an act may be meant to change; a password field shows how much it holds. */
export const WATCHED: readonly (readonly [attribute: string, read: (node: UiNode) => string])[] = [
  ['text', (node) => (node.password ? '•'.repeat(node.text.length) : timeless(node.text))],
  ['content-desc', (node) => timeless(node.contentDesc)],
  ['hint', (node) => node.hint],
  ['checked', (node) => String(node.checked)],
  ['selected', (node) => String(node.selected)],
  ['enabled', (node) => String(node.enabled)],
  ['range-current', (node) => (node.range === undefined ? '' : String(node.range.current))],
  ['error', (node) => node.error ?? ''],
];

function timeless(text: string): string {
  return isClock(text) ? '(a clock)' : text;
}
