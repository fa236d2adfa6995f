import { remember } from '../base/index.js';
import { contentWindows, WATCHED, windowKind } from './content.js';
import { describeNode } from './describe.js';
import { pairNodes } from './pairing.js';
import type { Screen, UiNode, UiWindow } from './ui-tree.js';

/** One attribute of one node that both screens have. */
export interface Change {
  readonly before: UiNode;
  readonly after: UiNode;
  /** The node in short words, as it was: never what a password field holds. */
  readonly name: string;
  /** As XPath names it. */
  readonly attribute: string;
  readonly from: string;
  readonly to: string;
}

/** What differs between two observations, noise left out. */
export interface ScreenDiff {
  /** Visible now, and not before. The outermost only: a dialog's root stands for all that is in it. */
  readonly appeared: readonly UiNode[];
  readonly gone: readonly UiNode[];
  readonly changed: readonly Change[];
  readonly windowsOpened: readonly UiWindow[];
  readonly windowsClosed: readonly UiWindow[];
  readonly activity?: { readonly from: string; readonly to: string };
  readonly keyboard?: 'shown' | 'hidden';
  /** Nothing differs but noise, and perhaps the keyboard: what was done between the two had no effect. */
  readonly empty: boolean;
}

/**
 * Compares two observations. Noise, by rule: which node has the focus, where things lie, what the keyboard and the system's bars show, texts that
 * are a clock time before and after. A toast that comes or goes is a window like any other.
 */
export function screenDiff(before: Screen, after: Screen): ScreenDiff {
  return diffsFrom(before)(after);
}

/** What an act changed is asked for again and again where a run is compiled. */
const diffsFrom = remember((before: Screen) => remember((after: Screen) => diffOf(before, after)));

function diffOf(before: Screen, after: Screen): ScreenDiff {
  const { windows, opened, closed } = pairWindows(before, after);
  const pairs = windows.map(([one, other]) => pairNodes(one.root, other.root));
  const activity = { from: activityOf(before), to: activityOf(after) };
  const appeared = [...opened.map(({ root }) => root), ...pairs.flatMap((pair) => pair.appeared)];
  const gone = [...closed.map(({ root }) => root), ...pairs.flatMap((pair) => pair.gone)];
  const changed = pairs.flatMap(({ both }) => both.flatMap(([one, other]) => changesOf(one, other)));
  const isSameActivity = activity.from === activity.to;
  return {
    appeared,
    gone,
    changed,
    windowsOpened: opened,
    windowsClosed: closed,
    ...(isSameActivity ? {} : { activity }),
    ...(before.keyboardShown === after.keyboardShown ? {} : { keyboard: after.keyboardShown ? 'shown' : 'hidden' }),
    empty: isSameActivity && [appeared, gone, changed, opened, closed].every((list) => list.length === 0),
  };
}

function activityOf({ package: packageName, activity }: Screen): string {
  return `${packageName}/${activity}`;
}

interface WindowPairs {
  readonly windows: readonly (readonly [before: UiWindow, after: UiWindow])[];
  readonly opened: readonly UiWindow[];
  readonly closed: readonly UiWindow[];
}

/** The same id is the same window, if type and package agree (a dump without ids numbers them); else the same kind, title and activity. */
function pairWindows(before: Screen, after: Screen): WindowPairs {
  const left = contentWindows(before.tree);
  const right = new Set(contentWindows(after.tree));
  const windows: [UiWindow, UiWindow][] = [];
  const closed: UiWindow[] = [];
  for (const one of left) {
    const alike = [...right].filter((other) => windowKind(other) === windowKind(one));
    const same = alike.find(({ id }) => id === one.id) ?? alike[0];
    if (same === undefined) {
      closed.push(one);
      continue;
    }
    right.delete(same);
    windows.push([one, same]);
  }
  return { windows, opened: [...right], closed };
}

function changesOf(before: UiNode, after: UiNode): Change[] {
  const changes: Change[] = [];
  for (const [attribute, read] of WATCHED) {
    const [from, to] = [read(before), read(after)];
    if (from !== to) changes.push({ before, after, name: describeNode(before), attribute, from, to });
  }
  return changes;
}
