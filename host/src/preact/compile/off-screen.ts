import type { Screen } from '../../screen/index.js';
import type { TrajectoryStep } from '../../trajectory/index.js';
import { digitsOf, NUMBER_DIGITS, SHORTEST } from './by-chance.js';
import { explain, literalsOf } from './expressions.js';
import type { Slot } from './parameters.js';
import { targetOf } from './target.js';
import { canBeRead } from './text-places.js';
import { holdsWords } from './whole-word.js';

/**
 * What was put in and stands not in the goal, but on a screen that the run came by: the number of who wrote last, a text to be passed on. In the machine
 * it would be the recorded one for everyone, so that is a reason not to make it; undefined where there is none. What the run itself had typed before
 * is no such text. Pure.
 * @param walked the run with what it did in vain: what a page showed from which it turned back may have been read there, or stand there by chance
 */
export function whyOffScreen(
  steps: readonly TrajectoryStep[],
  slotsAt: (step: TrajectoryStep) => readonly Slot[],
  walked: readonly TrajectoryStep[] = steps,
): string | undefined {
  const typed: { readonly value: string; readonly isKept: boolean; readonly until: number }[] = [];
  const screens: { readonly screen: Screen; readonly isKept: boolean }[] = [];
  for (const step of walked) {
    const isKept = steps.includes(step);
    screens.push({ screen: step.before, isKept });
    if (step.action.kind !== 'type') continue;
    const { value } = step.action;
    const before = typed.filter((other) => holdsWords(other.value, value));
    const until = before[0]?.until ?? screens.length;
    typed.push({ value, isKept, until });
    if (!isKept || before.some((other) => other.isKept)) continue;
    const field = targetOf(step)?.resourceId;
    for (const literal of literalsOf(explain(value, slotsAt(step)).expression)) {
      const text = literal.trim();
      const showing = screens
        .slice(0, until)
        .filter(({ screen, isKept: stays }) => text !== '' && shows(screen, text, field, !stays));
      if (showing.some((each) => each.isKept))
        return `'${text}' was read off a screen and put in: the machine would put in the same for everyone, for nothing that lasts tells where on a screen it is to be read. Say it in the goal, or write the machine by hand: do read $text ...`;
      if (showing.length > 0)
        return `'${text}' was put in, and a page that the run turned back from showed it: nothing tells whether it was read there, or stood there by chance. Say it in the goal, or solve the task without that turn.`;
    }
  }
  return undefined;
}

/**
 * Whole, among other words, or as the same number written otherwise; not in the field itself, nor in what is typed into.
 * @param isLeft the run turned back from it: whoever came to read did not read there what a button says
 */
function shows({ tree }: Screen, value: string, field: string | undefined, isLeft: boolean): boolean {
  const number = digitsOf(value);
  return tree.nodes.some((node) => {
    const { text, contentDesc, editable, resourceId, visible } = node;
    if (!visible || editable || (field !== undefined && field !== '' && resourceId === field)) return false;
    if (isLeft && !canBeRead(node, '')) return false;
    return [text, contentDesc].some(
      (shown) =>
        (value.length >= SHORTEST && holdsWords(shown, value)) ||
        (number.length >= NUMBER_DIGITS && digitsOf(shown) === number),
    );
  });
}
