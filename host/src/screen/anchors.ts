import { type Clause, clausesOf, elementName, stepOf } from './clauses.js';
import type { Wording } from './express.js';
import type { UiNode } from './ui-tree.js';

/** Labels and containers that are tried; farther ones say little. */
const MOST_LABELS = 12;
const MOST_LEVELS = 8;

/**
 * Selectors that name a node by something near it that can be named: a label inside it, the container around it, the row it shares with a label,
 * a label beside it. The most lasting first; which of them name it alone is for the caller to see.
 */
export function* anchoredForms(node: UiNode, wording: Wording): Generator<string> {
  const own = ownSteps(node, wording);
  const labels = labelsAround(node);
  const identified = labels.flatMap((label) => {
    const best = clausesOf(label, wording).find(({ identifies }) => identifies);
    return best === undefined ? [] : [{ label, step: stepOf(label, [best]) }];
  });
  yield* insideForms(node, identified, wording);
  yield* containerForms(node, own, wording);
  yield* rowForms(node, own, identified, wording);
  yield* besideForms(node, identified);
}

interface NamedLabel {
  readonly label: UiNode;
  readonly step: string;
}

/** The node by as little as possible: its best clause, its class, anything. */
function ownSteps(node: UiNode, wording: Wording): readonly string[] {
  const identifying = clausesOf(node, wording).filter(({ identifies }) => identifies);
  return [...identifying.map((clause) => stepOf(node, [clause])), elementName(node)];
}

/** `//*[@clickable='true' and .//*[@text='Save']]`: a container by a label inside. */
function insideForms(node: UiNode, labels: readonly NamedLabel[], wording: Wording): string[] {
  const forms: string[] = [];
  const kinds = clausesOf(node, wording);
  for (const { label, step } of labels) {
    if (!isInside(node, label)) continue;
    const condition = label.parent === node ? `./${step}` : `.//${step}`;
    for (const kind of [...kinds.map((clause) => [clause]), []]) forms.push(`//${stepOf(node, kind, [condition])}`);
  }
  return forms;
}

/** `//*[@resource-id='toolbar']//android.widget.ImageButton`: inside a container that can be named. */
function containerForms(node: UiNode, own: readonly string[], wording: Wording): string[] {
  const forms: string[] = [];
  for (const container of ancestors(node)) {
    const named = clausesOf(container, wording).filter(({ identifies }) => identifies);
    for (const clause of named) {
      const link = node.parent === container ? '/' : '//';
      for (const step of own) forms.push(`//${stepOf(container, [clause])}${link}${step}`);
    }
  }
  return forms;
}

/** `//*[@resource-id='row' and .//*[@text='Wi-Fi']]//android.widget.Switch`: in the container that it shares with a label. */
function rowForms(node: UiNode, own: readonly string[], labels: readonly NamedLabel[], wording: Wording): string[] {
  const forms: string[] = [];
  for (const { label, step } of labels) {
    if (isInside(node, label)) continue;
    const row = ancestors(node).find((container) => isInside(container, label));
    if (row === undefined) continue;
    const kinds: readonly (readonly Clause[])[] = clausesOf(row, wording)
      .filter(({ attribute }) => attribute !== 'class')
      .map((clause) => [clause]);
    for (const kind of kinds) for (const mine of own) forms.push(`//${stepOf(row, kind, [`.//${step}`])}//${mine}`);
    for (const mine of own) forms.push(`//${step}/ancestor::${elementName(row)}[1]//${mine}`);
  }
  return forms;
}

/** `//*[@text='First name']/following-sibling::android.widget.EditText[1]`, and `following::` where they are no siblings. */
function besideForms(node: UiNode, labels: readonly NamedLabel[]): string[] {
  const name = elementName(node);
  const forms: string[] = [];
  for (const { label, step } of labels) {
    const direction = label.order < node.order ? 'following' : 'preceding';
    if (label.parent === node.parent) forms.push(`//${step}/${direction}-sibling::${name}[1]`);
  }
  for (const { label, step } of labels) {
    if (label.order < node.order && !isInside(label, node)) forms.push(`//${step}/following::${name}[1]`);
  }
  return forms;
}

/** Nodes with words of their own, those in the smallest common container first; inside it the nearest in reading order first. */
function labelsAround(node: UiNode): readonly UiNode[] {
  const labels = new Set<UiNode>();
  for (const container of [node, ...ancestors(node)]) {
    const words = insideOf(container).filter(
      (other) => other !== node && !isInside(other, node) && hasWords(other) && !labels.has(other),
    );
    words.sort(
      (one, other) => Math.abs(one.order - node.order) - Math.abs(other.order - node.order) || one.order - other.order,
    );
    for (const label of words) {
      labels.add(label);
      if (labels.size >= MOST_LABELS) return [...labels];
    }
  }
  return [...labels];
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

function isInside(container: UiNode, node: UiNode): boolean {
  for (let parent = node.parent; parent !== undefined; parent = parent.parent) if (parent === container) return true;
  return false;
}
