import { contentHash, screenDiff, type UiNode } from '../../screen/index.js';
import type { TrajectoryStep } from '../../trajectory/index.js';

/**
 * The recorded steps without what did nothing: wrong turns that came back to the very same screen, acts that changed nothing, a value that was
 * typed over, the tap that only focused the field that was typed into next. What changed something outside the screen always stays. Pure.
 */
export function normalise(steps: readonly TrajectoryStep[]): readonly TrajectoryStep[] {
  return withoutFocusTaps(withoutEditChurn(withoutNoOps(withoutWrongTurns(steps))));
}

/** From each screen, straight to its last visit. */
function withoutWrongTurns(steps: readonly TrajectoryStep[]): readonly TrajectoryStep[] {
  const kept: TrajectoryStep[] = [];
  for (let at = 0; at < steps.length; at += 1) {
    const step = steps[at] as TrajectoryStep;
    const here = contentHash(step.before);
    let back = steps.length - 1;
    while (
      back >= at &&
      !(contentHash((steps[back] as TrajectoryStep).after) === here && harmless(steps.slice(at, back + 1)))
    )
      back -= 1;
    if (back >= at) at = back;
    else kept.push(step);
  }
  return kept;
}

function harmless(steps: readonly TrajectoryStep[]): boolean {
  return steps.every(({ outside }) => outside.length === 0);
}

function withoutNoOps(steps: readonly TrajectoryStep[]): readonly TrajectoryStep[] {
  return steps.filter((step) => {
    if (step.outside.length > 0 || step.action.kind === 'type') return true;
    return !screenDiff(step.before, step.after).empty;
  });
}

function withoutEditChurn(steps: readonly TrajectoryStep[]): readonly TrajectoryStep[] {
  return steps.filter((step, index) => {
    if (step.action.kind !== 'type') return true;
    const next = steps[index + 1];
    return !(next?.action.kind === 'type' && sameField(targetOf(step), targetOf(next)));
  });
}

function withoutFocusTaps(steps: readonly TrajectoryStep[]): readonly TrajectoryStep[] {
  return steps.filter((step, index) => {
    const next = steps[index + 1];
    const target = targetOf(step);
    return !(
      step.action.kind === 'tap' &&
      target?.editable === true &&
      next?.action.kind === 'type' &&
      sameField(target, targetOf(next))
    );
  });
}

/** The node that a step was done to; undefined for a key. */
export function targetOf(step: TrajectoryStep): UiNode | undefined {
  return 'target' in step.action ? step.before.tree.nodes[step.action.target] : undefined;
}

function sameField(one: UiNode | undefined, other: UiNode | undefined): boolean {
  if (one === undefined || other === undefined) return false;
  return one.resourceId === other.resourceId && one.class === other.class && one.path.join() === other.path.join();
}
