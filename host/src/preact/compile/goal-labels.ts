import type { Slot } from './parameters.js';

/** "Title: Buy milk": the words before the colon say what the value is, and are none. */
const LABELLED = /(?<=^|\n|[,:;]\s)[^\S\n]*([\p{L}_][\p{L}_ -]{0,30}?):[^\S\n]+(?=\S)/gu;
/** Said for weight, in whatever letters: DO NOT press it. */
const WEIGHTY = new Set('do not don’t only please then never always all must and or but'.split(' '));

/**
 * Which words of a goal say what is put in, and not what: of "Title: Tea, Note: hot" those before the colons, where they stand on lines of their own
 * or are two and more, each of them before a value that is a slot. "Tell Bob: hi" says to whom. Pure.
 */
export function labelsIn(goal: string, slots: readonly Slot[]): readonly string[] {
  const found = [...goal.matchAll(LABELLED)].flatMap((match) => {
    const [whole, label = ''] = match;
    const value = match.index + whole.length;
    const isLine = goal.slice(0, match.index).endsWith('\n');
    return slots.some(({ start }) => start === value) ? [{ label, isLine }] : [];
  });
  return found.filter(({ isLine }) => isLine || found.length > 1).map(({ label }) => label);
}

/** Is a word none of somebody's, but one that is written large to be read? */
export function isWeight(value: string): boolean {
  return value.split(/\s+/).every((word) => WEIGHTY.has(word.toLowerCase()));
}
