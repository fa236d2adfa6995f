import { type ActDecision, type Cursor, namesNothing } from '../../machine/index.js';
import { isList, type Screen, topWindow, type UiNode } from '../../screen/index.js';
import { stepHere } from './await-place.js';
import type { Run } from './run.js';
import { type Wanted, walkList } from './walk-list.js';

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
  if (listOf(screen) === undefined) return undefined;
  let [now, pages] = [screen, 0];
  // Two walks: what was only passed on the way there may lie still on the way back.
  for (const direction of ['forward', 'backward'] as const) {
    const wanted = { listOn: listOf, directions: [direction], finger: 'last' } as const;
    const walked = await walkList(run, now, { ...wanted, isEnough: namesAnything(run, cursor) });
    now = walked.screen;
    pages += walked.pages;
    const decision = stepHere(run, cursor, now);
    if (decision?.kind === 'act') {
      run.rungs.push({ kind: 'scrolled', at: cursor, pages });
      return { screen: now, decision };
    }
    // Another screen, or several of what is wanted: nobody may choose.
    if (walked.isLeftOff) return undefined;
  }
  return undefined;
}

/** Is a step at its place on a screen at rest, or is nothing to be found there any more: another screen, or several of what it names? */
export function namesAnything(run: Run, cursor: Cursor): Wanted['isEnough'] {
  return (look, _read, isAtRest) =>
    isAtRest && (stepHere(run, cursor, look) === undefined || !namesNothing(run.machine, cursor, look, run.bindings));
}

/** The one list that scrolls, in the topmost window; of lists within lists, or side by side, none. A page that scrolls has parts out of sight as a list has rows; what turns sideways has not. Pure. */
export function listOf(screen: Screen): UiNode | undefined {
  const lists = scrolling(screen).filter((node) => isList(node) || /ScrollView$/.test(node.class));
  return lists.length === 1 ? lists[0] : undefined;
}

/** All that scrolls in the topmost window. Pure. */
export function scrolling({ tree }: Screen): readonly UiNode[] {
  const top = topWindow(tree)?.root.window;
  return tree.nodes.filter((node) => node.window === top && node.visible && node.scrollable);
}
