import { type Likeness, longestCommon } from './longest-common.js';

/** One item of a list, as it was and as it is; one that has only one of them came or went. */
export interface Pair<T> {
  readonly was?: { readonly value: T; readonly index: number };
  readonly is?: { readonly value: T; readonly index: number };
}

/**
 * Puts the items of two lists beside each other, in their order: those that are the same first (as many as can be), then, between two such, those
 * that are alike. Pure.
 */
export function align<T>(
  was: readonly T[],
  is: readonly T[],
  same: (one: T, other: T) => boolean,
  alike: (one: T, other: T) => boolean,
): readonly Pair<T>[] {
  return pairUp(was, is, 0, 0, [same, alike]);
}

function pairUp<T>(
  was: readonly T[],
  is: readonly T[],
  wasFrom: number,
  isFrom: number,
  [likeness, ...weaker]: readonly Likeness<T>[],
): readonly Pair<T>[] {
  const gone = was.map((value, index) => ({ was: { value, index: wasFrom + index } }));
  const added = is.map((value, index) => ({ is: { value, index: isFrom + index } }));
  if (likeness === undefined || was.length === 0 || is.length === 0) return [...gone, ...added];
  const pairs: Pair<T>[] = [];
  let [a, b] = [0, 0];
  const between = (toWas: number, toIs: number) =>
    pairs.push(...pairUp(was.slice(a, toWas), is.slice(b, toIs), wasFrom + a, isFrom + b, weaker));
  for (const [i, j] of longestCommon(was, is, likeness)) {
    between(i, j);
    pairs.push({ ...gone[i], ...added[j] });
    [a, b] = [i + 1, j + 1];
  }
  between(was.length, is.length);
  return pairs;
}
