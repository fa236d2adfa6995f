/** What a figure must stay below, and which of its numbers has to. */
export interface Bound {
  readonly below: number;
  readonly of: 'p50' | 'max';
}

/** One measured figure over its samples. */
export interface Figure {
  readonly name: string;
  readonly unit: 'ms' | 'MB' | 'KB' | 'steps/s' | '/s' | '%';
  readonly samples: number;
  readonly p50: number;
  readonly p95: number;
  readonly min: number;
  readonly max: number;
  readonly bound?: Bound & { readonly met: boolean };
  /** The numbers of steps that were seen, ascending; usually one. */
  readonly steps?: readonly number[];
  /** How many tries failed, of how many. */
  readonly failed?: { readonly count: number; readonly of: number };
}

/** Median and 95th percentile (nearest rank). Without a sample they are no numbers, and no bound is met. */
export function figure(
  name: string,
  unit: Figure['unit'],
  samples: readonly number[],
  { bound, ...more }: { readonly bound?: Bound } & Pick<Figure, 'steps' | 'failed'> = {},
): Figure {
  const sorted = [...samples].sort((one, other) => one - other);
  const rank = (share: number) => sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)] ?? Number.NaN;
  const numbers = { p50: rank(0.5), p95: rank(0.95), min: sorted[0] ?? Number.NaN, max: sorted.at(-1) ?? Number.NaN };
  return {
    name,
    unit,
    samples: samples.length,
    ...numbers,
    ...(bound && { bound: { ...bound, met: numbers[bound.of] < bound.below } }),
    ...more,
  };
}

/**
 * The 95 % upper bound of a failure rate of which `failed` of `of` were seen, exact (Clopper and Pearson): the rate at which so few are seen once in
 * twenty times. For none it is nearly 3 of as many. "0 of 20" is printed with it, because it does not mean never.
 */
export function failureBound(failed: number, of: number): number {
  if (failed >= of) return 1;
  let [low, high] = [failed / of, 1];
  while (high - low > 1e-9) {
    const rate = (low + high) / 2;
    if (atMost(failed, of, rate) > 0.05) low = rate;
    else high = rate;
  }
  return high;
}

/** How likely it is that at most `failed` of `of` fail at this rate: each term from the one before, as logarithms, for there may be thousands. */
function atMost(failed: number, of: number, rate: number): number {
  let term = of * Math.log1p(-rate);
  let sum = Math.exp(term);
  for (let count = 1; count <= failed; count++) {
    term += Math.log((of - count + 1) / count) + Math.log(rate / (1 - rate));
    sum += Math.exp(term);
  }
  return sum;
}
