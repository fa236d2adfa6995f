import { failureBound } from './statistics.js';

/** How many of a kind came out right, how many were refused, and how many are wrong. A refusal is not wrong. */
export interface Tally {
  readonly name: string;
  readonly right: number;
  readonly refused: number;
  readonly wrong: number;
  /** The share that has to be right, where one has to; then none may be wrong either. */
  readonly least?: number;
}

/** What a part of the bench counts, and each case that did not come out right. */
export interface Tallied {
  readonly tallies: readonly Tally[];
  readonly rows: readonly unknown[];
  /** What a reader of the table must know. */
  readonly notes: readonly string[];
}

export type Outcome = 'right' | 'refused' | 'wrong';

/** Counts outcomes under a name. */
export function tally(name: string, outcomes: readonly Outcome[], least?: number): Tally {
  const count = (wanted: Outcome) => outcomes.filter((outcome) => outcome === wanted).length;
  const counts = { name, right: count('right'), refused: count('refused'), wrong: count('wrong') };
  return { ...counts, ...(least !== undefined && { least }) };
}

/** Does it come out as it has to? Of nothing nothing is known. */
export function isMet({ right, refused, wrong, least = 0 }: Tally): boolean {
  const of = right + refused + wrong;
  return of > 0 && wrong === 0 && right / of >= least;
}

/** The counts as a Markdown table; what may be wrong all the same stands beside what was. */
export function tallyTable(tallies: readonly Tally[]): string {
  const rows = tallies.map((counts) => {
    const { name, right, refused, wrong, least } = counts;
    const must = least === 0 ? 'none wrong' : `${(100 * (least ?? 0)).toFixed(0)} % right, none wrong`;
    const bound = least === undefined ? '' : `${isMet(counts) ? 'met' : 'NOT met'}: ${must}`;
    const of = right + refused + wrong;
    const share = of === 0 ? '' : ` (${((right / of) * 100).toFixed(1)} %)`;
    return `| ${name} | ${of} | ${right}${share} | ${refused} | ${wrong} | ${(failureBound(wrong, of) * 100).toFixed(2)} % | ${bound} |`;
  });
  return [
    '| what | of | right | refused | wrong | wrong, at most (95 %) | bound |',
    '|---|---|---|---|---|---|---|',
    ...rows,
  ].join('\n');
}

/** How many of the bounds are met, in one sentence. */
export function tallyVerdict(tallies: readonly Tally[]): string {
  const bounds = tallies.filter(({ least }) => least !== undefined);
  return `${bounds.filter(isMet).length} of ${bounds.length} bounds met.`;
}
