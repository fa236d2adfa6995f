export type Likeness<T> = (one: T, other: T) => boolean;

/** The longest run of index pairs, both growing, whose items are alike. Pure. */
export function longestCommon<T>(
  was: readonly T[],
  is: readonly T[],
  likeness: Likeness<T>,
): readonly (readonly [number, number])[] {
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
