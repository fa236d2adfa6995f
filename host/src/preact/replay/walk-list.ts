import { contentHash, type Screen } from '../../screen/index.js';
import { firstRead, isReadFromFirst, isTold, type ListRead, type Named, readOn, wayFurther } from './list-read.js';
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
  /** It was left off. */
  readonly isEnough: boolean;
  /** In each direction it was turned until nothing more came. */
  readonly isToEnds: boolean;
}

/**
 * Turns the pages of a list: the one walk of whoever looks for a row, wants to know whether one is gone, or is the only one. It ends where the list says so
 * or shows nothing more, where somebody has seen enough, and after so many pages.
 */
export async function walkList(run: Run, screen: Screen, wanted: Wanted): Promise<Walked> {
  const { listOn, named, isEnough } = wanted;
  const readNow = (now: Screen) => firstRead(now, listOn(now), named);
  const at = { screen, read: readNow(screen), pages: 0, isEnough: false, isToEnds: true };
  if (isEnough(screen, at.read, true)) return { ...at, isEnough: true };
  for (const direction of wanted.directions) {
    if (direction === 'backward' && isReadFromFirst(at.read)) continue;
    if (!isTold(at.read)) at.read = readNow(at.screen);
    for (let page = 0, idle = 0; idle < MOST_IDLE; page += 1) {
      const next = page === MOST_PAGES || run.deadline.over ? 'lost' : await turn(run, wanted, at, direction);
      if (typeof next === 'string') {
        at.isToEnds &&= next === 'end';
        break;
      }
      const [before, known] = [at.screen, at.read.rows.length];
      at.pages += 1;
      at.screen = next.now;
      for (const look of next.looks) {
        at.read = readOn(at.read, readNow(look), direction);
        if (isEnough(look, at.read, false)) return { ...at, isEnough: true };
      }
      if (isEnough(next.now, at.read, true)) return { ...at, isEnough: true };
      const isMore = isTold(at.read) ? at.read.rows.length > known : contentHash(at.screen) !== contentHash(before);
      idle = isMore ? 0 : idle + 1;
    }
  }
  return at;
}

/** By the first way that it goes by. What says that it goes on, and does not, is not at its end. */
async function turn(
  run: Run,
  { listOn, finger }: Wanted,
  { screen, read }: Pick<Walked, 'screen' | 'read'>,
  direction: Direction,
): Promise<Turned | 'end' | 'lost'> {
  const list = listOn(screen);
  const way = list === undefined ? undefined : wayFurther(read, list, direction);
  if (way === undefined) return 'lost';
  if (way === 'end' || (way.kind === 'finger' && finger === 'never')) return 'end';
  const ways: Way[] = way.kind === 'scroll-to' ? [way, { kind: 'scroll', direction }] : [way];
  if (finger === 'first' && way.kind !== 'finger') ways.unshift({ kind: 'finger', direction });
  for (const each of ways) {
    const next = await turned(run, screen, listOn, each);
    if (next !== 'end') return next;
  }
  return way.kind === 'finger' ? 'end' : 'lost';
}
