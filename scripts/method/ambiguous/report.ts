import { failureBound } from '../../bench/statistics.js';
import { type Likeness, likenesses } from './lists.js';
import type { Shape } from './people-list.js';

/** Who was taken of a list in which some are alike. */
export interface Picked {
  readonly shape: Shape;
  readonly likeness: Likeness;
  readonly isAmbiguous: boolean;
  readonly came: 'right' | 'refused' | 'wrong';
  readonly why: string;
  readonly baseline: 'right' | 'wrong';
}

/** A line for each way of being alike. */
export function ambiguousTable(all: readonly Picked[]): string {
  const wrong = all.filter(({ came }) => came === 'wrong');
  return [
    '| another row has | lists | right | refused | wrong | first hit: right | first hit: wrong |',
    '|---|---|---|---|---|---|---|',
    ...likenesses.map((likeness) =>
      row(
        likeness,
        all.filter((each) => each.likeness === likeness),
      ),
    ),
    row('all', all),
    '',
    `Wrong rows: ${wrong.length} of ${all.length} (95 %: below ${(failureBound(wrong.length, all.length) * 100).toFixed(2)} %).`,
    ...wrong.map(({ shape, likeness, why }) => `    ${shape}, ${likeness}: ${why}`),
    '',
  ].join('\n');
}

function row(name: string, some: readonly Picked[]): string {
  const count = (came: Picked['came']) => some.filter((each) => each.came === came).length;
  const baseline = (came: Picked['baseline']) => some.filter((each) => each.baseline === came).length;
  const cells = [
    name,
    some.length,
    count('right'),
    count('refused'),
    count('wrong'),
    baseline('right'),
    baseline('wrong'),
  ];
  return `| ${cells.join(' | ')} |`;
}
