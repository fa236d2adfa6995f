import { isInside, isList, type Screen, seen, type UiNode } from '../../screen/index.js';

/** A row at the edge that shows less of itself than this, beside the others, is cut off. */
const WHOLE = 0.9;

/** A row of a list, as far as it was seen. */
export interface Row {
  /** Its place in the list, where the app tells; rows of two looks at one place are one row. */
  readonly place: string | undefined;
  readonly words: readonly string[];
  /** At the edge, and not seen whole. */
  readonly isCut: boolean;
  /** Does the selector name something of it? */
  readonly isNamed: boolean;
}

/** The list that scrolls around a node; undefined where none does. */
export function listAround(node: UiNode | undefined): UiNode | undefined {
  for (let at = node?.parent; at !== undefined; at = at.parent) if (isList(at)) return at.scrollable ? at : undefined;
  return undefined;
}

/** The same list on a later screen. */
export function listIn({ tree }: Screen, list: UiNode): UiNode | undefined {
  const alike = tree.nodes.filter(
    (node) => node.visible && node.class === list.class && node.resourceId === list.resourceId,
  );
  return alike.length === 1 ? alike[0] : undefined;
}

/** Does a list say that it goes on? Undefined where it says nothing of it. Pure. */
export function goesOn(list: UiNode | undefined, direction: 'forward' | 'backward'): boolean | undefined {
  const scrolls = list?.scrolls?.filter((way) => way !== 'to row') ?? [];
  return scrolls.length === 0 ? undefined : scrolls.includes(direction);
}

/** The rows that are seen, from above, and say anything or have a place. Pure. */
export function rowsOf(
  screen: Screen,
  list: UiNode | undefined,
  selector: string,
  values: Readonly<Record<string, string>>,
): readonly Row[] {
  const rows = list !== undefined && isList(list) ? list.children.filter(({ visible }) => visible) : [];
  const heights = rows.map(({ bounds }) => bounds.bottom - bounds.top);
  const usual = [...heights].sort((one, other) => one - other)[Math.floor(heights.length / 2)] ?? 0;
  const named = seen(screen, selector, values);
  const top = Math.min(...rows.map(({ bounds }) => bounds.top));
  const bottom = Math.max(...rows.map(({ bounds }) => bounds.bottom));
  const places = rows.map(({ item }) => item && `${item.row}/${item.column}`);
  const isTold = new Set(places).size === rows.length;
  return rows.flatMap((row, index) => {
    const words = wordsOf(row);
    const place = isTold ? places[index] : undefined;
    // A row that says nothing is one nevertheless, where it has a place.
    if (words.length === 0 && place === undefined) return [];
    // In a grid several are. Where a list does not go on, its last row is as short as it is.
    const isAtEdge =
      (row.bounds.top === top && goesOn(list, 'backward') !== false) ||
      (row.bounds.bottom === bottom && goesOn(list, 'forward') !== false);
    return [
      {
        place,
        words,
        isNamed: named.some((node) => isInside(row, node)),
        isCut: isAtEdge && (heights[index] ?? 0) < usual * WHOLE,
      },
    ];
  });
}

function wordsOf(node: UiNode): readonly string[] {
  return [node.text, node.contentDesc, ...node.children.flatMap(wordsOf)].filter((words) => words !== '');
}

/** The rows that were read so far and those of the next page. Where nobody tells their places, pages meet in the rows that both end and begin with. Pure. */
export function joined(read: readonly Row[], page: readonly Row[]): readonly Row[] {
  return joinedByPlace(read, page) ?? joinedByWords(read, page);
}

/** Undefined where the places are none: not told, or told of two rows that say different things. */
function joinedByPlace(read: readonly Row[], page: readonly Row[]): readonly Row[] | undefined {
  if ([...read, ...page].some(({ place }) => place === undefined)) return undefined;
  const rows = new Map(read.map((row) => [row.place, row]));
  for (const row of page) {
    const before = rows.get(row.place);
    if (before !== undefined && !sayTheSame(before, row)) return undefined;
    rows.set(row.place, before === undefined ? row : better(before, row));
  }
  return [...rows.values()];
}

function joinedByWords(read: readonly Row[], page: readonly Row[]): readonly Row[] {
  for (let shared = Math.min(read.length, page.length); shared > 0; shared -= 1) {
    const end = read.slice(-shared);
    if (!end.every((row, index) => sayTheSame(row, page[index] as Row))) continue;
    // A list is turned by a page at most: whole at the end of one and at the beginning of the next, two rows that stand alone are two.
    const [first] = page;
    if (shared === 1 && !read.at(-1)?.isCut && !first?.isCut) continue;
    return [
      ...read.slice(0, -shared),
      ...end.map((row, index) => better(row, page[index] as Row)),
      ...page.slice(shared),
    ];
  }
  return [...read, ...page];
}

/** Of a row that was cut off, what is seen now may be more. */
function better(before: Row, now: Row): Row {
  const seen = before.isCut ? now : before;
  return { ...seen, isNamed: before.isNamed || now.isNamed };
}

/** All of what one says, where that one is cut off. */
function sayTheSame(one: Row, other: Row): boolean {
  if (one.isCut !== other.isCut) {
    const [cut, whole] = one.isCut ? [one, other] : [other, one];
    return cut.words.every((words) => whole.words.includes(words));
  }
  // Two that are cut off, at the bottom and at the top, may have no word in common.
  return one.isCut || one.words.join('\n') === other.words.join('\n');
}
