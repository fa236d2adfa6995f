import type { Screen } from '../../screen/index.js';
import type { TrajectoryStep } from '../../trajectory/index.js';
import { explain, literalsOf } from './expressions.js';
import type { Slot } from './parameters.js';
import { targetOf } from './target.js';
import { holdsWords } from './whole-word.js';

/** Shorter texts stand on many a screen by chance. */
const SHORTEST = 3;
/** So many digits are one number, however it is written. */
const NUMBER_DIGITS = 6;

/**
 * What was put in and stands not in the goal, but on a screen that the run came by: the number of who wrote last, a text to be passed on. In the machine
 * it would be the recorded one for everyone, so that is a reason not to make it; undefined where there is none. What the run itself had typed before
 * is no such text. Pure.
 */
export function whyOffScreen(
  steps: readonly TrajectoryStep[],
  slotsAt: (step: TrajectoryStep) => readonly Slot[],
): string | undefined {
  const typed: string[] = [];
  const screens: Screen[] = [];
  for (const step of steps) {
    screens.push(step.before);
    if (step.action.kind !== 'type') continue;
    const { value } = step.action;
    const isNew = !typed.some((other) => other.includes(value));
    typed.push(value);
    if (!isNew) continue;
    const field = targetOf(step)?.resourceId;
    const read = literalsOf(explain(value, slotsAt(step)).expression)
      .map((text) => text.trim())
      .find((text) => text !== '' && screens.some((screen) => shows(screen, text, field)));
    if (read !== undefined)
      return `'${read}' was read off a screen and put in: the machine would put in the same for everyone, for nothing that lasts tells where on a screen it is to be read. Say it in the goal, or write the machine by hand: do read $text ...`;
  }
  return undefined;
}

/** Whole, among other words, or as the same number written otherwise; not in the field itself, nor in what is typed into. */
function shows({ tree }: Screen, value: string, field: string | undefined): boolean {
  const number = digitsOf(value);
  return tree.nodes.some(({ text, contentDesc, editable, resourceId, visible }) => {
    if (!visible || editable || (field !== undefined && field !== '' && resourceId === field)) return false;
    return [text, contentDesc].some(
      (shown) =>
        (value.length >= SHORTEST && holdsWords(shown, value)) ||
        (number.length >= NUMBER_DIGITS && digitsOf(shown) === number),
    );
  });
}

/** The digits of a text that is a number and nothing else; '' for any other. */
function digitsOf(text: string): string {
  return /^\+?[\d ()./-]+$/.test(text.trim()) ? text.replaceAll(/\D/g, '') : '';
}
