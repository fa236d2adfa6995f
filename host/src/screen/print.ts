import type { Bounds, UiNode, UiTree, UiWindow } from './ui-tree.js';

/**
 * The tree as XML, one node a line: uiautomator's attributes, then what its dump leaves out, under a `window` element for each window.
 * `parseTree(printTree(tree))` is the same tree, apart from characters that XML cannot carry.
 */
export function printTree(tree: UiTree): string {
  const lines = ["<?xml version='1.0' encoding='UTF-8' standalone='yes' ?>"];
  lines.push(tree.truncated ? '<hierarchy truncated="true">' : '<hierarchy>');
  for (const window of tree.windows) {
    lines.push(`  <window${written(windowAttributes(window))}>`);
    printNode(window.root, lines);
    lines.push('  </window>');
  }
  lines.push('</hierarchy>', '');
  return lines.join('\n');
}

function printNode(root: UiNode, lines: string[]): void {
  const pending: (UiNode | string)[] = [root];
  for (let next = pending.pop(); next !== undefined; next = pending.pop()) {
    if (typeof next === 'string') {
      lines.push(next);
      continue;
    }
    const indent = ' '.repeat(4 + 2 * next.path.length);
    const open = `${indent}<node${written(nodeAttributes(next))}`;
    if (next.children.length === 0) {
      lines.push(`${open} />`);
      continue;
    }
    lines.push(`${open}>`);
    pending.push(`${indent}</node>`, ...next.children.toReversed());
  }
}

type Value = string | number | boolean | undefined;

function windowAttributes(window: UiWindow): Record<string, Value> {
  const { id, type, title, activity, focused, touchable, modal } = window;
  return {
    id,
    type,
    title,
    package: window.package,
    activity,
    focused,
    touchable,
    modal,
    bounds: printBounds(window.bounds),
  };
}

function nodeAttributes(node: UiNode): Record<string, Value> {
  return {
    index: node.index,
    text: node.text,
    'resource-id': node.resourceId,
    class: node.class,
    package: node.package,
    'content-desc': node.contentDesc,
    checkable: node.checkable,
    checked: node.checked,
    clickable: node.clickable,
    enabled: node.enabled,
    focusable: node.focusable,
    focused: node.focused,
    scrollable: node.scrollable,
    'long-clickable': node.longClickable,
    password: node.password,
    selected: node.selected,
    'visible-to-user': node.visible,
    bounds: printBounds(node.bounds),
    editable: node.editable,
    'drawing-order': node.drawingOrder,
    hint: node.hint === '' ? undefined : node.hint,
    'showing-hint': node.hint !== '' && node.hint === node.text ? false : undefined,
    'input-type': node.inputType,
    'max-text-length': node.maxTextLength,
    'range-min': node.range?.min,
    'range-max': node.range?.max,
    'range-current': node.range?.current,
    'range-whole': node.range?.whole,
    'collection-rows': node.collection?.rows,
    'collection-columns': node.collection?.columns,
    'item-row': node.item?.row,
    'item-column': node.item?.column,
    error: node.error,
  };
}

function written(attributes: Record<string, Value>): string {
  let text = '';
  for (const [name, value] of Object.entries(attributes)) {
    if (value !== undefined) text += ` ${name}="${escapeXml(String(value))}"`;
  }
  return text;
}

/** `[left,top][right,bottom]`, as Android prints a Rect. */
export function printBounds({ left, top, right, bottom }: Bounds): string {
  return `[${left},${top}][${right},${bottom}]`;
}

const ESCAPES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

function escapeXml(text: string): string {
  return text
    .replace(/[&<>"]/g, (sign) => ESCAPES[sign] ?? sign)
    .replace(/[\t\n\r]/g, (sign) => `&#${sign.charCodeAt(0)};`)
    .replace(UNPRINTABLE, '\uFFFD');
}

/** What XML 1.0 has no way to write, not even as a reference; half a surrogate pair too. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what it is about
const UNPRINTABLE = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF\p{Cs}]/gu;
