import { irreversibleActs } from '../../../actions/index.js';
import { type Check, screenHolds } from '../../../machine/index.js';
import { isAbsent, isPresent, labelOf, listIdsOn, rowOf, type Screen, type UiNode } from '../../../screen/index.js';
import type { TrajectoryStep } from '../../../trajectory/index.js';
import type { Slot } from '../parameters.js';
import { sameScreen } from '../segments.js';
import { parametersOf } from '../selectors.js';
import { targetOf } from '../target.js';

/**
 * Values that stood where the run ended, and stand there no more: the row that was deleted. Where something outside the screen tells it, that is
 * better proof: another row may say the same. Pure.
 * @param page what recognises the screen: it may be built otherwise where its list is empty
 */
export function valuesGone(
  screen: Screen,
  steps: readonly TrajectoryStep[],
  slots: readonly Slot[],
  page: readonly Check[],
): readonly Check[] {
  const parameters = parametersOf(slots);
  const pages = [screen, ...steps.map(({ before }) => before).filter((other) => screenHolds(page, other, parameters))];
  const lists = new Set(pages.flatMap(listIdsOn));
  return slots.flatMap((slot): readonly Check[] => {
    const selector = goneFromScreen(screen, steps, slot) ?? goneFromList(screen, steps, slot, lists);
    return selector === undefined ? [] : [{ kind: 'absent', selector }];
  });
}

/** A text of this very screen, as it was earlier. */
function goneFromScreen(screen: Screen, steps: readonly TrajectoryStep[], slot: Slot): string | undefined {
  const earlier = steps.map(({ before }) => before).filter((before) => sameScreen(before, screen));
  const selector = `//*[@text=$${slot.param.name}]`;
  const parameters = parametersOf([slot]);
  const stood = earlier.some((before) => isPresent(before, selector, parameters));
  return stood && isAbsent(screen, selector, parameters) ? selector : undefined;
}

/**
 * A row of this screen's list that was acted on while the list showed the hits of a search, where something was taken away behind that: what is not
 * taken away may be out of sight.
 */
function goneFromList(
  screen: Screen,
  steps: readonly TrajectoryStep[],
  slot: Slot,
  lists: ReadonlySet<string>,
): string | undefined {
  const taken = steps.findLastIndex(takesAway);
  const label = steps
    .slice(0, Math.max(0, taken))
    .flatMap((step) => labelActedOn(step, slot.value) ?? [])
    .find((node) => node.resourceId !== '' && lists.has(rowOf(node)?.parent?.resourceId ?? ''));
  if (label === undefined) return undefined;
  const selector = `//*[@resource-id='${label.resourceId}' and @text=$${slot.param.name}]`;
  return isAbsent(screen, selector, parametersOf([slot])) ? selector : undefined;
}

function takesAway(step: TrajectoryStep): boolean {
  const target = targetOf(step);
  return target !== undefined && irreversibleActs(labelOf(target)).has('take');
}

/** The node that says the value in the row that a step acted on. */
function labelActedOn(step: TrajectoryStep, value: string): UiNode | undefined {
  if (step.action.kind !== 'tap' && step.action.kind !== 'hold') return undefined;
  const target = targetOf(step);
  return target && withinOf(target).find(({ text, editable }) => text === value && !editable);
}

function withinOf(node: UiNode): readonly UiNode[] {
  return [node, ...node.children.flatMap(withinOf)];
}
