import { isEmpty, shownBounds } from './geometry.js';
import { compileSelector, type Selector } from './selector.js';
import type { Screen, UiNode } from './ui-tree.js';
import { select, touchableDocumentOf, type Variables } from './xpath/index.js';

/**
 * The nodes that a selector names and a person can see (disabled ones too), in the windows that a touch can reach: what checks count.
 *
 * @throws UsageError as `resolve`
 */
export function seen(screen: Screen, selector: Selector | string, values: Variables = {}): readonly UiNode[] {
  const compiled = typeof selector === 'string' ? compileSelector(selector) : selector;
  const named = select(compiled.xpath, touchableDocumentOf(screen.tree), values);
  return named.filter((node) => isShown(screen, node));
}

export function isPresent(screen: Screen, selector: Selector | string, values: Variables = {}): boolean {
  return seen(screen, selector, values).length > 0;
}

/** False, too, where the tree was cut short: what is missing from it may be on the screen. */
export function isAbsent(screen: Screen, selector: Selector | string, values: Variables = {}): boolean {
  return !screen.tree.truncated && seen(screen, selector, values).length === 0;
}

/** Visible, of some size, and at least partly on the screen. */
export function isShown(screen: Screen, node: UiNode): boolean {
  return node.visible && !isEmpty(node.bounds) && !isEmpty(shownBounds(screen, node));
}
