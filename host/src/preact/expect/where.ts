import { isList, literal, type UiNode } from '../../screen/index.js';
import type { Where } from './sentence.js';

/** The selector of nodes at a place for which a condition holds; undefined where this node is not at that place. Pure. */
export function whereSelector(where: Where, node: UiNode, condition: string): string | undefined {
  switch (where.kind) {
    case 'anywhere':
      return `//*[${condition}]`;
    case 'list': {
      const list = around(node).find(isList);
      return list && `${stepTo(list)}//*[${condition}]`;
    }
    case 'called': {
      const place = [node, ...around(node)].find((each) => isCalled(each, where.words));
      if (place === undefined) return undefined;
      if (place !== node) return `${stepTo(place)}//*[${condition}]`;
      return node.resourceId === '' ? undefined : `//*[@resource-id=${literal(node.resourceId)} and ${condition}]`;
    }
    default:
      return where satisfies never;
  }
}

/** What a sentence may call the places that a node is at, the nearest first. Pure. */
export function placesOf(node: UiNode): readonly string[] {
  const called = [node, ...around(node)].map(entryOf).filter((words) => words !== '');
  return [...called.slice(0, 1), ...(around(node).some(isList) ? ['list'] : [])];
}

/** The words of a node's id, as one would say them: `display_name` is the display name. */
export function entryOf({ resourceId }: UiNode): string {
  const entry = resourceId.split('/').at(-1) ?? '';
  return entry
    .replaceAll(/([\p{Ll}\d])(\p{Lu})/gu, '$1 $2')
    .replaceAll(/[_-]+/g, ' ')
    .trim()
    .toLowerCase();
}

function isCalled(node: UiNode, words: string): boolean {
  return entryOf(node) === words.toLowerCase() && node.resourceId !== '';
}

function around(node: UiNode): readonly UiNode[] {
  const found: UiNode[] = [];
  for (let parent = node.parent; parent !== undefined; parent = parent.parent) found.push(parent);
  return found;
}

function stepTo(node: UiNode): string {
  return node.resourceId === '' ? `//${node.class}` : `//*[@resource-id=${literal(node.resourceId)}]`;
}
