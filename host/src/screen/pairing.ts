import { remember } from '../base/index.js';
import { isList } from './lists.js';
import type { UiNode } from './ui-tree.js';

export interface NodePairs {
  readonly both: readonly (readonly [before: UiNode, after: UiNode])[];
  /** Without those inside another that appeared. */
  readonly appeared: readonly UiNode[];
  readonly gone: readonly UiNode[];
}

/**
 * Pairs the visible nodes of two trees from the root down. Children of a paired parent are the same node when class, id and words agree; then when
 * class, id and the first words do (a row whose summary changed); what is left is paired in order where class and id agree, but not among a
 * list's rows: there, other words are another row. So a new row is one node that appeared, and a field with another text is one that changed.
 */
export function pairNodes(before: UiNode, after: UiNode): NodePairs {
  const both: [UiNode, UiNode][] = [];
  const appeared: UiNode[] = [];
  const gone: UiNode[] = [];
  if (!isAlike(before, after)) return { both, appeared: [after], gone: [before] };
  const pending: [UiNode, UiNode][] = [[before, after]];
  for (let pair = pending.pop(); pair !== undefined; pair = pending.pop()) {
    both.push(pair);
    const matched = pairChildren(visible(pair[0]), visible(pair[1]), isList(pair[0]));
    pending.push(...matched.both.toReversed());
    appeared.push(...matched.appeared);
    gone.push(...matched.gone);
  }
  return { both, appeared, gone };
}

interface Matched {
  readonly both: readonly [UiNode, UiNode][];
  readonly appeared: readonly UiNode[];
  readonly gone: readonly UiNode[];
}

function pairChildren(before: readonly UiNode[], after: readonly UiNode[], areRows: boolean): Matched {
  const partner = new Map<UiNode, UiNode>();
  const free = new Set(after);
  for (const keyOf of [byWords, byFirstWords, areRows ? byKindUnlessWorded : kindOf]) {
    const waiting = group([...free], keyOf);
    for (const one of before) {
      const key = partner.has(one) ? undefined : keyOf(one);
      const other = key === undefined ? undefined : waiting.get(key)?.shift();
      if (other === undefined) continue;
      partner.set(one, other);
      free.delete(other);
    }
  }
  return {
    both: before.flatMap((one) => {
      const other = partner.get(one);
      return other === undefined ? [] : [[one, other] as [UiNode, UiNode]];
    }),
    appeared: after.filter((node) => free.has(node)),
    gone: before.filter((node) => !partner.has(node)),
  };
}

function visible(node: UiNode): readonly UiNode[] {
  return node.children.filter((child) => child.visible);
}

function isAlike(one: UiNode, other: UiNode): boolean {
  return kindOf(one) === kindOf(other);
}

function kindOf(node: UiNode): string {
  return `${node.class}#${node.resourceId}`;
}

type KeyOf = (node: UiNode) => string | undefined;

function byWords(node: UiNode): string {
  return kindOf(node) + wordsIn(node);
}

function byFirstWords(node: UiNode): string | undefined {
  const words = wordsIn(node);
  if (words === '') return undefined;
  const end = words.indexOf('\0', 1);
  return kindOf(node) + (end === -1 ? words : words.slice(0, end));
}

function byKindUnlessWorded(node: UiNode): string | undefined {
  return wordsIn(node) === '' ? kindOf(node) : undefined;
}

/** Everything that is written in the node, in order, each text behind a sign that no text holds: a row is known by its texts. */
const wordsIn: (node: UiNode) => string = remember((node) => {
  let words = '';
  if (node.text !== '') words += `\0${node.text}`;
  if (node.contentDesc !== '') words += `\0${node.contentDesc}`;
  for (const child of node.children) words += wordsIn(child);
  return words;
});

function group(nodes: readonly UiNode[], keyOf: KeyOf): Map<string, UiNode[]> {
  const groups = new Map<string, UiNode[]>();
  for (const node of nodes) {
    const key = keyOf(node);
    if (key === undefined) continue;
    const equals = groups.get(key);
    if (equals === undefined) groups.set(key, [node]);
    else equals.push(node);
  }
  return groups;
}
