import { isIrreversibleLabel } from '../../actions/index.js';
import { goesBack } from '../../agent/index.js';
import { contentHash, labelOf, screenDiff, type UiNode } from '../../screen/index.js';
import type { TrajectoryStep } from '../../trajectory/index.js';
import { isByChance } from './by-chance.js';
import { mayBeCode, saysCode } from './code-words.js';
import { joinedIn } from './joined.js';
import { targetOf } from './target.js';
import { holdsWords } from './whole-word.js';

/**
 * The recorded steps without what did nothing: wrong turns from which the run went back to the very same screen, acts that changed nothing, a value
 * that was typed over, the tap that only focused the field that was typed into next. What changed something outside the screen always stays, and so does
 * a turn on which a text was to be read that was put in later. Pure.
 * @param goal what it says was not read on the way; without it no turn is kept for what was read there
 */
export function normalise(steps: readonly TrajectoryStep[], goal?: string): readonly TrajectoryStep[] {
  return withoutFocusTaps(withoutEditChurn(withoutSearch(withoutNoOps(withoutWrongTurns(steps, goal)))));
}

/** From each screen, straight to its last visit. */
function withoutWrongTurns(steps: readonly TrajectoryStep[], goal: string | undefined): readonly TrajectoryStep[] {
  const texts = goal === undefined ? [] : textsUnsaid(steps, goal);
  const kept: TrajectoryStep[] = [];
  // Each is looked at once for every step before it.
  const ends = steps.map(({ after }) => contentHash(after));
  for (let at = 0; at < steps.length; at += 1) {
    const step = steps[at] as TrajectoryStep;
    const here = contentHash(step.before);
    let back = steps.length - 1;
    const isTurn = (to: number) =>
      ends[to] === here && isWrongTurn(steps.slice(at, to + 1)) && !isReadOn(steps, at + 1, to, texts);
    while (back >= at && !isTurn(back)) back -= 1;
    if (back >= at) at = back;
    else kept.push(step);
  }
  return kept;
}

/** What was typed and the goal does not say, with the step that typed it; not what the page of a wrong turn may show by chance. */
function textsUnsaid(steps: readonly TrajectoryStep[], goal: string) {
  const joined = joinedIn(steps, goal);
  return steps.flatMap((step, at) => {
    const { action } = step;
    if (action.kind !== 'type' || holdsWords(goal, action.value)) return [];
    if (isByChance(action.value) && !mayBeCode(action.value)) return [];
    const parts = joined.find((each) => each.step === step)?.reads ?? [];
    return [action.value, ...parts.map(({ text }) => text)].map((text) => ({ text, at }));
  });
}

/** Was one of the screens between two steps one that showed what was typed behind them? */
function isReadOn(
  steps: readonly TrajectoryStep[],
  from: number,
  to: number,
  texts: readonly { readonly text: string; readonly at: number }[],
): boolean {
  const later = texts.filter(({ at }) => at > to);
  if (later.length === 0) return false;
  return steps
    .slice(from, to + 1)
    .some(({ before }) =>
      before.tree.nodes.some((node) => node.visible && !node.password && later.some(({ text }) => shows(node, text))),
    );
}

function shows(node: UiNode, text: string): boolean {
  if (mayBeCode(text)) return saysCode(node, text);
  return holdsWords(node.text, text) || holdsWords(node.contentDesc, text);
}

/**
 * Nothing but a way there and back. Much of what an app does shows on no screen and in no watched place: what was switched, set or committed on the
 * way may be all that the run was for, and who came back by "OK" did not turn back.
 */
function isWrongTurn(turn: readonly TrajectoryStep[]): boolean {
  const last = turn.at(-1);
  return last !== undefined && turnsBack(last) && turn.every((step) => isHarmless(step) && !isCommitting(step));
}

function turnsBack(step: TrajectoryStep): boolean {
  const { action } = step;
  if (action.kind === 'scroll') return true;
  if (action.kind === 'key') return action.key === 'back';
  const target = targetOf(step);
  return action.kind === 'tap' && target !== undefined && goesBack(labelOf(target));
}

function isCommitting(step: TrajectoryStep): boolean {
  const { action } = step;
  if (action.kind === 'set') return true;
  const target = targetOf(step);
  if (target === undefined || (action.kind !== 'tap' && action.kind !== 'hold')) return false;
  return holdsCheckable(target) || isIrreversibleLabel(labelOf(target));
}

function holdsCheckable(node: UiNode): boolean {
  return node.checkable || node.children.some(holdsCheckable);
}

function isHarmless({ outside }: TrajectoryStep): boolean {
  return outside.length === 0;
}

function withoutNoOps(steps: readonly TrajectoryStep[]): readonly TrajectoryStep[] {
  return steps.filter((step) => {
    if (!isHarmless(step) || step.action.kind === 'type') return true;
    return !screenDiff(step.before, step.after).empty;
  });
}

/** Scrolling that only brought to light what was acted upon next: a replay scrolls itself until it finds it, and another value may lie elsewhere. */
function withoutSearch(steps: readonly TrajectoryStep[]): readonly TrajectoryStep[] {
  return steps.filter((step, index) => {
    if (step.action.kind !== 'scroll' || !isHarmless(step)) return true;
    const next = steps.slice(index + 1).find(({ action }) => action.kind !== 'scroll');
    return next === undefined || !isInWhatScrolled(step, next);
  });
}

/** Was the next act done on something within what was scrolled, which the screen before did not show? */
function isInWhatScrolled(step: TrajectoryStep, next: TrajectoryStep): boolean {
  const list = targetOf(step);
  const node = targetOf(next);
  if (list === undefined || node === undefined) return false;
  for (let around = node.parent; around !== undefined; around = around.parent) if (sameField(around, list)) return true;
  return false;
}

function withoutEditChurn(steps: readonly TrajectoryStep[]): readonly TrajectoryStep[] {
  return steps.filter((step, index) => {
    if (step.action.kind !== 'type' || !isHarmless(step)) return true;
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
      isHarmless(step) &&
      target?.editable === true &&
      next?.action.kind === 'type' &&
      sameField(target, targetOf(next))
    );
  });
}

function sameField(one: UiNode | undefined, other: UiNode | undefined): boolean {
  if (one === undefined || other === undefined) return false;
  return one.resourceId === other.resourceId && one.class === other.class && one.path.join() === other.path.join();
}
