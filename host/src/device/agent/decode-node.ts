import { ProtocolError } from '../../base/index.js';
import type { Bounds, NodeInit, Range, Scroll } from '../../screen/index.js';

/** The bits of `f` that a UiNode carries (PROTOCOL.md has all of them). */
const flags = {
  checkable: 1 << 0,
  checked: 1 << 1,
  clickable: 1 << 2,
  longClickable: 1 << 3,
  enabled: 1 << 5,
  focusable: 1 << 6,
  focused: 1 << 7,
  scrollable: 1 << 9,
  selected: 1 << 10,
  password: 1 << 11,
  editable: 1 << 12,
  visible: 1 << 17,
} as const;

/** The agent stops at 128. */
const MAX_DEPTH = 512;

type Wire = Readonly<Record<string, unknown>>;

/**
 * A node of a `tree` reply. Checked by hand: this runs for every node of every observation, where a schema would take longer than the device's own walk.
 *
 * @throws ProtocolError `broken-tree`
 */
export function decodeNode(value: unknown, depth = 0): NodeInit {
  if (typeof value !== 'object' || value === null || depth > MAX_DEPTH) throw broken('a node', value);
  const wire = value as Wire;
  const set = wire['f'];
  if (typeof set !== 'number') throw broken('"f", the flags of a node', set);
  return {
    index: number(wire, 'n'),
    class: string(wire, 'c') ?? '',
    package: string(wire, 'p'),
    resourceId: string(wire, 'i'),
    text: string(wire, 't'),
    contentDesc: string(wire, 'd'),
    hint: string(wire, 'h'),
    error: string(wire, 'e'),
    bounds: decodeBounds(wire['b']),
    checkable: (set & flags.checkable) !== 0,
    checked: (set & flags.checked) !== 0,
    clickable: (set & flags.clickable) !== 0,
    longClickable: (set & flags.longClickable) !== 0,
    enabled: (set & flags.enabled) !== 0,
    focusable: (set & flags.focusable) !== 0,
    focused: (set & flags.focused) !== 0,
    scrollable: (set & flags.scrollable) !== 0,
    selected: (set & flags.selected) !== 0,
    password: (set & flags.password) !== 0,
    editable: (set & flags.editable) !== 0,
    visible: (set & flags.visible) !== 0,
    inputType: number(wire, 'it'),
    maxTextLength: number(wire, 'ml'),
    drawingOrder: number(wire, 'o'),
    range: decodeRange(wire['r']),
    collection: decodePair(wire['l'], '"l", the size of a list', (rows, columns) => ({ rows, columns })),
    item: decodePair(wire['g'], '"g", the place of an item', (row, column) => ({ row, column })),
    scrolls: decodeScrolls(wire['a']),
    children: decodeChildren(wire['k'], depth),
  };
}

/** `[left, top, right, bottom]`. */
export function decodeBounds(value: unknown): Bounds {
  const [left, top, right, bottom] = numbers(value, 4, '"b", the bounds of a node');
  return { left, top, right, bottom } as Bounds;
}

function decodeChildren(value: unknown, depth: number): NodeInit[] | undefined {
  if (value === undefined) return undefined;
  if (!Array.isArray(value)) throw broken('"k", the children of a node', value);
  return value.map((child) => decodeNode(child, depth + 1));
}

/** AccessibilityAction.getId, of those of `a` that a decision is made by. */
const scrollActions: readonly (readonly [id: number, scroll: Scroll])[] = [
  [0x1000, 'forward'],
  [0x2000, 'backward'],
  [0x01020037, 'to row'],
];

function decodeScrolls(value: unknown): readonly Scroll[] | undefined {
  if (value === undefined) return undefined;
  if (!Array.isArray(value)) throw broken('"a", the actions of a node', value);
  const offered = scrollActions.flatMap(([id, scroll]) => (value.includes(id) ? [scroll] : []));
  return offered.length === 0 ? undefined : offered;
}

/** RangeInfo.RANGE_TYPE_INT. */
const WHOLE_NUMBERS = 0;

/** `[type, min, max, current]`; an app may give numbers that are none, and then there is no range to speak of. */
function decodeRange(value: unknown): Range | undefined {
  if (value === undefined) return undefined;
  if (Array.isArray(value) && value.includes(null)) return undefined;
  const [type, min, max, current] = numbers(value, 4, '"r", the range of a node');
  return { min, max, current, whole: type === WHOLE_NUMBERS } as Range;
}

function decodePair<T>(value: unknown, what: string, made: (first: number, second: number) => T): T | undefined {
  if (value === undefined) return undefined;
  const [first, second] = numbers(value, 2, what);
  return made(first as number, second as number);
}

function numbers(value: unknown, count: number, what: string): number[] {
  if (Array.isArray(value) && value.length === count && value.every((item) => typeof item === 'number')) return value;
  throw broken(what, value);
}

function string(wire: Wire, key: string): string | undefined {
  const value = wire[key];
  if (value === undefined || typeof value === 'string') return value;
  throw broken(`"${key}" of a node`, value);
}

function number(wire: Wire, key: string): number | undefined {
  const value = wire[key];
  if (value === undefined || typeof value === 'number') return value;
  throw broken(`"${key}" of a node`, value);
}

function broken(what: string, value: unknown): ProtocolError {
  return new ProtocolError('broken-tree', `The device agent's tree has ${what} that cannot be read: ${typeof value}.`);
}
