import type { Slot } from './parameters.js';
import { wholeWords } from './whole-word.js';

/** "Title: Buy milk": the words before the colon say what the value is, and are none. */
const LABELLED = /(?<=^|\n|[,:;]\s)([^\S\n]*)([\p{L}_][\p{L}_ -]{0,30}?):[^\S\n]+(?=\S)/gu;
/** Said for weight, in capitals: do NOT press it. */
const WEIGHTY = new Set('do not don’t only please then never always all must and or but'.split(' '));

/**
 * Are words of a goal nowhere but where they say what is put in, and not what? Of "Title: Tea, Note: hot" those before the colons are, where they stand
 * on lines of their own or are two and more, each of them before a value that is a slot. "Tell Bob: hi" says to whom. Pure.
 */
export function isLabel(value: string, goal: string, slots: readonly Slot[]): boolean {
  const found = [...goal.matchAll(LABELLED)].flatMap((match) => {
    const [whole, indent = '', label = ''] = match;
    const isLine = goal.slice(0, match.index).endsWith('\n');
    const isBefore = slots.some(({ start }) => start === match.index + whole.length);
    return isBefore ? [{ label, at: match.index + indent.length, isLine }] : [];
  });
  const places = found.filter(({ label, isLine }) => label === value && (isLine || found.length > 1));
  return places.length > 0 && [...wholeWords(goal, value)].every((start) => places.some(({ at }) => at === start));
}

/** Is it no name, but a word in capitals that is to be heeded? In quotes it is what somebody wrote. */
export function isWeight(value: string, goal: string): boolean {
  const words = value.split(/\s+/);
  const isQuoted = [...wholeWords(goal, value)].some((at) => /["'“‘«]/.test(goal.charAt(at - 1)));
  return (
    !isQuoted &&
    words.every((word) => WEIGHTY.has(word.toLowerCase())) &&
    words.some((word) => /^\p{Lu}{2,}$/u.test(word))
  );
}
