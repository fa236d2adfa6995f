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
 * The 95 % upper bound of a failure rate of which `failed` of `of` were seen: for none it is the rule of three's exact form, else Wilson's.
 * "0 of 20" is printed with it, because it does not mean never.
 */
export function failureBound(failed: number, of: number): number {
  if (of === 0) return 1;
  if (failed === 0) return 1 - 0.05 ** (1 / of);
  const z = 1.645;
  const share = failed / of;
  const centre = share + z ** 2 / (2 * of);
  const spread = z * Math.sqrt((share * (1 - share)) / of + z ** 2 / (4 * of ** 2));
  return Math.min(1, (centre + spread) / (1 + z ** 2 / of));
}
