import { failureBound } from './statistics.js';

/** How many of a kind came out right, how many were refused, and how many are wrong. A refusal is not wrong. */
export interface Tally {
  readonly name: string;
  readonly right: number;
  readonly refused: number;
  readonly wrong: number;
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
export function tally(name: string, outcomes: readonly Outcome[]): Tally {
  const count = (wanted: Outcome) => outcomes.filter((outcome) => outcome === wanted).length;
  return { name, right: count('right'), refused: count('refused'), wrong: count('wrong') };
}

/** The counts as a Markdown table; what may be wrong all the same stands beside what was. */
export function tallyTable(tallies: readonly Tally[]): string {
  const rows = tallies.map(({ name, right, refused, wrong }) => {
    const of = right + refused + wrong;
    const share = of === 0 ? '' : ` (${((right / of) * 100).toFixed(1)} %)`;
    return `| ${name} | ${of} | ${right}${share} | ${refused} | ${wrong} | ${(failureBound(wrong, of) * 100).toFixed(2)} % |`;
  });
  return ['| what | of | right | refused | wrong | wrong, at most (95 %) |', '|---|---|---|---|---|---|', ...rows].join(
    '\n',
  );
}
