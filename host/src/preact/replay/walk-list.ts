import { contentHash, type Screen } from '../../screen/index.js';
import {
  firstRead,
  isReadFromFirst,
  isTold,
  type ListRead,
  type Named,
  readOn,
  wayFurther,
  wentOn,
} from './list-read.js';
import { goesOn } from './list-rows.js';
import type { Run } from './run.js';
import { type Direction, type ListOn, type Turned, turned, type Way } from './turn-list.js';

/** Pages that are turned in one direction; a list that goes on behind them is searched, not scrolled. */
const MOST_PAGES = 50;
/** Turns in a row that show nothing more: a list that swings back where it ends moves, too. */
const MOST_IDLE = 2;

/** What somebody wants of a list. */
export interface Wanted {
  readonly listOn: ListOn;
  /** Both, in their order, or one. */
  readonly directions: readonly Direction[];
  /** Is a finger laid on it at once, where it says nothing of how it is turned, or not at all? */
  readonly finger: 'first' | 'last' | 'never';
  /** Rows that are counted. */
  readonly named?: Named;
  /** Is it left off here? Asked of each look, those on the way, too. */
  readonly isEnough: (look: Screen, read: ListRead, isAtRest: boolean) => boolean;
}

/** How far somebody came with a list. */
export interface Walked {
  readonly screen: Screen;
  readonly read: ListRead;
  /** How often it was turned. */
  readonly pages: number;
  /** Somebody had seen enough of it. */
  readonly isLeftOff: boolean;
  /** In each direction it was turned until nothing more came; one that says nothing of how it is turned, and that no finger is laid on, was not turned at all. */
  readonly isToEnds: boolean;
  /** The place of each row was told, at every look. Where one was not, rows that were read may have been dropped on the way back. */
  readonly isToldThroughout: boolean;
}

/**
 * Turns the pages of a list: the one walk of whoever looks for a row, wants to know whether one is gone, or is the only one. It ends where the list says so
 * or shows nothing more, where somebody has seen enough, and after so many pages.
 */
export async function walkList(run: Run, screen: Screen, wanted: Wanted): Promise<Walked> {
  const { listOn, named, isEnough } = wanted;
  const readNow = (now: Screen) => firstRead(now, listOn(now), named);
  const read = readNow(screen);
  const at = { screen, read, pages: 0, isLeftOff: false, isToEnds: true, isToldThroughout: isTold(read) };
  if (isEnough(screen, at.read, true)) return { ...at, isLeftOff: true };
  for (const direction of wanted.directions) {
    if (direction === 'backward' && isReadFromFirst(at.read)) continue;
    if (!isTold(at.read)) at.read = readNow(at.screen);
    for (let page = 0, idle = 0; ; page += 1) {
      const next = page === MOST_PAGES || run.deadline.over ? 'lost' : await turn(run, wanted, at, direction);
      if (typeof next === 'string') {
        at.isToEnds &&= next === 'end';
        break;
      }
      const before = { screen: at.screen, read: at.read };
      at.pages += 1;
      at.screen = next.now;
      for (const look of next.looks) {
        at.read = readOn(at.read, readNow(look), direction);
        at.isToldThroughout &&= isTold(at.read);
        if (isEnough(look, at.read, false)) return { ...at, isLeftOff: true };
      }
      if (isEnough(next.now, at.read, true)) return { ...at, isLeftOff: true };
      idle = isMore(before, at, direction) ? 0 : idle + 1;
      if (idle < MOST_IDLE) continue;
      // It shows nothing more, and says that there is more.
      at.isToEnds &&= goesOn(listOn(at.screen), direction) !== true;
      break;
    }
  }
  return at;
}

type Look = Pick<Walked, 'screen' | 'read'>;

/** Rows that were not seen yet; or, on the way through those that were, others than before. */
function isMore(before: Look, now: Look, direction: Direction): boolean {
  if (!isTold(now.read)) return contentHash(now.screen) !== contentHash(before.screen);
  return now.read.rows.length > before.read.rows.length || wentOn(before.read, now.read, direction);
}

/** By the first way that it goes by. What says that it goes on, and does not, is not at its end. */
async function turn(
  run: Run,
  { listOn, finger }: Wanted,
  { screen, read }: Look,
  direction: Direction,
): Promise<Turned | 'end' | 'lost'> {
  const list = listOn(screen);
  const way = list === undefined ? undefined : wayFurther(read, list, direction);
  if (way === undefined) return 'lost';
  if (way === 'end' || (way.kind === 'finger' && finger === 'never')) return 'end';
  const ways: Way[] = way.kind === 'scroll-to' ? [way, { kind: 'scroll', direction }] : [way];
  if (finger === 'first' && way.kind !== 'finger') ways.unshift({ kind: 'finger', direction });
  // It may refuse what it offers, and go by a finger all the same.
  else if (finger === 'last' && way.kind !== 'finger') ways.push({ kind: 'finger', direction });
  let last: 'end' | 'refused' = 'refused';
  for (const each of ways) {
    if (each.kind === 'finger' && last !== 'refused') break;
    const next = await turned(run, screen, listOn, each);
    if (next !== 'end' && next !== 'refused') return next;
    last = next;
  }
  return way.kind === 'finger' ? 'end' : 'lost';
}
