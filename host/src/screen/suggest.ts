import { anchoredForms } from './anchors.js';
import { isShown } from './checks.js';
import { type Clause, clausesOf, nodesWith, stepOf } from './clauses.js';
import type { Wording } from './express.js';
import { compileSelector } from './selector.js';
import type { Screen, UiNode } from './ui-tree.js';
import { touchableWindows } from './windows.js';
import { select, touchableDocumentOf } from './xpath/index.js';

export interface SuggestOptions extends Wording {
  /** Every other screen that was seen: there, too, the selector may name one node at most. */
  readonly screens?: readonly Screen[];
  /** Every selector must say this of the node itself: for a check of what the node shows, beside its id. */
  readonly saying?: 'text' | 'content-desc';
  /** How many to return at most; 5 when absent. */
  readonly limit?: number;
}

export interface Suggestion {
  readonly selector: string;
  /**
   * `own`: by what the node says of itself. `anchored`: by something near it. `weak`: by its place or its kind alone, or a selector that names
   * several nodes on another screen; it may name another node tomorrow.
   */
  readonly strength: 'own' | 'anchored' | 'weak';
}

/**
 * Selectors that name exactly this node on its own screen (in the windows that a touch can reach), the most lasting first: the fewest attributes
 * that do, resource-id before content-desc before text, then forms anchored to something near, places last. Empty for a node that cannot be seen
 * or reached. A pure function of its arguments, order included.
 *
 * @example suggest(screen, saveButton)[0]?.selector // //*[@resource-id='com.app:id/save']
 */
export function suggest(screen: Screen, node: UiNode, options: SuggestOptions = {}): readonly Suggestion[] {
  const limit = options.limit ?? 5;
  const trial = new Trial(screen, node, options);
  if (!trial.isReachable) return [];
  const found: Suggestion[] = [];
  const add = (selector: string, strength: Suggestion['strength']): boolean => {
    if (!found.some((other) => other.selector === selector)) found.push({ selector, strength });
    return found.length >= limit;
  };
  const later: string[] = [];
  for (const { selector, lasts } of ownForms(node, options, trial)) {
    if (!lasts) later.push(selector);
    else if (add(selector, 'own')) return found;
  }
  if (options.saying !== undefined)
    return [...found, ...later.map((selector): Suggestion => ({ selector, strength: 'weak' }))].slice(0, limit);
  // The one button there is today may be one of two tomorrow: what it says, inside or beside it, is the better name.
  const ambiguous = clausesOf(node, options).filter(
    (clause) => (found.length === 0 && !clause.identifies) || !trial.namesIt(`//${stepOf(node, [clause])}`),
  );
  for (const selector of anchoredForms(node, ambiguous, options)) {
    if (!trial.namesIt(selector)) continue;
    if (!trial.isUniqueElsewhere(selector)) later.push(selector);
    else if (add(selector, 'anchored')) return found;
  }
  for (const selector of [...later, ...placeForms(screen, node, ambiguous, trial)])
    if (add(selector, 'weak')) return found;
  return found;
}

/** Sets of one to three clauses that name the node alone, cheapest first, none holding another that will do. */
function* ownForms(
  node: UiNode,
  options: SuggestOptions,
  trial: Trial,
): Generator<{ readonly selector: string; readonly lasts: boolean }> {
  const accepted: (readonly Clause[])[] = [];
  for (const set of setsOf(clausesOf(node, options))) {
    if (options.saying !== undefined && !set.some(({ attribute }) => attribute === options.saying)) continue;
    if (accepted.some((other) => other.every((clause) => set.includes(clause)))) continue;
    if (!trial.isAlone(set)) continue;
    const selector = `//${stepOf(node, set)}`;
    // A kind alone (the one button), or what names two nodes elsewhere, must not keep more from being said.
    const lasts = set.some(({ identifies }) => identifies) && trial.isAloneElsewhere(set);
    if (lasts) accepted.push(set);
    yield { selector, lasts };
  }
}

function setsOf(clauses: readonly Clause[]): readonly (readonly Clause[])[] {
  const sets: Clause[][] = [];
  for (const [first, one] of clauses.entries()) {
    sets.push([one]);
    for (const [second, other] of clauses.slice(first + 1).entries()) {
      sets.push([one, other]);
      for (const third of clauses.slice(first + second + 2)) sets.push([one, other, third]);
    }
  }
  const cost = (set: readonly Clause[]): number => set.reduce((sum, clause) => sum + clause.cost, 0) + 2 * set.length;
  return sets.sort((one, other) => cost(one) - cost(other));
}

/** By number among its likes, and at the very last by the whole path from the root. */
function* placeForms(screen: Screen, node: UiNode, clauses: readonly Clause[], trial: Trial): Generator<string> {
  for (const clause of clauses) {
    const likes = `//${stepOf(node, [clause])}`;
    const numbered = `(${likes})[${trial.placeIn(likes)}]`;
    if (trial.namesIt(numbered)) yield numbered;
  }
  const path = pathFromRoot(screen, node);
  if (trial.namesIt(path)) yield path;
}

function pathFromRoot(screen: Screen, node: UiNode): string {
  const steps: string[] = [];
  for (let at: UiNode | undefined = node; at !== undefined; at = at.parent) {
    const siblings = at.parent?.children ?? touchableWindows(screen.tree).map(({ root }) => root);
    steps.unshift(`*[${siblings.indexOf(at) + 1}]`);
  }
  return `/${steps.join('/')}`;
}

/** Tries selectors on the node's own screen and on the others. */
class Trial {
  readonly isReachable: boolean;
  readonly #screen: Screen;
  readonly #node: UiNode;
  readonly #screens: readonly Screen[];
  readonly #values: Readonly<Record<string, string>>;

  constructor(screen: Screen, node: UiNode, { screens = [], parameters = {} }: SuggestOptions) {
    this.#screen = screen;
    this.#node = node;
    this.#screens = screens.filter((other) => other.tree !== screen.tree);
    this.#values = parameters;
    this.isReachable = touchableDocumentOf(screen.tree).nodes.includes(node) && isShown(screen, node);
  }

  /** These hold for no other node that can be seen. */
  isAlone(clauses: readonly Clause[]): boolean {
    const named = nodesWith(touchableDocumentOf(this.#screen.tree), clauses);
    return named.every((other) => other === this.#node || !isShown(this.#screen, other));
  }

  /** On each of the others they hold for one node that can be seen, or for none. */
  isAloneElsewhere(clauses: readonly Clause[]): boolean {
    return this.#screens.every((screen) => isOneAtMost(screen, nodesWith(touchableDocumentOf(screen.tree), clauses)));
  }

  /** It alone, of all that can be seen. */
  namesIt(selector: string): boolean {
    const named = this.#named(this.#screen, selector);
    return named.includes(this.#node) && named.every((other) => other === this.#node || !isShown(this.#screen, other));
  }

  isUniqueElsewhere(selector: string): boolean {
    return this.#screens.every((screen) => isOneAtMost(screen, this.#named(screen, selector)));
  }

  /** The node's number among all that the selector names, from 1. */
  placeIn(selector: string): number {
    return this.#named(this.#screen, selector).indexOf(this.#node) + 1;
  }

  #named(screen: Screen, selector: string): readonly UiNode[] {
    // What we write ourselves is always in the subset; anything else is a mistake of this file, and throws.
    return select(compileSelector(selector).xpath, touchableDocumentOf(screen.tree), this.#values);
  }
}

function isOneAtMost(screen: Screen, named: readonly UiNode[]): boolean {
  return named.length <= 1 || named.filter((node) => isShown(screen, node)).length <= 1;
}
