import type { NodeInit } from './build.js';
import type { Bounds, Range } from './ui-tree.js';

export type Attributes = Readonly<Record<string, string>>;

/** A node while it is being read: its children are still coming. */
export type ReadNode = NodeInit & { readonly children: ReadNode[] };

/**
 * A node of a dump; undefined when its bounds cannot be read. Attributes that we do not know are passed over. Names as in AOSP's
 * AccessibilityNodeInfoDumper and Appium's UiAutomator2 page source.
 */
export function nodeFromAttributes(element: string, attributes: Attributes): ReadNode | undefined {
  const bounds = attributes['bounds'] === undefined ? undefined : readBounds(attributes['bounds']);
  if (bounds === undefined && attributes['bounds'] !== undefined) return undefined;
  const className = attributes['class'] ?? (element === 'node' ? undefined : element);
  const editable = attributes['editable'] === undefined ? isFieldClass(className) : attributes['editable'] === 'true';
  return {
    children: [],
    index: number(attributes['index']),
    class: className,
    package: attributes['package'],
    resourceId: attributes['resource-id'],
    text: showsHint(attributes, editable) ? '' : attributes['text'],
    contentDesc: attributes['content-desc'],
    hint: attributes['hint'] ?? (attributes['showing-hint'] === 'true' ? attributes['text'] : undefined),
    bounds,
    checkable: attributes['checkable'] === 'true',
    checked: attributes['checked'] === 'true',
    clickable: attributes['clickable'] === 'true',
    longClickable: attributes['long-clickable'] === 'true',
    enabled: attributes['enabled'] !== 'false',
    focusable: attributes['focusable'] === 'true',
    focused: attributes['focused'] === 'true',
    scrollable: attributes['scrollable'] === 'true',
    password: attributes['password'] === 'true',
    selected: attributes['selected'] === 'true',
    editable,
    visible: (attributes['visible-to-user'] ?? attributes['displayed']) !== 'false',
    drawingOrder: number(attributes['drawing-order']),
    range: range(attributes),
    collection: pair(attributes, 'collection-rows', 'collection-columns', (rows, columns) => ({ rows, columns })),
    item: pair(attributes, 'item-row', 'item-column', (row, column) => ({ row, column })),
    inputType: number(attributes['input-type']),
    maxTextLength: number(attributes['max-text-length']),
    error: attributes['error'],
  };
}

/** `[left,top][right,bottom]`, Rect.toShortString. */
export function readBounds(text: string | undefined): Bounds | undefined {
  const found = text === undefined ? null : /^\[(-?\d+),(-?\d+)\]\[(-?\d+),(-?\d+)\]$/.exec(text);
  if (found === null) return undefined;
  return { left: Number(found[1]), top: Number(found[2]), right: Number(found[3]), bottom: Number(found[4]) };
}

/**
 * AccessibilityNodeInfo.getText gives the hint of an empty field. A dump that tells (`showing-hint`) is believed; else a field whose text equals
 * its hint counts as empty: who really typed the hint's words gets a miss on reading them back, never a wrong pass.
 */
function showsHint(attributes: Attributes, editable: boolean): boolean {
  const told = attributes['showing-hint'];
  if (told !== undefined) return told === 'true';
  const hint = attributes['hint'];
  return editable && hint !== undefined && hint !== '' && hint === attributes['text'];
}

/** The stock dump does not tell what is editable; the framework's own fields all end so. */
function isFieldClass(className: string | undefined): boolean {
  return className !== undefined && /(EditText|AutoCompleteTextView|SearchAutoComplete)$/.test(className);
}

function range(attributes: Attributes): Range | undefined {
  const [min, max, current] = ['range-min', 'range-max', 'range-current'].map((name) => number(attributes[name]));
  if (min === undefined || max === undefined || current === undefined) return undefined;
  const whole = attributes['range-whole'];
  return { min, max, current, ...(whole !== undefined && { whole: whole === 'true' }) };
}

function pair<T>(
  attributes: Attributes,
  one: string,
  other: string,
  made: (one: number, other: number) => T,
): T | undefined {
  const [first, second] = [number(attributes[one]), number(attributes[other])];
  return first === undefined || second === undefined ? undefined : made(first, second);
}

function number(text: string | undefined): number | undefined {
  const value = text === undefined || text === '' ? Number.NaN : Number(text);
  return Number.isFinite(value) ? value : undefined;
}
