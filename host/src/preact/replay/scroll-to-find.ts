import { perform } from '../../actions/index.js';
import { type ActDecision, type Cursor, namesNothing } from '../../machine/index.js';
import { contentHash, isList, type Screen, topWindow, type UiNode } from '../../screen/index.js';
import { stepHere } from './await-place.js';
import { type Row, rowsOf } from './list-rows.js';
import type { Run } from './run.js';
import { type Direction, looked, type Stood, type Turned } from './turn-list.js';

/** Pages of a list that are looked through in one direction; a list that goes on behind them is searched, not scrolled. */
const MOST_PAGES = 50;

/** What a step names, found in a list that was scrolled for it. */
export interface FoundByScrolling {
  readonly screen: Screen;
  readonly decision: ActDecision;
}

/**
 * Looks for what a step names in what lies out of sight of the one list of its screen: to the list's end, then back to its beginning. Only where
 * the step names nothing that can be seen; of several, scrolling would hide all but one. Nothing but the list moves; undefined where it is nowhere.
 */
export async function scrollToFind(run: Run, cursor: Cursor, screen: Screen): Promise<FoundByScrolling | undefined> {
  if (stepHere(run, cursor, screen)?.kind !== 'miss') return undefined;
  if (!namesNothing(run.machine, cursor, screen, run.bindings)) return undefined;
  if (listOf(screen) === undefined) return undefined;
  let now = screen;
  let pages = 0;
  for (const direction of ['forward', 'backward'] as const) {
    for (let page = 0; page < MOST_PAGES && !run.deadline.over; page += 1) {
      const next = await scrolled(run, now, direction);
      if (typeof next === 'string' || contentHash(next.now) === contentHash(now)) break;
      pages += 1;
      now = next.now;
      const decision = stepHere(run, cursor, now);
      if (decision?.kind === 'act') {
        run.rungs.push({ kind: 'scrolled', at: cursor, pages });
        return { screen: now, decision };
      }
      // Another screen, or several of what is wanted: nobody may choose.
      if (decision === undefined || !namesNothing(run.machine, cursor, now, run.bindings)) return undefined;
    }
  }
  return undefined;
}

/** The one list a page further, with what was seen on the way; by a finger where it has no action for it. */
export async function scrolled(run: Run, screen: Screen, direction: Direction): Promise<Turned | Stood> {
  const list = listOf(screen);
  if (list === undefined) return scrollsAtAll(screen) ? 'lost' : 'end';
  const performed = await perform(run.device, screen, { kind: 'scroll', target: list, direction }, run.signal);
  return looked(run, screen, list, performed);
}

/** The rows that are seen of the one list there; none of a page that scrolls otherwise. */
export function rowsSeen(screen: Screen): readonly Row[] {
  const list = listOf(screen);
  return list === undefined || !isList(list) ? [] : rowsOf(screen, list, NOTHING, {});
}

const NOTHING = '//*[false()]';

/** The one list that scrolls, in the topmost window; of lists within lists, or side by side, none. */
function listOf({ tree }: Screen): UiNode | undefined {
  const top = topWindow(tree)?.root.window;
  const lists = tree.nodes.filter(
    (node) => node.window === top && node.visible && node.scrollable && scrollsRows(node),
  );
  return lists.length === 1 ? lists[0] : undefined;
}

/** Does one list alone scroll there? Pure. */
export function scrollsAsList(screen: Screen): boolean {
  return listOf(screen) !== undefined;
}

/** Is there anything in the topmost window that scrolls, one list or several? Pure. */
export function scrollsAtAll({ tree }: Screen): boolean {
  const top = topWindow(tree)?.root.window;
  return tree.nodes.some((node) => node.window === top && node.visible && node.scrollable);
}

/** A page that scrolls has parts out of sight as a list has rows; what turns sideways has not. */
function scrollsRows(node: UiNode): boolean {
  return isList(node) || /ScrollView$/.test(node.class);
}
