import { isByValue } from '../../machine/index.js';
import {
  isShown,
  literal,
  rowOf,
  type Screen,
  type Suggestion,
  seen as seenOn,
  suggest,
  type UiNode,
} from '../../screen/index.js';
import type { Slot } from './parameters.js';
import { withLabelId } from './row-label.js';

/** Enough to find one by a value of the goal, where a row has some. */
const MOST_LOOKED_AT = 24;

/**
 * The selector that a machine names a node by; undefined for one that no finger could have reached. A row of a list is named by the value of the goal
 * that it shows, where it shows one, in the label that shows it: the letter in its picture names it as well, and another one tomorrow. Pure.
 */
export function bestSelector(
  screen: Screen,
  node: UiNode,
  seen: readonly Screen[],
  slots: readonly Slot[],
): Suggestion | undefined {
  const byDay = beginningWith(screen, node, seen, slots);
  if (byDay !== undefined) return byDay;
  const options = { screens: seen, parameters: parametersOf(slots), avoid: wordsOf(slots) };
  const [best] = suggest(screen, node, { ...options, limit: 1 });
  if (best === undefined || slots.length === 0 || rowOf(node) === undefined) return best;
  const byValue = isByValue(best.selector)
    ? best
    : suggest(screen, node, { ...options, limit: MOST_LOOKED_AT }).find(
        ({ selector, strength }) => strength !== 'weak' && isByValue(selector),
      );
  if (byValue === undefined) return best;
  const selector = withLabelId(byValue.selector, screen, node, options.parameters);
  return { ...byValue, selector: withBeginnings(selector, screen, node, slots) };
}

/** With what a label of the row begins with, too: of two rows of one name the goal means the one at its time. */
function withBeginnings(selector: string, screen: Screen, node: UiNode, slots: readonly Slot[]): string {
  return slots.reduce((told, { param, between, value }) => {
    if (between === undefined || told.includes(`$${param.name},`)) return told;
    const whole = `${told}[.//*[starts-with(@text,concat($${param.name},${literal(between)}))]]`;
    const named = seenOn(screen, whole, parametersOf(slots)).filter((each) => isShown(screen, each));
    return value !== '' && named.length === 1 && named[0] === node ? whole : told;
  }, selector);
}

/** By the whole day with which its label begins, where that names it alone on its own screen, and no two nodes on any other. */
function beginningWith(
  screen: Screen,
  node: UiNode,
  seen: readonly Screen[],
  slots: readonly Slot[],
): Suggestion | undefined {
  const parameters = parametersOf(slots);
  for (const { param, value, between } of slots) {
    if (between === undefined) continue;
    const attribute = node.contentDesc.startsWith(value + between) ? 'content-desc' : 'text';
    const selector = `//*[starts-with(@${attribute},concat($${param.name},${literal(between)}))]`;
    const named = (on: Screen) => seenOn(on, selector, parameters).filter((each) => isShown(on, each));
    const [only, another] = named(screen);
    if (only === node && another === undefined && seen.every((other) => named(other).length <= 1))
      return { selector, strength: 'own' };
  }
  return undefined;
}

/** The recorded values by name, as the screen room's suggestions take them. */
export function parametersOf(slots: readonly Slot[]): Readonly<Record<string, string>> {
  return Object.fromEntries(slots.filter(({ isAhead }) => !isAhead).map(({ value, param }) => [param.name, value]));
}

/** How the values are said otherwise, and values that are not known yet: no literal may hold them. */
export function wordsOf(slots: readonly Slot[]): readonly string[] {
  return slots.flatMap(({ words = [], isAhead, value }) => (isAhead ? [value, ...words] : words));
}
