import type { Slot } from './parameters.js';

/** What follows a value at once, written as names are. */
const NAME_BEHIND = /^ (?<name>\p{Lu}[\p{L}\p{M}'’-]+)/u;

/**
 * Why a run has put in only the beginning of a name: of 'Ada Lovelace' nothing but 'Ada', so that 'Lovelace' would be a word of the goal and somebody else
 * would be called Ada alone. A name goes on where the next word is written large, as its own last one is, and belongs to no other value. Pure.
 * @param slots the values as they stand in the goal
 */
export function whyCutName(goal: string, slots: readonly Slot[]): string | undefined {
  for (const { param, value, start, end } of slots) {
    if (param.type !== 'text' || end <= start || !isName(goal.slice(start, end))) continue;
    const name = NAME_BEHIND.exec(goal.slice(end))?.groups?.['name'];
    if (name === undefined || slots.some((other) => other.start <= end + 1 && end + 1 < other.end)) continue;
    return `The goal says '${value} ${name}', and only '${value}' was put in: the machine would leave the rest of every name out. Put the whole name in, or write what does not belong to it behind a comma.`;
  }
  return undefined;
}

function isName(said: string): boolean {
  return /(?:^|\s)\p{Lu}[\p{L}\p{M}'’-]+$/u.test(said);
}
