import { type Final, isByValue, readAnswers } from '../../machine/index.js';
import { isAround, type Screen, type Suggestion, suggest, topWindow, type UiNode } from '../../screen/index.js';
import type { Slot } from './parameters.js';
import { parametersOf, wordsOf as wordsOfSlots } from './selectors.js';
import { holdsWords, wholeWords } from './whole-word.js';

/** Where on the last screen the answer stands, and how it is taken from there. */
export interface Read {
  readonly kind: 'read';
  /** The recorded answer: no check of the machine may hold it, the next run has another. */
  readonly value: string;
  readonly read: Final['reads'][number];
}

type Refused = { readonly kind: 'refused'; readonly reason: string };

const NAME = 'answer';

/**
 * An answer as a `read` of the last screen: the one node that shows it, by a selector that does not say it, and where it stands among other words a
 * pattern of those words. Refused where it stands nowhere or in several places, or where only its value or its place tells the node: another run would be
 * answered wrongly. Pure.
 */
export function compileRead(
  answer: string,
  screen: Screen,
  seen: readonly Screen[],
  slots: readonly Slot[],
): Read | Refused {
  const value = answer.trim();
  if (value === '') return refused('The answer is empty, and nothing can be read for it.');
  const [node, ...others] = showing(screen, value);
  if (node === undefined)
    return refused(
      `The answer '${value}' stands on no part of the last screen. Solve it so that the run ends where the answer can be read.`,
    );
  if (others.length > 0)
    return refused(
      `The answer '${value}' stands ${others.length + 1} times on the last screen, and nothing tells which of them is meant. Solve it where the answer is another one.`,
    );
  const read = readOf(node, value, screen, seen, slots);
  if (read !== undefined) return { kind: 'read', value, read };
  return refused(
    `The answer '${value}' cannot be read there by anything that lasts: only the answer itself or its place tells which part of the screen it is.`,
  );
}

/** How the answer is taken from a node; undefined where nothing that lasts tells it. */
function readOf(
  node: UiNode,
  value: string,
  screen: Screen,
  seen: readonly Screen[],
  slots: readonly Slot[],
): Read['read'] | undefined {
  const pattern = patternOf(wordsOf(node), value, slots);
  if (pattern === undefined) return undefined;
  const options = { screens: seen, parameters: parametersOf(slots), avoid: [value, ...wordsOfSlots(slots)] };
  const best = suggest(screen, node, options).find(lasts);
  const read = best && { name: NAME, selector: best.selector, ...(pattern !== '' && { pattern }) };
  return read !== undefined && reads(read, screen, slots, value) ? read : undefined;
}

/** By what the node says of itself, or by a value of the goal beside it. Words beside it may be another row's, which say nothing of the question. */
export function lasts({ selector, strength }: Suggestion): boolean {
  return strength === 'own' || (strength === 'anchored' && isByValue(selector));
}

/** What shows the answer in the topmost window; a part of it says no more than what is around it. */
function showing({ tree }: Screen, value: string): readonly UiNode[] {
  const top = topWindow(tree);
  const nodes = tree.nodes.filter(
    (node) => tree.windows[node.window] === top && node.visible && holdsWords(wordsOf(node), value),
  );
  return nodes.filter((node) => !nodes.some((other) => isAround(node, other)));
}

/** What a node says, as it is read. */
export function wordsOf({ text, contentDesc }: UiNode): string {
  return text === '' ? contentDesc : text;
}

/** '' for the whole text; undefined where a value of the goal stands beside the answer, or the answer stands there twice. */
function patternOf(text: string, value: string, slots: readonly Slot[]): string | undefined {
  if (text === value) return '';
  const [at, again] = [...wholeWords(text, value)];
  if (at === undefined || again !== undefined) return undefined;
  const before = text.slice(0, at);
  const after = text.slice(at + value.length);
  if (slots.some((slot) => holdsWords(before, slot.value) || holdsWords(after, slot.value))) return undefined;
  const [left, right] = [besideAnswer(before, 'end'), besideAnswer(after, 'start')];
  if (left === undefined || right === undefined) return undefined;
  const ends = `${left.sign}${right.sign}`;
  return `^${left.pattern}(${ends === '' ? '.' : `[^${ends}]`}+)${right.pattern}$`;
}

/**
 * The words beside an answer. Those that hold numbers are another run's: what is left of them is what divides them from the answer, by a sign that the
 * answer then cannot hold. Undefined where a blank alone divides them.
 */
export function besideAnswer(
  words: string,
  end: 'start' | 'end',
): { readonly pattern: string; readonly sign: string } | undefined {
  if (!/\d/.test(words)) return { pattern: literally(words), sign: '' };
  const [divider = ''] = (end === 'start' ? /^[^\p{L}\p{N}]+/u : /[^\p{L}\p{N}]+$/u).exec(words) ?? [];
  const signs = [...divider.trim()];
  const sign = end === 'start' ? signs[0] : signs.at(-1);
  if (sign === undefined) return undefined;
  return { pattern: end === 'start' ? `${literally(divider)}.*` : `.*${literally(divider)}`, sign: literally(sign) };
}

/** A text as a pattern that matches it alone. */
export function literally(text: string): string {
  return text.replaceAll(/[\\^$.*+?()[\]{}|]/g, '\\$&');
}

/** Does it give the recorded answer on the recorded screen? */
function reads(read: Read['read'], screen: Screen, slots: readonly Slot[], value: string): boolean {
  const final: Final = { id: 'end', checks: [], probes: [], reads: [read] };
  const answers = readAnswers(final, screen, parametersOf(slots));
  return answers.kind === 'answers' && answers.values[NAME] === value;
}

function refused(reason: string): Refused {
  return { kind: 'refused', reason };
}
