import fontoxpath from 'fontoxpath';
import { Document as Dom, type Element as DomElement } from 'slimdom';
import type { UiNode, UiTree } from '../../../src/screen/index.js';
import { ATTRIBUTES } from '../../../src/screen/xpath/index.js';

/**
 * The same tree in a full engine: a `hierarchy` element in the place of our root node, classes as element names. An expression for it is
 * written by `expressions.ts`, which knows where XPath 3.1 differs from 1.0.
 */
export class OracleTree {
  readonly #orders = new Map<unknown, number>();
  readonly #root: DomElement;

  constructor(tree: UiTree) {
    const dom = new Dom();
    this.#root = dom.createElement('hierarchy');
    dom.appendChild(this.#root);
    for (const window of tree.windows) this.#copy(dom, this.#root, window.root);
  }

  /** Nodes as their order numbers, the root left out. */
  evaluate(expression: string, variables: Readonly<Record<string, string>>): unknown {
    const value = fontoxpath.evaluateXPath(
      expression,
      this.#root,
      null,
      variables,
      fontoxpath.evaluateXPath.ALL_RESULTS_TYPE,
    ) as unknown[];
    if (value.every((item) => typeof item !== 'object')) return value.length === 1 ? value[0] : value;
    return value.filter((item) => this.#orders.has(item)).map((item) => this.#orders.get(item));
  }

  #copy(dom: Dom, parent: DomElement, node: UiNode): void {
    const element = dom.createElement(node.class);
    this.#orders.set(element, node.order);
    for (const { name, read } of ATTRIBUTES) {
      const value = read(node);
      if (value !== undefined) element.setAttribute(name, value);
    }
    parent.appendChild(element);
    for (const child of node.children) this.#copy(dom, element, child);
  }
}
