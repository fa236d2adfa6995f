import { type ActDecision, type Cursor, stepAt } from '../../machine/index.js';
import { contentHash, type Screen, type UiNode } from '../../screen/index.js';
import { stepHere } from './await-place.js';
import { FIRST, joined, listAround, listIn, type Row, rowsOf } from './list-rows.js';
import type { Run } from './run.js';
import { scrollToFind } from './scroll-to-find.js';
import { type Direction, pulled, turned } from './turn-list.js';

/** Pages that are read; a list that goes on behind them is searched, not read to its end. */
const MOST_PAGES = 50;

/** What a list says of the row that a step names. */
export type OnlyOne =
  | { readonly kind: 'only'; readonly screen: Screen; readonly decision: ActDecision }
  | { readonly kind: 'several'; readonly screen: Screen; readonly seen: string }
  /** It is there no more: whoever waits for it will see. */
  | { readonly kind: 'gone' };

/**
 * Is the row that a value names the only one in its list, out of sight too? Unique on the screen is not unique in the list: the list is read to both of
 * its ends, and turned back. Asked of rows of lists that scroll, where the selector says a value; everything else is as it was. Only the list moves.
 */
export async function onlyOne(run: Run, cursor: Cursor, screen: Screen, decision: ActDecision): Promise<OnlyOne> {
  const as = { kind: 'only', screen, decision } as const;
  const { action } = decision.transition;
  const list = listAround(decision.node);
  const isByValue = (action.kind === 'tap' || action.kind === 'hold') && action.target.includes('$');
  if (list === undefined || !isByValue) return as;
  const rowsNow = (now: Screen) => rowsOf(now, listIn(now, list), action.target, run.at(cursor));
  const read = await readList(run, screen, list, rowsNow);
  if (read.pages === 0) return as;
  const several = (seen: string): OnlyOne => ({ kind: 'several', screen: read.screen, seen });
  if (read.named > 1) return several('more than one of it in the list, of which some are out of sight');
  if (!read.isWhole && (isCommitting(run) || run.machine.finals.some(({ reads }) => reads.length > 0)))
    return several(`a list that could not be read to its end in ${read.pages} pages, and may hold another of it`);
  return turnedBack(run, cursor, read.screen, list, read.last === 'forward' ? 'backward' : 'forward');
}

interface Read {
  readonly screen: Screen;
  /** How often the list was turned. */
  readonly pages: number;
  readonly named: number;
  /** To both of its ends. */
  readonly isWhole: boolean;
  /** Which way it was turned at last. */
  readonly last: Direction;
}

/** To both ends of the list; it is left off where a second row has the name. */
async function readList(
  run: Run,
  screen: Screen,
  list: UiNode,
  rowsNow: (screen: Screen) => readonly Row[],
): Promise<Read> {
  let now = screen;
  let pages = 0;
  let rows = rowsNow(screen);
  let isWhole = true;
  const isPlaced = rows.length > 0 && rows.every(({ place }) => place !== undefined);
  const directions: readonly Direction[] = isPlaced ? ['forward', 'backward'] : ['backward', 'forward'];
  let last: Direction = 'forward';
  for (const direction of directions) {
    if (isPlaced && direction === 'backward' && rows.some(({ place }) => place === FIRST)) break;
    last = direction;
    // Rows of which nobody tells the places are read in their order alone.
    if (!isPlaced) rows = rowsNow(now);
    for (let page = 0, idle = 0; idle < 2; page += 1) {
      const next = await turned(run, now, list, direction);
      if (next === 'end') break;
      if (next === 'lost' || page === MOST_PAGES || run.deadline.over) {
        isWhole = false;
        break;
      }
      pages += 1;
      const isBackToFirst = !isPlaced && direction === 'backward';
      const read = isBackToFirst ? rowsNow(next.now) : next.looks.map(rowsNow).reduce(joined, rows);
      // A list that swings back where it ends moves, and shows nothing more.
      const isNew = isPlaced ? read.length > rows.length : contentHash(next.now) !== contentHash(now);
      idle = isNew ? 0 : idle + 1;
      rows = read;
      now = next.now;
      if (namedIn(rows) > 1) return { screen: now, pages, named: namedIn(rows), isWhole, last };
    }
  }
  return { screen: now, pages, named: namedIn(rows), isWhole: isWhole && !(isPlaced && hasGaps(rows)), last };
}

/** Is a row missing between those that were seen? */
function hasGaps(rows: readonly Row[]): boolean {
  const numbers = new Set(rows.map(({ place = '' }) => Number(place.split('/')[0])));
  return Math.max(...numbers) - Math.min(...numbers) >= numbers.size;
}

function namedIn(rows: readonly Row[]): number {
  return rows.filter(({ isNamed }) => isNamed).length;
}

/** From where the list was read to, back to the row. */
async function turnedBack(
  run: Run,
  cursor: Cursor,
  screen: Screen,
  list: UiNode,
  direction: Direction,
): Promise<OnlyOne> {
  let now = screen;
  for (let page = 0; page <= MOST_PAGES; page += 1) {
    const decision = stepHere(run, cursor, now);
    if (decision?.kind === 'act') return { kind: 'only', screen: now, decision };
    const pull = await pulled(run, now, list, direction);
    const next = typeof pull === 'string' ? await turned(run, now, list, direction) : pull;
    if (typeof next === 'string') break;
    now = next.now;
  }
  const found = await scrollToFind(run, cursor, now);
  return found === undefined ? { kind: 'gone' } : { kind: 'only', ...found };
}

/** Does the machine do what cannot be undone? */
function isCommitting({ machine }: Run): boolean {
  return machine.states.some(({ id, steps }) =>
    steps.some((_, step) => stepAt(machine, { state: id, step })?.alternatives.some((way) => way.irreversible)),
  );
}
