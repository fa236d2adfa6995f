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

type Likeness<T> = (one: T, other: T) => boolean;

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

/** The longest run of index pairs, both growing, whose items are alike. */
function longestCommon<T>(was: readonly T[], is: readonly T[], likeness: Likeness<T>): readonly [number, number][] {
  // lengths[i][j]: the most pairs that was[i..] and is[j..] have.
  const lengths = Array.from({ length: was.length + 1 }, () => new Array<number>(is.length + 1).fill(0));
  const at = (i: number, j: number) => lengths[i]?.[j] ?? 0;
  const isPair = (i: number, j: number) => likeness(was[i] as T, is[j] as T);
  for (let i = was.length - 1; i >= 0; i--) {
    const row = lengths[i] as number[];
    for (let j = is.length - 1; j >= 0; j--)
      row[j] = isPair(i, j) ? at(i + 1, j + 1) + 1 : Math.max(at(i + 1, j), at(i, j + 1));
  }
  const found: [number, number][] = [];
  for (let [i, j] = [0, 0]; i < was.length && j < is.length; ) {
    if (isPair(i, j)) found.push([i++, j++]);
    else if (at(i + 1, j) >= at(i, j + 1)) i++;
    else j++;
  }
  return found;
}
