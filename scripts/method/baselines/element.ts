import type { Point, Screen, UiNode } from '../../../host/src/screen/index.js';

/** The keys by which the published selectors name an element, in the order in which they are preferred. */
export const keys = ['resource_id', 'content_desc', 'text', 'hint', 'class'] as const;
export type Key = (typeof keys)[number] | 'index';

/** `key=value&&key=value`, as pairs. A value may hold `${name}`. */
export type FlatSelector = readonly (readonly [Key, string])[];

/** What the published method sees of a screen: a flat list of what is shown, leaves and whatever is described or scrolls, without a tree. Pure. */
export function elementsOf({ tree }: Screen): readonly UiNode[] {
  return tree.nodes.filter(
    ({ visible, children, contentDesc, scrollable }) =>
      visible && (children.length === 0 || contentDesc !== '' || scrollable),
  );
}

/** The element that somebody means who acts on a node: itself; of those in it the one that shows what is looked for, else the first with words. */
export function elementFor(screen: Screen, node: UiNode, isLookedFor: (text: string) => boolean): UiNode | undefined {
  const elements = elementsOf(screen);
  if (elements.includes(node)) return node;
  const within = elements.filter((element) => isWithin(element, node));
  return (
    within.find(({ text, contentDesc }) => isLookedFor(text) || isLookedFor(contentDesc)) ??
    within.find(({ text }) => text !== '') ??
    within[0]
  );
}

function isWithin(element: UiNode, node: UiNode): boolean {
  for (let parent = element.parent; parent !== undefined; parent = parent.parent) if (parent === node) return true;
  return false;
}

/**
 * The published way to find an element: the first of which all values are equal, whatever their case; else the first that holds them. It asks of
 * none whether it is the only one. Pure.
 */
export function firstHit(
  elements: readonly UiNode[],
  selector: FlatSelector,
  values: Readonly<Record<string, string>>,
): UiNode | undefined {
  const wanted = selector.map(([key, value]) => [key, substituted(value, values).toLowerCase()] as const);
  const fits = (does: (shown: string, value: string) => boolean) => (element: UiNode, index: number) =>
    wanted.every(([key, value]) =>
      key === 'index' ? index === Number(value) : does(shownFor(element, key).toLowerCase(), value),
    );
  return (
    elements.find(fits((shown, value) => shown === value)) ??
    elements.find(fits((shown, value) => shown.includes(value)))
  );
}

/** A parameter without a value is left as it is written, and so names nothing. */
function substituted(value: string, values: Readonly<Record<string, string>>): string {
  return value.replace(/\$\{(\w+)\}/g, (slot, name: string) => values[name] ?? slot);
}

/** What an element shows of a key. What stands in a field is not what it is known by. */
export function shownFor(element: UiNode, key: Exclude<Key, 'index'>): string {
  switch (key) {
    case 'resource_id':
      return element.resourceId;
    case 'content_desc':
      return element.contentDesc;
    case 'text':
      return element.editable ? '' : element.text;
    case 'hint':
      return element.hint;
    case 'class':
      return element.class;
    default:
      return key satisfies never;
  }
}

/** Where a finger goes for a node: its middle, whatever lies over it. */
export function middleOf({ bounds: { left, top, right, bottom } }: UiNode): Point {
  return { x: Math.floor((left + right) / 2), y: Math.floor((top + bottom) / 2) };
}
