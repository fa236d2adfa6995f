import type { UiNode, UiTree, UiWindow } from '../ui-tree.js';
import { touchableWindows } from '../windows.js';

/** Attributes by whose value nodes are looked up, rather than searched. */
export const INDEXED = ['resource-id', 'text', 'content-desc', 'class'] as const;
export type Indexed = (typeof INDEXED)[number];

const READ: Readonly<Record<Indexed, (node: UiNode) => string>> = {
  'resource-id': (node) => node.resourceId,
  text: (node) => node.text,
  class: (node) => node.class,
  'content-desc': (node) => node.contentDesc,
};

const NONE: readonly UiNode[] = [];

/**
 * What an expression is evaluated on: some windows of a tree as one XPath document, their roots as the children of the root node. (A dump's
 * `hierarchy` element is that root node.)
 */
export class Document {
  /** All nodes, in document order. */
  readonly nodes: readonly UiNode[];
  readonly roots: readonly UiNode[];
  /** By a node's `order`: the order of the first node after its subtree. */
  readonly #ends: Int32Array;
  readonly #index = new Map<Indexed, ReadonlyMap<string, readonly UiNode[]>>();
  readonly #isWhole: boolean;

  constructor(tree: UiTree, windows: readonly UiWindow[]) {
    this.roots = windows.map((window) => window.root);
    this.#ends = subtreeEnds(tree);
    this.#isWhole = windows.length === tree.windows.length;
    this.nodes = this.#isWhole
      ? tree.nodes
      : this.roots.flatMap((root) => tree.nodes.slice(root.order, this.#ends[root.order]));
  }

  /** The node's descendants. */
  inside(node: UiNode): readonly UiNode[] {
    return this.nodes.slice(this.#placeOf(node.order + 1), this.#placeOf(this.#endOf(node)));
  }

  /** The nodes that begin before the node does. */
  before(node: UiNode): readonly UiNode[] {
    return this.nodes.slice(0, this.#placeOf(node.order));
  }

  /** The nodes that begin after the node's subtree. */
  after(node: UiNode): readonly UiNode[] {
    return this.nodes.slice(this.#placeOf(this.#endOf(node)));
  }

  isInside(ancestor: UiNode, node: UiNode): boolean {
    return node.order > ancestor.order && node.order < this.#endOf(ancestor);
  }

  siblings(node: UiNode): readonly UiNode[] {
    return node.parent?.children ?? this.roots;
  }

  /** The node's number among its siblings. */
  rankOf(node: UiNode): number {
    return node.parent === undefined ? this.roots.indexOf(node) : (node.path.at(-1) ?? 0);
  }

  /** In document order. */
  lookUp(attribute: Indexed, value: string): readonly UiNode[] {
    let index = this.#index.get(attribute);
    if (index === undefined) {
      index = group(this.nodes, READ[attribute]);
      this.#index.set(attribute, index);
    }
    return index.get(value) ?? NONE;
  }

  #endOf(node: UiNode): number {
    return this.#ends[node.order] ?? 0;
  }

  /** The place in `nodes` of the first node whose order is `order` or more. */
  #placeOf(order: number): number {
    if (this.#isWhole) return order;
    let [low, high] = [0, this.nodes.length];
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((this.nodes[middle] as UiNode).order < order) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}

const whole = new WeakMap<UiTree, Document>();
const touchable = new WeakMap<UiTree, Document>();

/** All windows of the tree; one document a tree, so that its index is built once. */
export function documentOf(tree: UiTree): Document {
  return remembered(whole, tree, () => new Document(tree, tree.windows));
}

/** Only the windows that a touch can reach. */
export function touchableDocumentOf(tree: UiTree): Document {
  return remembered(touchable, tree, () => new Document(tree, touchableWindows(tree)));
}

function remembered(documents: WeakMap<UiTree, Document>, tree: UiTree, make: () => Document): Document {
  let document = documents.get(tree);
  if (document === undefined) {
    document = make();
    documents.set(tree, document);
  }
  return document;
}

function subtreeEnds({ nodes }: UiTree): Int32Array {
  const ends = new Int32Array(nodes.length);
  for (let order = nodes.length - 1; order >= 0; order--) {
    const last = (nodes[order] as UiNode).children.at(-1);
    ends[order] = last === undefined ? order + 1 : (ends[last.order] ?? 0);
  }
  return ends;
}

function group(nodes: readonly UiNode[], read: (node: UiNode) => string): ReadonlyMap<string, readonly UiNode[]> {
  const groups = new Map<string, UiNode[]>();
  for (const node of nodes) {
    const value = read(node);
    const equals = groups.get(value);
    if (equals === undefined) groups.set(value, [node]);
    else equals.push(node);
  }
  return groups;
}
