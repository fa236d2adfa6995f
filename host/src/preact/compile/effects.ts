import { type Check, toggleOf } from '../../machine/index.js';
import { rowOf, type Screen, sameNode, seen as seenOn, suggest, type UiNode } from '../../screen/index.js';
import type { TrajectoryStep } from '../../trajectory/index.js';
import type { Slot } from './parameters.js';
import { sameScreen } from './segments.js';
import { bestSelector, parametersOf } from './selectors.js';
import { targetOf, textsOf } from './target.js';

/**
 * What a tap was seen to bring about on what it tapped, where its action does not promise it by itself: a switch, its own or the one of its row, stands as
 * it was left, and a button that turned from Pause to Start says Start. A run that finds a switch so does not tap it back. Pure.
 */
export function effectsSeen(step: TrajectoryStep, seen: readonly Screen[], slots: readonly Slot[]): readonly Check[] {
  const node = targetOf(step);
  if (step.action.kind !== 'tap' || node === undefined) return [];
  const selector = flip(step, node, seen, slots) ?? turned(step, slots)?.after;
  return selector === undefined ? [] : [{ kind: 'present', selector }];
}

/**
 * The words of a button that the tap itself turned into others. Whoever taps it when it says the other has undone what was to be done: it is named by
 * them. Undefined where they stayed, hold numbers that run, or where another button may have come to the same place: in a list, or without an id. Pure.
 */
export function turned(
  step: TrajectoryStep,
  slots: readonly Slot[],
): { readonly before: string; readonly after: string } | undefined {
  const node = targetOf(step);
  if (step.action.kind !== 'tap' || node === undefined || node.editable || rowOf(node) !== undefined) return undefined;
  const after = node.resourceId === '' ? undefined : sameNode(step.after, node, step.before, 'anywhere');
  const attribute = after && (['text', 'content-desc'] as const).find((each) => isTurned(node, after, each));
  if (after === undefined || attribute === undefined || !sameScreen(step.before, step.after)) return undefined;
  const options = { parameters: parametersOf(slots), saying: attribute, limit: 1 };
  const [one] = suggest(step.before, node, options);
  const [other] = suggest(step.after, after, options);
  return one?.strength === 'own' && other?.strength === 'own'
    ? { before: one.selector, after: other.selector }
    : undefined;
}

/** What a switch is called that a step switched: the words of its row. Pure. */
export function labelsSwitched(step: TrajectoryStep): readonly string[] {
  const node = targetOf(step);
  const toggle = node && toggleOf(node);
  const after = toggle && sameNode(step.after, toggle, step.before, 'anywhere');
  if (step.action.kind !== 'tap' || node === undefined || after === undefined || after.checked === toggle?.checked)
    return [];
  return [...textsOf(node)].filter((text) => text !== '');
}

function isTurned(one: UiNode, other: UiNode, attribute: 'text' | 'content-desc'): boolean {
  const [from, to] = attribute === 'text' ? [one.text, other.text] : [one.contentDesc, other.contentDesc];
  return from !== to && from !== '' && to !== '' && !/\d/.test(from + to);
}

function flip(step: TrajectoryStep, node: UiNode, seen: readonly Screen[], slots: readonly Slot[]): string | undefined {
  const toggle = toggleOf(node);
  const after = toggle && sameNode(step.after, toggle, step.before, 'anywhere');
  if (toggle === undefined || after === undefined || after.checked === toggle.checked) return undefined;
  const best = bestSelector(step.before, toggle, seen, slots);
  const selector = best && `${best.selector}[@checked='${after.checked}']`;
  return selector !== undefined && seenOn(step.after, selector, parametersOf(slots)).includes(after)
    ? selector
    : undefined;
}
