import { readGoal } from '../../agent/index.js';
import type { Machine } from '../../machine/index.js';
import type { Slot } from './parameters.js';

/**
 * The goal's values (names, numbers, dates, quoted texts; not its verbs, not the app's own words) that no parameter explains, or that still stand
 * somewhere in the machine. Law 5: nothing kept contains one. Pure.
 */
export function unexplained(machine: Machine, goal: string, slots: readonly Slot[]): readonly string[] {
  const values = readGoal(goal).entities.map(({ text }) => text);
  const open = values.filter(
    (value) => !value.split(/\s+/).every((part) => slots.some((slot) => slot.value.includes(part))),
  );
  const literals = [...strings({ ...machine, goals: [], made: undefined, name: '' })].join('\n');
  const left = slots.map(({ value }) => value).filter((value) => value.length > 1 && containsWord(literals, value));
  return [...new Set([...open, ...left])];
}

function* strings(value: unknown): Generator<string> {
  if (typeof value === 'string') yield value;
  else if (value !== null && typeof value === 'object') for (const inner of Object.values(value)) yield* strings(inner);
}

function containsWord(text: string, value: string): boolean {
  const letter = (char: string | undefined) => char !== undefined && /[\p{L}\p{N}]/u.test(char);
  for (let at = text.indexOf(value); at !== -1; at = text.indexOf(value, at + 1)) {
    const inside =
      (letter(value[0]) && letter(text[at - 1])) || (letter(value.at(-1)) && letter(text[at + value.length]));
    if (!inside) return true;
  }
  return false;
}
