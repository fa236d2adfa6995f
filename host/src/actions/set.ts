import type { Range } from '../screen/index.js';
import type { ActionDefinition } from './definition.js';

/** Moves a slider: `max`, `min`, a percentage (`40%`) or a number in the slider's own units. */
export const set: ActionDefinition<'set'> = {
  kind: 'set',
  summary: 'Move a slider to a value: max, min, a percentage, or a number in its own units.',
  sentence: (action, target) => `Set ${target} to ${action.value}`,
  perform: async (device, screen, action, signal) => {
    const { range } = action.target;
    if (range === undefined) return { done: false, acted: 'no', reason: 'It has no range to set.' };
    const value = progressOf(action.value, range);
    if (value === undefined)
      return {
        done: false,
        acted: 'no',
        reason: `'${action.value}' is no value between ${range.min} and ${range.max}.`,
      };
    return device.perform(screen, action.target, { kind: 'set-progress', value }, signal);
  },
};

/** The levels that have a word. */
export const LEVEL_WORDS: readonly string[] = ['max', 'min'];

/** The slider's own number for a value as written; undefined when it is none, or outside the range. Pure. */
export function progressOf(value: string, range: Range): number | undefined {
  const word = value.trim().toLowerCase();
  if (word === 'max') return range.max;
  if (word === 'min') return range.min;
  const percent = /^(\d+(?:\.\d+)?)\s*%$/.exec(word)?.[1];
  if (percent !== undefined) {
    const share = Number(percent) / 100;
    if (share > 1) return undefined;
    const value = range.min + share * (range.max - range.min);
    return takesWholeNumbers(range) ? Math.round(value) : rounded(value);
  }
  const number = /^-?\d+(?:\.\d+)?$/.test(word) ? Number(word) : Number.NaN;
  return number >= range.min && number <= range.max ? number : undefined;
}

/** Is a slider where a value would set it? Levels of whole numbers must be equal; of others a thousandth of the range is nothing. Pure. */
export function isAtLevel(value: string, range: Range): boolean {
  const wanted = progressOf(value, range);
  if (wanted === undefined) return false;
  const slack = takesWholeNumbers(range) ? 0.5 : (range.max - range.min) / 1_000;
  return range.current === wanted || Math.abs(range.current - wanted) < slack;
}

/** Where the source does not say: a span of 1 between whole numbers is more likely a share than a switch. */
function takesWholeNumbers({ min, max, whole }: Range): boolean {
  return whole ?? (Number.isInteger(min) && Number.isInteger(max) && max - min > 1);
}

/** Without the last digits, in which a float is never exact. */
function rounded(value: number): number {
  return Number(value.toPrecision(12));
}
