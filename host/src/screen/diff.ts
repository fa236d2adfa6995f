import { describeNode } from './describe.js';
import { pairNodes } from './pairing.js';
import type { Screen, UiNode, UiWindow } from './ui-tree.js';
import { isClock } from './volatile.js';

/** One attribute of one node that both screens have. */
export interface Change {
  readonly before: UiNode;
  readonly after: UiNode;
  /** The node in short words, as it was. */
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
}

/**
 * Compares two observations. Noise, by rule: which node has the focus, where things lie, what the keyboard and the system's bars show, texts that
 * are a clock time before and after. A toast that comes or goes is a window like any other.
 */
export function diffScreens(before: Screen, after: Screen): ScreenDiff {
  const { windows, opened, closed } = pairWindows(before, after);
  const pairs = windows.map(([one, other]) => pairNodes(one.root, other.root));
  const activity = { from: activityOf(before), to: activityOf(after) };
  return {
    appeared: [...opened.map(({ root }) => root), ...pairs.flatMap((pair) => pair.appeared)],
    gone: [...closed.map(({ root }) => root), ...pairs.flatMap((pair) => pair.gone)],
    changed: pairs.flatMap(({ both }) => both.flatMap(([one, other]) => changesOf(one, other))),
    windowsOpened: opened,
    windowsClosed: closed,
    ...(activity.from === activity.to ? {} : { activity }),
    ...(before.keyboardShown === after.keyboardShown ? {} : { keyboard: after.keyboardShown ? 'shown' : 'hidden' }),
  };
}

/** Nothing changed but noise, or the keyboard: what was done between the two had no effect. */
export function isNoChange(diff: ScreenDiff): boolean {
  return (
    diff.activity === undefined &&
    [diff.appeared, diff.gone, diff.changed, diff.windowsOpened, diff.windowsClosed].every((list) => list.length === 0)
  );
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
  const left = before.tree.windows.filter(isContent);
  const right = new Set(after.tree.windows.filter(isContent));
  const windows: [UiWindow, UiWindow][] = [];
  const closed: UiWindow[] = [];
  for (const one of left) {
    const alike = [...right].filter((other) => kindOf(other) === kindOf(one));
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

function isContent({ type, modal }: UiWindow): boolean {
  return type !== 'input-method' && (type !== 'system' || modal);
}

function kindOf({ type, package: packageName, activity, title }: UiWindow): string {
  return [type, packageName, activity, type === 'application' ? '' : title].join('\0');
}

/** What a person would see, and what an act may be meant to change. */
const WATCHED: readonly (readonly [attribute: string, read: (node: UiNode) => string])[] = [
  ['text', (node) => node.text],
  ['content-desc', (node) => node.contentDesc],
  ['hint', (node) => node.hint],
  ['checked', (node) => String(node.checked)],
  ['selected', (node) => String(node.selected)],
  ['enabled', (node) => String(node.enabled)],
  ['range-current', (node) => (node.range === undefined ? '' : String(node.range.current))],
  ['error', (node) => node.error ?? ''],
];

function changesOf(before: UiNode, after: UiNode): Change[] {
  const changes: Change[] = [];
  for (const [attribute, read] of WATCHED) {
    const [from, to] = [read(before), read(after)];
    if (from === to || (isClock(from) && isClock(to))) continue;
    changes.push({ before, after, name: describeNode(before), attribute, from, to });
  }
  return changes;
}
