import { readGoal } from '../../agent/index.js';
import type { Machine } from '../../machine/index.js';
import type { Slot } from './parameters.js';
import { wholeWords } from './whole-word.js';

/**
 * What of the goal's values (names, numbers, dates, quoted texts; not its verbs, not the app's own words) the machine does not account for, as a
 * reason not to make it; undefined when it does. Law 5: nothing kept contains such a value that no parameter explains. Pure.
 */
export function whyNotExplained(machine: Machine, goal: string, slots: readonly Slot[]): string | undefined {
  const rest = withoutSlots(goal, slots);
  const twice = slots.map(({ value }) => value).filter((value) => containsWord(rest, value));
  if (twice.length > 0)
    return `The goal says ${inQuotes(twice)} more than once, and nothing tells which of them was put in where. Solve it with values that differ.`;
  const open = readGoal(goal)
    .entities.map(({ text }) => text)
    .filter((value) => isOpen(value, goal, rest));
  const literals = [...strings({ ...machine, goals: [], made: undefined, name: '' })].join('\n');
  const left = slots.map(({ value }) => value).filter((value) => value.length > 1 && containsWord(literals, value));
  const unexplained = [...new Set([...open, ...left])];
  if (unexplained.length === 0) return undefined;
  return `The goal's ${inQuotes(unexplained)} was never put in, so the machine could not vary it: it would do the same for everyone. Solve the task so that it is used, or take it out of the goal.`;
}

/** The goal with nothing where its slots are. */
function withoutSlots(goal: string, slots: readonly Slot[]): string {
  return slots.reduce((rest, { start, end }) => rest.slice(0, start) + ' '.repeat(end - start) + rest.slice(end), goal);
}

/** Does something of a value stand in the goal where no slot is? */
function isOpen(value: string, goal: string, rest: string): boolean {
  return [...wholeWords(goal, value)].some((at) => /[\p{L}\p{N}]/u.test(rest.slice(at, at + value.length)));
}

function inQuotes(values: readonly string[]): string {
  return [...new Set(values)].map((value) => `'${value}'`).join(', ');
}

function* strings(value: unknown): Generator<string> {
  if (typeof value === 'string') yield value;
  else if (value !== null && typeof value === 'object') for (const inner of Object.values(value)) yield* strings(inner);
}

function containsWord(text: string, value: string): boolean {
  return wholeWords(text, value).next().done === false;
}
