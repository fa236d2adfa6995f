import { labelOf, type Screen, topWindow, type UiNode } from '../../screen/index.js';
import type { ReadGoal } from './goal.js';
import { isPlace } from './places.js';
import {
  accepts,
  alters,
  commits,
  dangersOfPressing,
  isFiller,
  isVerb,
  leadsBack,
  likeness,
  opensMenu,
  withdraws,
  wordsOf,
} from './vocabulary.js';

/** Something on the screen that could be tapped, and how much it promises. */
export interface Candidate {
  readonly node: UiNode;
  readonly label: string;
  /** It is, or holds, a switch or a box: tapping it changes something, and is for `wantedToggle` alone. */
  readonly flips: boolean;
  /** How much of the label speaks of the goal; 0 = nothing. */
  readonly relevance: number;
  /** It takes something away, sends it off, costs money: only ever here when the goal says so. */
  readonly endangers: boolean;
  /** How well it ends a form. */
  readonly commits: number;
  /** How well it lets a dialog go on. */
  readonly accepts: number;
  /** Tells it apart from its neighbours, whatever else changes on the screen. */
  readonly key: string;
}

/** What may be tapped for this goal, most promising first. Dangerous things are left out unless the goal asks for them. Pure. */
export function candidates(screen: Screen, goal: ReadGoal): readonly Candidate[] {
  const nodes = topNodes(screen).filter((node) => node.clickable && node.enabled && node.visible && !node.editable);
  return nodes
    .map((node) => candidate(node, goal))
    .filter(({ label }) => !leadsBack(label) || goal.words.some((word) => likeness(word, 'search') > 0))
    .filter(({ label }) => [...dangersOfPressing(label)].every((danger) => goal.dangers.has(danger)))
    .filter(({ label }) => !withdraws(label, goal.text))
    .sort((one, other) => other.relevance - one.relevance || one.node.order - other.node.order);
}

function candidate(node: UiNode, goal: ReadGoal): Candidate {
  const label = labelOf(node);
  return {
    node,
    label,
    flips: holdsCheckable(node),
    relevance: relevance(label, goal),
    endangers: dangersOfPressing(label).size > 0,
    commits: endOf(label, goal),
    accepts: accepts(label),
    key: `${node.class}|${node.resourceId}|${label || node.path.join('.')}`,
  };
}

/** How much of the goal a label speaks of, long labels discounted: a menu entry beats a paragraph that happens to hold the word. */
export function relevance(label: string, goal: ReadGoal): number {
  const words = wordsOf(label);
  // "Create contact" is no way to one that is there.
  const makes = (word: string) => likeness(word, 'create') > 0;
  if (words.length === 0 || (words.some(makes) && !goal.words.some(makes))) return 0;
  const wanted = [...goal.words, ...(goal.dangers.size > 0 ? goal.entities.flatMap(({ text }) => wordsOf(text)) : [])];
  const found = wanted.reduce(
    (sum, word) => sum + weight(word) * Math.max(0, ...words.map((other) => likeness(word, other))),
    0,
  );
  return found / Math.sqrt(1 + Math.max(0, words.length - 3) / 3);
}

/** A label that ends something else ("Make a folder" where a note is made) is the last to be taken for the form's end. */
function endOf(label: string, goal: ReadGoal): number {
  const ends = commits(label);
  const isStrange = wordsOf(label).some(
    (word) =>
      commits(word) === 0 &&
      !isVerb(word) &&
      !isFiller(word) &&
      goal.words.every((wanted) => likeness(wanted, word) === 0),
  );
  return isStrange ? ends / 2 : ends;
}

/**
 * Where nothing speaks of the goal: what may be looked behind without changing anything, menus first, for there is only more to read in them.
 * Places only, no buttons: a word that the explorer does not know may be any act, in any language.
 */
export function looksBehind(screen: Screen, open: readonly Candidate[]): readonly Candidate[] {
  const harmless = open.filter(
    ({ node, label, flips, commits: ends, endangers }) =>
      !flips &&
      !endangers &&
      ends === 0 &&
      label !== '' &&
      !node.scrollable &&
      !alters(label) &&
      isPlace(screen, node, label),
  );
  return [...harmless].sort((one, other) => Number(opensMenu(other.label)) - Number(opensMenu(one.label)));
}

/** Whether a label is about what the goal is about: a note, a contact; one that shares a mere "text" or "number" with it is not. */
export function isOnTopic(label: string, goal: ReadGoal): boolean {
  const { topic } = goal;
  return topic === undefined || wordsOf(label).some((word) => likeness(word, topic) > 0);
}

function holdsCheckable(node: UiNode): boolean {
  return node.checkable || node.children.some(holdsCheckable);
}

/** What is to be made tells more than that something is: "Create contact" does not speak of "create a note". */
function weight(word: string): number {
  return isVerb(word) ? 0.4 : 1;
}

/** The nodes that a finger can reach: those of the topmost touchable window. */
export function topNodes(screen: Screen): readonly UiNode[] {
  const top = topWindow(screen.tree);
  return top === undefined ? [] : screen.tree.nodes.filter((node) => screen.tree.windows[node.window] === top);
}

/** Something lies over the app's screen: a dialog, a menu. */
export function isOverlaid(screen: Screen): boolean {
  return topWindow(screen.tree)?.type !== 'application';
}

/** The fields that can be typed into, top to bottom. */
export function fields(screen: Screen): readonly UiNode[] {
  return topNodes(screen).filter((node) => node.editable && node.enabled && node.visible);
}
