import type { UiNode } from '../screen/index.js';
import type { Action } from './action.js';

/** Stands wherever a value would stand that a field hides: of one length, whatever the value's. */
export const HIDDEN = '•••';

/** The action as it may be told and kept: what is typed into a field that hides it is left out. Everything else as it is. Pure. */
export function tellable<A extends Action<UiNode, string>>(action: A): A {
  return action.kind === 'type' && action.target.password ? { ...action, value: HIDDEN } : action;
}

/**
 * A text without certain values, wherever they stand in it, also where a description has drawn their blanks together. A value of one or two
 * characters counts only as a word of its own: it would be found in every other number. Pure.
 *
 * @example hide('Type 4711, not 147110', ['4711']) // "Type •••, not 1•••0"
 */
export function hide(text: string, values: readonly string[]): string {
  return [...values]
    .filter((value) => value.trim() !== '')
    .sort((one, other) => other.length - one.length)
    .reduce((told, value) => told.replaceAll(patternOf(value), HIDDEN), text);
}

function patternOf(value: string): RegExp {
  const words = value
    .trim()
    .split(/\s+/)
    .map((word) => word.replaceAll(/[\\^$.*+?()[\]{}|]/g, '\\$&'));
  const pattern = words.join('\\s+');
  return value.length > SHORT
    ? new RegExp(pattern, 'gu')
    : new RegExp(`(?<![\\p{L}\\p{N}])${pattern}(?![\\p{L}\\p{N}])`, 'gu');
}

const SHORT = 2;

/** As `hide`, for every text in plain data. Pure. */
export function hideIn<T>(data: T, values: readonly string[]): T {
  if (values.length === 0) return data;
  if (typeof data === 'string') return hide(data, values) as T;
  if (Array.isArray(data)) return data.map((item) => hideIn(item, values)) as T;
  if (data === null || typeof data !== 'object') return data;
  return Object.fromEntries(Object.entries(data).map(([key, value]) => [key, hideIn(value, values)])) as T;
}
