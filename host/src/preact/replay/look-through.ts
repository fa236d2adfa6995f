import { checkHolds, type Final, screenHolds } from '../../machine/index.js';
import { contentHash, type Screen } from '../../screen/index.js';
import { FIRST, joined } from './list-rows.js';
import type { Run } from './run.js';
import { rowsSeen, scrolled, scrollsAsList, scrollsAtAll } from './scroll-to-find.js';

/** As many as are scrolled through to find something. */
const MOST_PAGES = 50;
/** Turns in a row that show no row that was not seen before. */
const MOST_IDLE = 2;

/**
 * Did this run act on a row that the final wants to be gone, and is it nowhere in its list now? On the first screen it may have lain below the end, so that
 * its absence there says nothing; the list is looked through to both of its ends. False wherever nobody can tell.
 */
export async function hasGone(run: Run, { checks }: Final, screen: Screen): Promise<boolean> {
  const others = checks.filter(({ kind }) => kind !== 'absent');
  const stood = checks.filter(
    (check) =>
      check.kind === 'absent' &&
      run.steps.some(
        ({ how, before }) =>
          how === 'acted' &&
          screenHolds(others, before, run.bindings) &&
          !checkHolds(check, before, run.bindings).holds,
      ),
  );
  if (stood.length === 0) return false;
  const isGone = (now: Screen) => screenHolds([...others, ...stood], now, run.bindings);
  // Of what scrolls otherwise than a list, or beside another one, the end is not known.
  if (!isGone(screen) || (scrollsAtAll(screen) && !scrollsAsList(screen))) return false;
  let now = screen;
  let rows = rowsSeen(screen);
  for (const direction of ['forward', 'backward'] as const) {
    for (let page = 0, idle = 0; idle < MOST_IDLE; page += 1) {
      const next = await scrolled(run, now, direction);
      if (next === 'end') break;
      if (next === 'lost' || ![...next.looks, next.now].every(isGone)) return false;
      if (page === MOST_PAGES || run.deadline.over) return false;
      const isAsBefore = contentHash(next.now) === contentHash(now);
      now = next.now;
      const read = next.looks.map(rowsSeen).reduce(joined, rows);
      // A list that swings back where it ends moves, and shows nothing more.
      const isKnown = read.length > 0 && read.every(({ place }) => place !== undefined);
      idle = (isKnown ? read.length === rows.length : isAsBefore) ? idle + 1 : 0;
      rows = read;
    }
    // From a list that begins with its first row there is nothing further back.
    if (rows.some(({ place }) => place === FIRST)) break;
  }
  return true;
}
