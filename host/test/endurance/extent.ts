/** A seeded sample in every test run, the whole in `npm run test:full`. */
export const isWhole = process.env['REPRISE_FULL'] === '1';

/** What is done in a sample, and what in the whole. */
export interface Extent<T> {
  readonly sample: T;
  readonly whole: T;
}

export function extent<T>({ sample, whole }: Extent<T>): T {
  return isWhole ? whole : sample;
}
