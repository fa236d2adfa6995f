import { type ActDecision, type Cursor, isByValue, stepAt } from '../../machine/index.js';
import type { Screen } from '../../screen/index.js';
import { stepHere } from './await-place.js';
import { firstRead, hasGaps, isTold, type ListRead, numberOf } from './list-read.js';
import { listAround, listIn } from './list-rows.js';
import type { Run } from './run.js';
import { namesAnything, scrollToFind } from './scroll-to-find.js';
import { type ListOn, turned } from './turn-list.js';
import { type Walked, type Wanted, walkList } from './walk-list.js';

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
  const { action } = decision.transition;
  const list = listAround(decision.node);
  const isMeant = (action.kind === 'tap' || action.kind === 'hold') && isByValue(action.target);
  if (list === undefined || !isMeant) return { kind: 'only', screen, decision };
  const listOn: ListOn = (now) => listIn(now, list);
  const named = { selector: action.target, values: run.at(cursor) };
  const isEnough = (_: Screen, { rows }: ListRead) => rows.filter(({ isNamed }) => isNamed).length > 1;
  // A list that says nothing of how it is turned may hold another one all the same.
  const finger = isGrave(run) ? 'last' : 'never';
  const wanted = { listOn, finger, named, isEnough } as const;
  const walked = await walkWhole(run, screen, wanted, isTold(firstRead(screen, list)));
  const several = (seen: string): OnlyOne => ({ kind: 'several', screen: walked.screen, seen });
  if (walked.isLeftOff) return several('more than one of it in the list, of which some are out of sight');
  if ((!walked.isToEnds || hasGaps(walked.read)) && isGrave(run))
    return several(`a list that could not be read to its end in ${walked.pages} pages, and may hold another of it`);
  if (walked.pages === 0) return { kind: 'only', screen, decision };
  return turnedBack(run, cursor, walked, listOn);
}

/** By the places of its rows to its end and its beginning; where not each is told, from its beginning, so that each row is read beside all others. */
async function walkWhole(run: Run, screen: Screen, wanted: Omit<Wanted, 'directions'>, told: boolean): Promise<Walked> {
  if (!told) return walkList(run, screen, { ...wanted, directions: ['backward', 'forward'] });
  const walked = await walkList(run, screen, { ...wanted, directions: ['forward', 'backward'] });
  if (walked.isLeftOff || walked.isToldThroughout) return walked;
  // Rows came up whose places are not told, like the heads of sections.
  const again = await walkWhole(run, walked.screen, wanted, false);
  return { ...again, pages: walked.pages + again.pages };
}

/** From where the list was read to, back to the row: by its place where that is told, else with a finger. */
async function turnedBack(run: Run, cursor: Cursor, { screen, read }: Walked, listOn: ListOn): Promise<OnlyOne> {
  const isEnough = namesAnything(run, cursor);
  const row = isTold(read) ? read.rows.find(({ isNamed }) => isNamed) : undefined;
  let now = screen;
  if (row !== undefined && !isEnough(now, read, true)) {
    const next = await turned(run, now, listOn, { kind: 'scroll-to', row: numberOf(row) });
    if (typeof next === 'object') now = next.now;
  }
  const walked = await walkList(run, now, { listOn, directions: ['backward', 'forward'], finger: 'first', isEnough });
  const decision = stepHere(run, cursor, walked.screen);
  if (decision?.kind === 'act') return { kind: 'only', screen: walked.screen, decision };
  const found = await scrollToFind(run, cursor, walked.screen);
  return found === undefined ? { kind: 'gone' } : { kind: 'only', ...found };
}

/** Does the machine do what cannot be undone, or give an answer? */
function isGrave({ machine }: Run): boolean {
  const commits = machine.states.some(({ id, steps }) =>
    steps.some((_, step) => stepAt(machine, { state: id, step })?.alternatives.some((way) => way.irreversible)),
  );
  return commits || machine.finals.some(({ reads }) => reads.length > 0);
}
