import { covered, describeCover, swipePoint, tapPoint } from './cover.js';
import { describeNode } from './describe.js';
import { centre, isEmpty, type Point, shownBounds } from './geometry.js';
import { type Near, nearest } from './nearest.js';
import { compileSelector, type Selector } from './selector.js';
import { type Purpose, targetOf } from './target.js';
import type { Screen, UiNode } from './ui-tree.js';
import { documentOf, select, touchableDocumentOf, type Variables } from './xpath/index.js';

/** What a selector names on a screen. Reasons are sentences, `found` the ends of theirs; neither holds a variable's value. */
export type Resolution =
  | {
      readonly kind: 'one';
      /** What the selector names. */
      readonly node: UiNode;
      /** What is acted upon: the node, or what answers for it. */
      readonly target: UiNode;
      /** Inside the node's visible part, and uncovered (its middle, where the purpose is to see). */
      readonly point: Point;
    }
  | { readonly kind: 'none'; readonly reason: string; readonly found: string; readonly near: readonly Near[] }
  | { readonly kind: 'several'; readonly reason: string; readonly found: string; readonly nodes: readonly UiNode[] };

/**
 * Finds the one actionable node that a selector names, in the windows that a touch can reach. Actionable: visible, on the screen, enabled, fit for
 * the purpose and uncovered. Named nodes with the same target (a container and its labels) are one.
 *
 * @throws UsageError for a text that is no selector, an unbound variable, an expression that costs too much
 */
export function resolve(screen: Screen, selector: Selector | string, values: Variables, purpose: Purpose): Resolution {
  const compiled = typeof selector === 'string' ? compileSelector(selector) : selector;
  const named = select(compiled.xpath, touchableDocumentOf(screen.tree), values);
  const unfit: Near[] = [];
  const byTarget = new Map<UiNode, Fit>();
  for (const node of named) {
    const fitness = assess(screen, node, purpose);
    if (fitness.kind === 'unfit') unfit.push({ node, why: fitness.why });
    // The target itself is the better name for a container of which labels were named too.
    else if (!byTarget.has(fitness.target) || fitness.target === node) byTarget.set(fitness.target, fitness);
  }
  const fits = [...byTarget.values()];
  const [only] = fits;
  if (only === undefined) return none(screen, compiled, values, unfit);
  if (fits.length > 1)
    return several(
      compiled,
      fits.map(({ node }) => node),
    );
  return { kind: 'one', node: only.node, target: only.target, point: only.point };
}

interface Fit {
  readonly kind: 'fit';
  readonly node: UiNode;
  readonly target: UiNode;
  readonly point: Point;
}

function assess(
  screen: Screen,
  node: UiNode,
  purpose: Purpose,
): Fit | { readonly kind: 'unfit'; readonly why: string } {
  if (!node.visible) return { kind: 'unfit', why: 'is not visible' };
  if (isEmpty(node.bounds)) return { kind: 'unfit', why: 'has no size' };
  const shown = shownBounds(screen, node);
  if (isEmpty(shown)) return { kind: 'unfit', why: 'is off the screen' };
  const target = targetOf(screen, node, purpose);
  if (target.kind === 'unfit') return target;
  const point = pointFor(screen, node, target.node, purpose);
  if (point !== undefined) return { kind: 'fit', node, target: target.node, point };
  const cover = covered(screen, node);
  return { kind: 'unfit', why: cover === undefined ? 'is covered' : `is covered by ${describeCover(cover)}` };
}

function pointFor(screen: Screen, node: UiNode, target: UiNode, purpose: Purpose): Point | undefined {
  switch (purpose) {
    case 'see':
      return centre(shownBounds(screen, node));
    case 'scroll':
      return swipePoint(screen, target);
    case 'set':
      // The label of a row is named, its switch is set.
      return tapPoint(screen, target) ?? swipePoint(screen, target);
    case 'tap':
    case 'hold':
    case 'type':
      return tapPoint(screen, node);
  }
}

function none(screen: Screen, selector: Selector, values: Variables, unfit: readonly Near[]): Resolution {
  const cut = screen.tree.truncated ? ' The tree was cut short, so it may be there.' : '';
  const [first] = unfit;
  if (first !== undefined) {
    const count = unfit.length === 1 ? 'one that' : `${unfit.length} of which none fits: the first`;
    const found = `${count} ${first.why}: ${describeNode(first.node)}.${cut}`;
    return { kind: 'none', reason: expected(selector, found), found, near: unfit };
  }
  const behind = select(selector.xpath, documentOf(screen.tree), values).map((node) => ({
    node,
    why: 'is in a window that cannot be reached',
  }));
  const near = behind.length > 0 ? behind : nearest(selector, touchableDocumentOf(screen.tree), values);
  const hint = near[0] === undefined ? '' : ` Nearest: ${describeNode(near[0].node)} ${near[0].why}.`;
  const found = `none.${hint}${cut}`;
  return { kind: 'none', reason: expected(selector, found), found, near };
}

function expected(selector: Selector, found: string): string {
  return `Expected one node for ${selector.text}, found ${found}`;
}

/** Attributes by which equals can be told apart, the best first. */
const TELLING = [
  ['resource-id', (node: UiNode) => node.resourceId],
  ['content-desc', (node: UiNode) => node.contentDesc],
  ['text', (node: UiNode) => (node.editable ? '' : node.text)],
  ['hint', (node: UiNode) => node.hint],
  ['class', (node: UiNode) => node.class],
] as const;

function several(selector: Selector, nodes: readonly UiNode[]): Resolution {
  const [first] = nodes;
  const telling = TELLING.find(([, read]) => new Set(nodes.map(read)).size === nodes.length);
  const advice = telling === undefined ? 'Go on from a label beside the one that is meant.' : `Add @${telling[0]}.`;
  const example = first === undefined ? '' : ` (first: ${describeNode(first)})`;
  const found = `${nodes.length}${example}. ${advice}`;
  return { kind: 'several', reason: expected(selector, found), found, nodes };
}
