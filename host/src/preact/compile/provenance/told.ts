import type { Let } from '../../../machine/index.js';
import type { Slot } from '../parameters.js';
import type { Made } from './trace.js';
import { isTold } from './whole.js';

/**
 * Why a machine would not do for every value what it did for the recorded one; undefined when it would. A label that was tapped by what its id says
 * names no day, and a value of which nothing but such labels or a part was put in is not the goal's. `before`: slots that were put in as the goal has
 * them. Pure.
 */
export function whyNotTold(made: readonly Made[], lets: readonly Let[], before: readonly Slot[]): string | undefined {
  const used = made.filter((each) => lets.some(({ name }) => name === each.let.name));
  const cell = made.find((each) => each.isCell && !used.includes(each));
  if (cell !== undefined)
    return `The day ${cell.value} of '${cell.span.value}' was tapped in a calendar where something else than the day tells it from others: the machine would tap the same for every day.`;
  for (const { span } of made) {
    if (before.some(({ start }) => start === span.start)) continue;
    const writings = used.filter((each) => each.span === span).map(({ writing }) => writing);
    if (writings.length > 0 && isTold(span, writings)) continue;
    return `Of the goal's '${span.value}' ${writings.length > 0 ? 'only a part' : 'nothing'} was put in, and nothing tells where the rest of it came from: the machine would do the same for other values. Solve the task so that all of it is put in.`;
  }
  return undefined;
}
