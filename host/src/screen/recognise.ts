import { isPresent, isShown } from './checks.js';
import { type Clause, clausesOf, isCommonId, nodesWith, stepOf } from './clauses.js';
import type { Wording } from './express.js';
import { shareOf } from './geometry.js';
import { rowOf } from './lists.js';
import type { Screen, UiNode } from './ui-tree.js';
import { isVolatile } from './volatile.js';
import { topWindow } from './windows.js';
import { touchableDocumentOf } from './xpath/index.js';

export interface RecogniseOptions extends Wording {
  /** Other observations of this very screen, on which the checks must hold as well. */
  readonly same?: readonly Screen[];
  /** How many checks at most; 3 when absent. */
  readonly limit?: number;
}

/**
 * The fewest selectors (1 to 3) that are present on this screen and, together, on none of the others. Of titles, ids, descriptions and the app's own
 * labels; never of what a list or a field holds, of values, clocks or counters. None where nothing on the screen is lasting enough; where the others
 * hold the very same, they do not tell those apart (`lookAlikes` says which). Pure, and the same for the same arguments.
 */
export function recognise(
  screen: Screen,
  others: readonly Screen[],
  options: RecogniseOptions = {},
): readonly string[] {
  const limit = options.limit ?? 3;
  // A screen that is given twice counts twice, and is looked at once.
  const different = [...new Set(others)];
  const same = [...new Set(options.same)];
  const candidates = candidatesOf(screen, { ...options, same }).map((candidate) => ({
    ...candidate,
    holdsOn: new Set(different.filter((other) => showsOne(other, candidate.clauses))),
  }));
  const chosen: string[] = [];
  let alike = others;
  while (chosen.length < limit) {
    const best = bestOf(
      candidates.filter(({ selector }) => !chosen.includes(selector)),
      alike,
    );
    const left = alike.filter((other) => best?.holdsOn.has(other));
    if (best === undefined || (chosen.length > 0 && left.length === alike.length)) break;
    chosen.push(best.selector);
    alike = left;
    if (alike.length === 0) break;
  }
  return withWords(screen, chosen, candidates);
}

/** The one that tells most of these screens apart; of equals the cheapest, then the first on the screen. */
function bestOf<One extends { readonly cost: number; readonly holdsOn: ReadonlySet<Screen> }>(
  candidates: readonly One[],
  alike: readonly Screen[],
): One | undefined {
  let best: { readonly candidate: One; readonly left: number } | undefined;
  for (const candidate of candidates) {
    let left = 0;
    for (const other of alike) if (candidate.holdsOn.has(other)) left += 1;
    if (best === undefined || left < best.left || (left === best.left && candidate.cost < best.candidate.cost))
      best = { candidate, left };
  }
  return best?.candidate;
}

/** Dialogs of an app are alike but for their words: one that was never seen must not be taken for this one. */
function withWords(screen: Screen, chosen: readonly string[], candidates: readonly Candidate[]): readonly string[] {
  const said = candidates.filter(({ hasWords }) => hasWords);
  if (!isPartial(screen) || said.some(({ selector }) => chosen.includes(selector))) return chosen;
  const best = said.toSorted((one, other) => one.cost - other.cost)[0];
  return best === undefined ? chosen : [...chosen, best.selector];
}

/** The topmost window leaves a good part of the screen free. */
function isPartial(screen: Screen): boolean {
  const top = topWindow(screen.tree);
  return top === undefined || top.type !== 'application' || shareOf(screen, top.bounds) < 0.8;
}

/** Of the others those on which all these selectors are present as well. */
export function lookAlikes(selectors: readonly string[], others: readonly Screen[]): readonly Screen[] {
  return others.filter((other) => selectors.every((selector) => isPresent(other, selector)));
}

interface Candidate {
  readonly selector: string;
  readonly clauses: readonly Clause[];
  readonly cost: number;
  readonly hasWords: boolean;
}

/** Of the frame around the content; where a screen is nothing but a list, of the ids of its rows. */
function candidatesOf(screen: Screen, options: RecogniseOptions): readonly Candidate[] {
  const shown = touchableDocumentOf(screen.tree).nodes.filter((node) => isShown(screen, node));
  const frame = shown.filter((node) => rowOf(node) === undefined && !standsInForRows(node));
  const ofFrame = fromNodes(screen, frame, (node) => setsFor(node, options), options);
  if (ofFrame.length > 0) return ofFrame;
  return fromNodes(screen, shown, (node) => setsFor(node, options).filter(isIdAlone), options);
}

/** "Nothing here yet" is what a list shows that happens to have no rows: the same screen has some tomorrow. */
function standsInForRows(node: UiNode): boolean {
  for (let one: UiNode | undefined = node; one !== undefined; one = one.parent)
    if (/(?:^|[/_])(?:empty|no_(?:items|results|data|files|content))(?:_|$)/.test(one.resourceId)) return true;
  return false;
}

function fromNodes(
  screen: Screen,
  nodes: readonly UiNode[],
  sets: (node: UiNode) => readonly (readonly Clause[])[],
  { same = [] }: RecogniseOptions,
): readonly Candidate[] {
  const found = new Map<string, Candidate>();
  for (const node of nodes) {
    for (const set of sets(node)) {
      const selector = `//${stepOf(node, set)}`;
      if (found.has(selector) || !same.every((other) => showsOne(other, set))) continue;
      const cost = costOf(node, set) + rarity(screen, set);
      found.set(selector, { selector, clauses: set, cost, hasWords: set.some(isWords) });
    }
  }
  return [...found.values()];
}

function isIdAlone(set: readonly Clause[]): boolean {
  return set.length === 1 && set[0]?.attribute === 'resource-id';
}

/**
 * The lower, the better a mark: the app's own id of something with lasting words, or a common id (title) with its words; an id of another part; words
 * alone; last what can be pressed, for buttons of one name are on many screens.
 */
function costOf(node: UiNode, set: readonly Clause[]): number {
  const hasWords = set.some(isWords);
  const pressed = node.clickable ? 1 : 0;
  if (!set.some(({ attribute }) => attribute === 'resource-id')) return 4 + pressed;
  if (isCommonId(node.resourceId)) return hasWords ? 1 + pressed : 8;
  if (hasWords) return 4 + pressed;
  const isLasting = node.text !== '' && !isVolatile(node.text) && !node.editable;
  return isLasting ? 1 + pressed : 2 + pressed;
}

function isWords({ attribute, identifies }: Clause): boolean {
  return identifies && attribute !== 'resource-id';
}

/** What may be said of a node of this screen that lasts: its id, its words, and both (a title is known by both). */
function setsFor(node: UiNode, options: RecogniseOptions): readonly (readonly Clause[])[] {
  const clauses = clausesOf(node, withoutVariables(options)).filter(({ identifies }) => identifies);
  const id = clauses.find(({ attribute }) => attribute === 'resource-id');
  const words = clauses.filter(({ attribute }) => attribute !== 'resource-id' && !isVolatile(wordsOf(node, attribute)));
  const sets: (readonly Clause[])[] = words.map((clause) => [clause]);
  if (id === undefined) return sets;
  sets.push([id], ...words.map((clause) => [id, clause]));
  return sets;
}

/** A parameter's value is no mark of a screen, even as a variable: the next run has another, and the screen without it is the same screen. */
function withoutVariables({ avoid = [], parameters = {} }: Wording): Wording {
  return { avoid: [...avoid, ...Object.values(parameters)] };
}

function wordsOf(node: UiNode, attribute: string): string {
  if (attribute === 'hint') return node.hint;
  return attribute === 'text' ? node.text : node.contentDesc;
}

/** What stands there several times is content, likely, not the frame around it. */
function rarity(screen: Screen, clauses: readonly Clause[]): number {
  return shownWith(screen, clauses).length > 1 ? 4 : 0;
}

function showsOne(screen: Screen, clauses: readonly Clause[]): boolean {
  return nodesWith(touchableDocumentOf(screen.tree), clauses).some((node) => isShown(screen, node));
}

function shownWith(screen: Screen, clauses: readonly Clause[]): readonly UiNode[] {
  return nodesWith(touchableDocumentOf(screen.tree), clauses).filter((node) => isShown(screen, node));
}
