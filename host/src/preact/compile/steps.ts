import { isIrreversibleLabel } from '../../actions/index.js';
import type { Alternative } from '../../machine/index.js';
import { describeNode, labelOf, type Screen, type UiNode } from '../../screen/index.js';
import type { TrajectoryStep } from '../../trajectory/index.js';
import { effectsSeen, turned } from './effects.js';
import { explain } from './expressions.js';
import type { Slot } from './parameters.js';
import { bestSelector } from './selectors.js';
import { targetOf } from './target.js';

/** A recorded step as a step's alternative: a selector in place of the node, an expression in place of the value. Pure. */
export function compileStep(
  step: TrajectoryStep,
  targets: readonly string[],
  seen: readonly Screen[],
  slots: readonly Slot[],
  guards: Alternative['guards'] = [],
): Alternative {
  return {
    guards,
    action: compileAction(step, seen, slots),
    targets,
    irreversible: isIrreversible(step),
    effects: effectsSeen(step, seen, slots),
  };
}

function compileAction(step: TrajectoryStep, seen: readonly Screen[], slots: readonly Slot[]): Alternative['action'] {
  const { action } = step;
  if (action.kind === 'key') return action;
  const node = targetOf(step);
  if (node === undefined)
    throw new RangeError(`The trajectory's step names node ${action.target}, which its screen does not have.`);
  const target = turned(step, slots)?.before ?? selectorFor(step.before, node, seen, slots);
  switch (action.kind) {
    case 'tap':
    case 'hold':
      return { kind: action.kind, target };
    case 'scroll':
      return { kind: 'scroll', target, direction: action.direction };
    case 'set':
      return { kind: 'set', target, value: explain(action.value, slots).expression };
    case 'type':
      return {
        kind: 'type',
        target,
        value: explain(action.value, slots).expression,
        as: normaliserOf(action.value, step.shown ?? action.value),
      };
  }
}

/** How the field showed what it was given says how later values are compared with it. */
function normaliserOf(typed: string, shown: string): 'exact' | 'digits' | 'case' | 'length' {
  if (/^\+?[\d ()/-]{5,}$/.test(typed)) return 'digits';
  if (typed === shown) return 'exact';
  if (typed.toLowerCase() === shown.toLowerCase()) return 'case';
  return /^•+$/.test(shown) ? 'length' : 'exact';
}

/** Across it something was made or taken away outside the screen, or its label says that it commits. A setting can be set back. */
export function isIrreversible(step: TrajectoryStep): boolean {
  if (step.outside.some(({ kind }) => kind === 'row' || kind === 'file')) return true;
  const node = targetOf(step);
  return (
    (step.action.kind === 'tap' || step.action.kind === 'hold') &&
    node !== undefined &&
    isIrreversibleLabel(labelOf(node))
  );
}

/** The best selector for a node; throws for one that no finger could have reached, which no policy can have acted on. */
function selectorFor(screen: Screen, node: UiNode, seen: readonly Screen[], slots: readonly Slot[]): string {
  const best = bestSelector(screen, node, seen, slots);
  if (best === undefined) throw new RangeError(`Nothing names ${describeNode(node)} on its screen.`);
  return best.selector;
}
