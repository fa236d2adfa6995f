import { type Clause, clausesOf, elementName, stepOf } from './clauses.js';
import type { Wording } from './express.js';
import { isAround } from './inside.js';
import { rowOf } from './lists.js';
import type { UiNode } from './ui-tree.js';

/** Labels and containers that are tried; farther ones say little. */
const MOST_LABELS = 10;
const MOST_LEVELS = 8;
/** Namings of labels before the node that is the next of its class after them. */
const MOST_BEFORE = 6;

/**
 * Selectors that name a node by something near it that can be named: a label inside it, the container around it, the row it shares with a label,
 * a label beside it. The most lasting first; which of them name it alone is for the caller to see. In a list only what is in the same row counts:
 * what is above a row today is not tomorrow.
 *
 * @param clauses what can be said of the node itself and does not name it alone
 */
export function* anchoredForms(node: UiNode, clauses: readonly Clause[], wording: Wording): Generator<string> {
  const steps = clauses.map((clause) => stepOf(node, [clause]));
  const row = rowOf(node);
  const labels = labelsAround(node, row).flatMap((label) => namings(label, wording).map((step) => ({ label, step })));
  yield* insideForms(node, clauses, labels);
  yield* containerForms(node, steps, row, wording);
  yield* rowForms(node, steps, labels, wording);
  if (row === undefined || row !== node) yield* besideForms(node, labels);
}

interface NamedLabel {
  readonly label: UiNode;
  readonly step: string;
}

/** How a label is named: by its words first, since its id is every row's; then by both. */
function namings(label: UiNode, wording: Wording): string[] {
  const clauses = clausesOf(label, wording).filter(({ identifies }) => identifies);
  const id = clauses.find(({ attribute }) => attribute === 'resource-id');
  const [words] = clauses.filter((clause) => clause !== id);
  const sets: (readonly Clause[])[] = [];
  if (words !== undefined) sets.push([words]);
  if (id !== undefined) sets.push([id]);
  if (words !== undefined && id !== undefined) sets.push([id, words]);
  return sets.map((set) => stepOf(label, set));
}

/** `//*[@clickable='true' and .//*[@text='Save']]`: a container by a label inside. */
function* insideForms(node: UiNode, clauses: readonly Clause[], labels: readonly NamedLabel[]): Generator<string> {
  for (const { label, step } of labels) {
    if (!isAround(node, label)) continue;
    const condition = label.parent === node ? `./${step}` : `.//${step}`;
    for (const clause of clauses) yield `//${stepOf(node, [clause], [condition])}`;
  }
}

/** `//*[@resource-id='toolbar']//android.widget.ImageButton`: inside a container that can be named. */
function* containerForms(
  node: UiNode,
  steps: readonly string[],
  row: UiNode | undefined,
  wording: Wording,
): Generator<string> {
  for (const container of ancestors(node)) {
    // The framework's frame around all content tells nothing.
    if (container.resourceId === 'android:id/content' || (row !== undefined && isAround(container, row))) return;
    for (const clause of clausesOf(container, wording).filter(({ identifies }) => identifies)) {
      const link = node.parent === container ? '/' : '//';
      for (const step of steps) yield `//${stepOf(container, [clause])}${link}${step}`;
    }
  }
}

/** `//*[@resource-id='row' and .//*[@text='Wi-Fi']]//android.widget.Switch`: in the container that it shares with a label. */
function* rowForms(
  node: UiNode,
  steps: readonly string[],
  labels: readonly NamedLabel[],
  wording: Wording,
): Generator<string> {
  for (const { label, step } of labels) {
    if (isAround(node, label) || isAround(label, node)) continue;
    const shared = ancestors(node).find((container) => isAround(container, label));
    if (shared === undefined) continue;
    const kinds = clausesOf(shared, wording).filter(({ attribute }) => attribute !== 'class');
    for (const kind of kinds) for (const own of steps) yield `//${stepOf(shared, [kind], [`.//${step}`])}//${own}`;
    for (const own of steps) yield `//${step}/ancestor::${elementName(shared)}[1]//${own}`;
  }
}

/** `//*[@text='First name']/following-sibling::android.widget.EditText[1]`, and `following::` where they are no siblings. */
function* besideForms(node: UiNode, labels: readonly NamedLabel[]): Generator<string> {
  const name = elementName(node);
  for (const { label, step } of labels) {
    const direction = label.order < node.order ? 'following' : 'preceding';
    if (label.parent === node.parent) yield `//${step}/${direction}-sibling::${name}[1]`;
  }
  const before = labels.filter(({ label }) => label.order < node.order && !isAround(label, node));
  for (const { step } of before.slice(0, MOST_BEFORE)) yield `//${step}/following::${name}[1]`;
}

/**
 * Nodes with words of their own, those in the smallest common container first. In one that can be pressed, the first in reading order leads: a
 * row's title; elsewhere the nearest.
 */
function labelsAround(node: UiNode, row: UiNode | undefined): readonly UiNode[] {
  const labels = new Set<UiNode>();
  for (const container of [node, ...ancestors(node)]) {
    if (row !== undefined && isAround(container, row)) break;
    const found = insideOf(container).filter((other) => other !== node && hasWords(other) && !labels.has(other));
    if (!container.clickable)
      found.sort((one, other) => distance(one, node) - distance(other, node) || one.order - other.order);
    for (const label of found) {
      labels.add(label);
      if (labels.size >= MOST_LABELS) return [...labels];
    }
  }
  return [...labels];
}

function distance(one: UiNode, other: UiNode): number {
  return Math.abs(one.order - other.order);
}

function hasWords(node: UiNode): boolean {
  return node.visible && !node.editable && (node.text !== '' || node.contentDesc !== '');
}

function insideOf(container: UiNode): UiNode[] {
  const inside: UiNode[] = [];
  const pending = container.children.toReversed();
  for (let node = pending.pop(); node !== undefined; node = pending.pop()) {
    inside.push(node);
    pending.push(...node.children.toReversed());
  }
  return inside;
}

function ancestors(node: UiNode): readonly UiNode[] {
  const around: UiNode[] = [];
  for (let parent = node.parent; parent !== undefined && around.length < MOST_LEVELS; parent = parent.parent)
    around.push(parent);
  return around;
}
