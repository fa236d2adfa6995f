import type { Screen, UiNode } from '../../screen/index.js';
import { goesOn, joined, type Row, rowsOf } from './list-rows.js';
import type { Direction, Way } from './turn-list.js';

/** What was seen of a list so far, and what is seen of it now. All of this file is pure. */
export interface ListRead {
  readonly rows: readonly Row[];
  readonly shown: readonly Row[];
  /** How many rows the list says that it has; 0 or less where it does not say. */
  readonly count: number;
  /** Its last row was seen whole, and it said that it goes no further: a footer that is gone may be counted all the same. */
  readonly isEndSeen: boolean;
}

/** What the rows that are counted are told by. */
export interface Named {
  readonly selector: string;
  readonly values: Readonly<Record<string, string>>;
}

const NOBODY: Named = { selector: '//*[false()]', values: {} };

/** A list as it is seen first, or anew. */
export function firstRead(screen: Screen, list: UiNode | undefined, { selector, values } = NOBODY): ListRead {
  const shown = rowsOf(screen, list, selector, values);
  const isEndSeen = goesOn(list, 'forward') === false && shown.at(-1)?.isCut === false;
  return { rows: shown, shown, count: list?.collection?.rows ?? 0, isEndSeen };
}

/** And seen further. Where nobody tells the places of rows, they are joined only from above to below. */
export function readOn(read: ListRead, now: ListRead, direction: Direction): ListRead {
  if (direction === 'forward') return { ...now, rows: joined(read.rows, now.rows) };
  if (!isTold(read)) return now;
  const isEndSeen = now.isEndSeen || (read.isEndSeen && now.count === read.count);
  return { ...now, rows: joined(read.rows, now.rows), isEndSeen };
}

/** Is the place told of each row that was seen, and of no two the same? */
export function isTold({ rows }: ListRead): boolean {
  const places = new Set(rows.map(({ place }) => place));
  return rows.length > 0 && !places.has(undefined) && places.size === rows.length;
}

/** How a list is turned further: to a row, page by page, or by a finger where it says nothing; not at all where it says that it does not go on. */
export function wayFurther(read: ListRead, list: UiNode, direction: Direction): Way | 'end' {
  const isFurther = goesOn(list, direction);
  if (isFurther === undefined) return { kind: 'finger', direction };
  if (!isFurther) return 'end';
  const row = list.scrolls?.includes('to row') && isTold(read) ? rowFurther(read, direction) : undefined;
  return row === undefined ? { kind: 'scroll', direction } : { kind: 'scroll-to', row };
}

/** So that of the rows that were not seen whole the next ones are, as many as a page has; undefined where there is none. */
function rowFurther({ rows, shown, count }: ListRead, direction: Direction): number | undefined {
  const seen = new Set(rows.filter(({ isCut }) => !isCut).map(numberOf));
  const whole = [...new Set(shown.filter(({ isCut }) => !isCut).map(numberOf))];
  if (whole.length === 0) return undefined;
  const step = direction === 'forward' ? 1 : -1;
  let row = Math.max(...whole.map((each) => each * step)) * step + step;
  while (seen.has(row)) row += step;
  const last = row + step * (whole.length - 1);
  return row < 0 ? undefined : Math.max(0, count > 0 ? Math.min(last, count - 1) : last);
}

/** By their places, do the rows that are seen now lie further in that direction than those before? */
export function wentOn(before: ListRead, now: ListRead, direction: Direction): boolean {
  const step = direction === 'forward' ? 1 : -1;
  const furthest = ({ shown }: ListRead) => Math.max(...shown.map((row) => numberOf(row) * step));
  return furthest(now) > furthest(before);
}

/** Was the row seen that a list begins with, and every one behind it as far as it goes? Then there is nothing further back. */
export function isReadFromFirst(read: ListRead): boolean {
  return isTold(read) && !hasGaps(read) && read.rows.some((row) => numberOf(row) === 0 && !row.isCut);
}

/** By the numbers of the rows, is one missing between those that were seen, or behind them where the end was not seen? */
export function hasGaps(read: ListRead): boolean {
  const numbers = new Set(read.rows.map(numberOf));
  const last = Math.max(...numbers, read.isEndSeen ? 0 : read.count - 1);
  return isTold(read) && last - Math.min(...numbers) >= numbers.size;
}

/** Of a row whose place is told: how many are before it. */
export function numberOf({ place = '' }: Row): number {
  return Number(place.split('/')[0]);
}
