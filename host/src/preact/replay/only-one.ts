import { settled } from '../../device/index.js';
import { type ActDecision, type Cursor, stepAt } from '../../machine/index.js';
import { contentHash, isList, type Screen, seen, type UiNode } from '../../screen/index.js';
import { stepHere } from './await-place.js';
import type { Run } from './run.js';
import { scrollToFind } from './scroll-to-find.js';

/** Pages that are looked through; a list that goes on behind them is searched, not read to its end. */
const MOST_PAGES = 50;
/** A row at the edge that shows less of itself than this, beside the others, is cut off. */
const WHOLE = 0.9;

export type OnlyOne =
  | { readonly kind: 'only'; readonly screen: Screen; readonly decision: ActDecision }
  | { readonly kind: 'several'; readonly screen: Screen; readonly seen: string };

/**
 * Is the row that a value names the only one in its list, out of sight too? Unique on the screen is not unique in the list: the list is read to its
 * end, and turned back. Asked of rows of lists that scroll, where the selector says a value; everything else is as it was. Only the list moves.
 */
export async function onlyOne(run: Run, cursor: Cursor, screen: Screen, decision: ActDecision): Promise<OnlyOne> {
  const as = { kind: 'only', screen, decision } as const;
  const { action } = decision.transition;
  const list = listAround(decision.node);
  if (list === undefined || (action.kind !== 'tap' && action.kind !== 'hold') || !action.target.includes('$'))
    return as;
  const row = (now: Screen) => rowsOf(now, listIn(now, list), action.target, run.at(cursor));
  let read = row(screen);
  let now = screen;
  let pages = 0;
  for (; pages < MOST_PAGES; pages += 1) {
    const next = await turned(run, now, list, 'forward');
    if (next === undefined) break;
    now = next;
    const joined = join(read, row(now));
    if (joined === undefined) return several(now);
    read = joined;
    if (read.filter(({ isNamed }) => isNamed).length > 1) return several(now);
  }
  if (pages === 0) return as;
  if (pages === MOST_PAGES && isCommitting(run))
    return {
      kind: 'several',
      screen: now,
      seen: `a list of more than ${MOST_PAGES} pages, which may hold another of it`,
    };
  for (let back = 0; back <= pages; back += 1) {
    const again = stepHere(run, cursor, now);
    if (again?.kind === 'act') return { kind: 'only', screen: now, decision: again };
    const next = await turned(run, now, list, 'backward');
    if (next === undefined) break;
    now = next;
  }
  const found = await scrollToFind(run, cursor, now);
  return found === undefined ? gone(now) : { kind: 'only', ...found };
}

function gone(screen: Screen): OnlyOne {
  return { kind: 'several', screen, seen: 'it no more, once the list was turned back' };
}

function several(screen: Screen): OnlyOne {
  return { kind: 'several', screen, seen: 'more than one of it in the list, of which some are out of sight' };
}

/** Does the machine do what cannot be undone? */
function isCommitting({ machine }: Run): boolean {
  return machine.states.some(({ id, steps }) =>
    steps.some((_, step) => stepAt(machine, { state: id, step })?.alternatives.some((way) => way.irreversible)),
  );
}

function listAround(node: UiNode | undefined): UiNode | undefined {
  for (let at = node?.parent; at !== undefined; at = at.parent) if (isList(at)) return at.scrollable ? at : undefined;
  return undefined;
}

/** The same list on a later screen. */
function listIn({ tree }: Screen, list: UiNode): UiNode | undefined {
  const alike = tree.nodes.filter(
    (node) => node.visible && node.class === list.class && node.resourceId === list.resourceId && isList(node),
  );
  return alike.length === 1 ? alike[0] : undefined;
}

interface Row {
  readonly words: readonly string[];
  /** At the edge, and not seen whole. */
  readonly isCut: boolean;
  /** Does the selector name something of it? */
  readonly isNamed: boolean;
}

/** The rows that are seen, from above, and say anything. */
function rowsOf(
  screen: Screen,
  list: UiNode | undefined,
  selector: string,
  values: Readonly<Record<string, string>>,
): readonly Row[] {
  const rows = list?.children.filter(({ visible }) => visible) ?? [];
  const heights = rows.map(({ bounds }) => bounds.bottom - bounds.top);
  const usual = [...heights].sort((one, other) => one - other)[Math.floor(heights.length / 2)] ?? 0;
  const named = seen(screen, selector, values);
  return rows.flatMap((row, index) => {
    const isAtEdge = index === 0 || index === rows.length - 1;
    const isNamed = named.some((node) => isWithin(node, row));
    const words = wordsOf(row);
    return words.length === 0 ? [] : [{ words, isNamed, isCut: isAtEdge && (heights[index] ?? 0) < usual * WHOLE }];
  });
}

function isWithin(node: UiNode, container: UiNode): boolean {
  for (let at: UiNode | undefined = node; at !== undefined; at = at.parent) if (at === container) return true;
  return false;
}

function wordsOf(node: UiNode): readonly string[] {
  return [node.text, node.contentDesc, ...node.children.flatMap(wordsOf)].filter((words) => words !== '');
}

/**
 * The rows so far and those of the next page, which begins with some that were seen already. Undefined where only the named row is in both: it may be
 * one row, seen twice, or two that say the same.
 */
function join(read: readonly Row[], page: readonly Row[]): readonly Row[] | undefined {
  for (let shared = Math.min(read.length, page.length); shared > 0; shared -= 1) {
    const end = read.slice(-shared);
    if (!end.every((row, index) => sayTheSame(row, page[index] as Row))) continue;
    if (shared === 1 && page[0]?.isNamed) return undefined;
    // Of a row that was cut off, what is seen now is more.
    return [
      ...read.slice(0, -shared),
      ...end.map((row, index) => (row.isCut ? (page[index] as Row) : row)),
      ...page.slice(shared),
    ];
  }
  return [...read, ...page];
}

/** All of what one says, where that one is cut off. */
function sayTheSame(one: Row, other: Row): boolean {
  if (one.isCut !== other.isCut) {
    const [cut, whole] = one.isCut ? [one, other] : [other, one];
    return cut.words.every((words) => whole.words.includes(words));
  }
  return one.words.join('\n') === other.words.join('\n');
}

/** The list a page further, by its own action: where it has none, or is at its end, it does not go on. */
async function turned(
  run: Run,
  screen: Screen,
  list: UiNode,
  direction: 'forward' | 'backward',
): Promise<Screen | undefined> {
  const target = listIn(screen, list);
  if (target === undefined) return undefined;
  const performed = await run.device.perform(screen, target, { kind: 'scroll', direction }, run.signal);
  if (!performed.done) return undefined;
  const now = await settled(run.device, screen, run.wait(run.pace.actMs));
  return contentHash(now) === contentHash(screen) ? undefined : now;
}
