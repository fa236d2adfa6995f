import { readGoal } from '../../agent/index.js';
import type { Machine } from '../../machine/index.js';
import type { Screen } from '../../screen/index.js';
import { namesAppCalled } from './app-words.js';
import { literalsOf } from './expressions.js';
import { isLabel, isWeight } from './goal-labels.js';
import { namesOpened, type OpenedApp } from './other-app.js';
import type { Slot } from './parameters.js';
import { textsOf } from './texts-of.js';
import { titleOf } from './title.js';
import { holdsWords, wholeWords } from './whole-word.js';

/**
 * What of the goal's values (names, numbers, dates, quoted texts; not its verbs, not the app's own words) the machine does not account for, as a
 * reason not to make it; undefined when it does. `first` is the screen that the app begins with, `titles` what it is called on phones in other languages, `labels` what the switches are called that were switched: the goal's words for them are the app's own, and so
 * are those for apps that were `opened`. Law 5: nothing kept contains such a value that no parameter explains. Pure.
 */
export function whyNotExplained(
  machine: Machine,
  goal: string,
  slots: readonly Slot[],
  first: Screen,
  labels: readonly string[],
  opened: readonly OpenedApp[] = [],
  titles: readonly string[] = [],
): string | undefined {
  const rest = withoutSlots(goal, slots);
  const twice = slots.map(({ value }) => value).filter((value) => holdsWords(rest, value));
  if (twice.length > 0)
    return `The goal says ${inQuotes(twice)} more than once, and nothing tells which of them was put in where. Solve it with values that differ.`;
  const spoken = typedLiterals(machine).flatMap((text) => wordsSpokenOf(text, rest));
  const open = readGoal(goal)
    .entities.map(({ text }) => text)
    .filter(
      (value) =>
        isOpen(value, goal, rest) &&
        ![titleOf(first), ...titles].some((title) => namesAppCalled(value, goal, machine.app, title)),
    )
    .filter((value) => !opened.some((app) => namesOpened(value, goal, app)))
    .filter((value) => !labels.some((label) => isPartOf(value, label, goal)))
    .filter((value) => !isLabel(value, goal, slots) && !isWeight(value, goal));
  const literals = [...textsOf({ ...machine, goals: [], params: [], made: undefined, name: '' })].join('\n');
  const typed = folded(typedLiterals(machine).join('\n'));
  const left = slots
    .flatMap(({ value, start, end }) => [value, ...(end > start ? [goal.slice(start, end)] : [])])
    .filter((value) => value.length > 1 && (holdsWords(literals, value) || holdsWords(typed, folded(value))));
  const unexplained = [...new Set([...open, ...left])];
  if (unexplained.length === 0 && spoken.length > 0)
    return `The goal's ${inQuotes(spoken)} was put in with other letters or among other words, so the machine would do the same for everyone. Solve it with the words as the goal writes them.`;
  if (unexplained.length === 0) return undefined;
  return `The goal's ${inQuotes(unexplained)} was never put in, so the machine could not vary it: it would do the same for everyone. Solve the task so that it is used, or take it out of the goal.`;
}

/** Does a value stand nowhere in the goal but within a label, as 'Dark' does within 'Dark theme'? */
function isPartOf(value: string, label: string, goal: string): boolean {
  const starts = [...wholeWords(goal, label)];
  return (
    label.length > value.length &&
    [...wholeWords(goal, value)].every((at) =>
      starts.some((start) => start <= at && at + value.length <= start + label.length),
    )
  );
}

/** The goal with nothing where its slots are. */
function withoutSlots(goal: string, slots: readonly Slot[]): string {
  return slots.reduce((rest, { start, end }) => rest.slice(0, start) + ' '.repeat(end - start) + rest.slice(end), goal);
}

/** Does something of a value stand in the goal where no slot is? */
function isOpen(value: string, goal: string, rest: string): boolean {
  return [...wholeWords(goal, value)].some((at) => /[\p{L}\p{N}]/u.test(rest.slice(at, at + value.length)));
}

/** What the machine puts in and no parameter stands for. */
function typedLiterals({ states, interrupts }: Machine): readonly string[] {
  const ways = [...states, ...interrupts].flatMap(({ steps }) => steps.flatMap(({ alternatives }) => alternatives));
  return ways.flatMap(({ action }) =>
    action.kind === 'type' || action.kind === 'set' ? literalsOf(action.value) : [],
  );
}

/** Words that say nothing of what a value is. */
const EMPTY = new Set('a an the to for of in at on with and or by as is it my me'.split(' '));

/** The words of what was put in that the goal says too, in whatever case. */
function wordsSpokenOf(typed: string, goal: string): readonly string[] {
  const spoken = new Set(wordsIn(folded(goal)));
  return wordsIn(typed).filter((word) => !EMPTY.has(folded(word)) && spoken.has(folded(word)));
}

function wordsIn(text: string): readonly string[] {
  return text.match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];
}

function folded(text: string): string {
  return text.normalize('NFC').toLowerCase();
}

function inQuotes(values: readonly string[]): string {
  return [...new Set(values)].map((value) => `'${value}'`).join(', ');
}
