import { SaxesParser } from 'saxes';
import { ProtocolError } from '../base/index.js';
import { buildTree, type WindowInit } from './build.js';
import { type Attributes, nodeFromAttributes, type ReadNode, readBounds } from './parse-node.js';
import type { UiTree, WindowType } from './ui-tree.js';

/** Deeper than any real layout (ours stops at 128); every node carries its path, so depth costs memory twice over. */
const MAX_DEPTH = 512;

const CONTAINERS: ReadonlySet<string> = new Set(['hierarchy', 'displays', 'display', 'windows']);

/**
 * Reads a dump: `uiautomator dump` with or without `--windows`, Appium's page source (the class as element name), or what `printTree` wrote.
 * Roots come topmost first, windows by their `layer` where they tell it.
 *
 * @throws ProtocolError `broken-dump` with line and column
 */
export function parseTree(xml: string): UiTree {
  const reader = new Reader();
  reader.read(mendSurrogates(xml));
  const windows = reader.layers.every((layer) => layer !== undefined) ? byLayer(reader) : reader.windows;
  if (windows.length === 0) {
    throw new ProtocolError(
      'broken-dump',
      'The UI dump holds no node at all; take it again once the app shows its window.',
    );
  }
  return buildTree(windows, { truncated: reader.truncated });
}

type WindowFacts = Omit<WindowInit, 'root'>;

class Reader {
  readonly windows: WindowInit[] = [];
  readonly layers: (number | undefined)[] = [];
  truncated = false;
  readonly #parser = new SaxesParser();
  readonly #nodes: ReadNode[] = [];
  readonly #contexts: { readonly facts: WindowFacts; readonly layer: number | undefined }[] = [];

  read(xml: string): void {
    const parser = this.#parser;
    parser.on('error', (error) => this.#fail(error.message.replace(/^\d+:\d+: /, '').replace(/\.$/, '')));
    parser.on('opentag', ({ name, attributes }) => this.#open(name, attributes));
    parser.on('closetag', ({ name }) => this.#close(name));
    parser.write(xml).close();
  }

  #open(name: string, attributes: Attributes): void {
    if (CONTAINERS.has(name)) {
      if (attributes['truncated'] === 'true') this.truncated = true;
      return;
    }
    if (name === 'window') {
      this.#contexts.push({ facts: windowFacts(attributes), layer: optionalNumber(attributes['layer']) });
      return;
    }
    if (this.#nodes.length >= MAX_DEPTH) this.#fail(`the tree is nested deeper than ${MAX_DEPTH} nodes`);
    const node = nodeFromAttributes(name, attributes);
    if (node === undefined)
      this.#fail(`the bounds '${attributes['bounds']}' of a node are not [left,top][right,bottom]`);
    const parent = this.#nodes.at(-1);
    if (parent === undefined) {
      const context = this.#contexts.at(-1);
      this.windows.push({ ...(context?.facts ?? guessWindow(node)), root: node });
      this.layers.push(context?.layer);
    } else {
      parent.children.push(node);
    }
    this.#nodes.push(node);
  }

  #close(name: string): void {
    if (CONTAINERS.has(name)) return;
    if (name === 'window') this.#contexts.pop();
    else this.#nodes.pop();
  }

  #fail(what: string): never {
    const { line, column } = this.#parser;
    throw new ProtocolError('broken-dump', `The UI dump cannot be read at line ${line}, column ${column}: ${what}.`);
  }
}

function byLayer(reader: Reader): WindowInit[] {
  return reader.windows
    .map((window, place) => ({ window, layer: reader.layers[place] ?? 0 }))
    .sort((one, other) => other.layer - one.layer)
    .map(({ window }) => window);
}

function windowFacts(attributes: Attributes): WindowFacts {
  return {
    id: optionalNumber(attributes['id']),
    type: windowType(attributes['type']),
    title: attributes['title'],
    package: attributes['package'],
    activity: attributes['activity'],
    focused: attributes['focused'] === 'true',
    touchable: optionalBoolean(attributes['touchable']),
    modal: optionalBoolean(attributes['modal']),
    bounds: readBounds(attributes['bounds']),
  };
}

/** Our own words, and AccessibilityWindowInfo.typeToString's. */
function windowType(name: string | undefined): WindowType {
  switch (
    name
      ?.replace(/^TYPE_/, '')
      .toLowerCase()
      .replaceAll('_', '-')
  ) {
    case 'dialog':
      return 'dialog';
    case 'popup':
      return 'popup';
    case 'input-method':
      return 'input-method';
    case 'toast':
      return 'toast';
    case 'system':
    case 'accessibility-overlay':
    case 'split-screen-divider':
      return 'system';
    default:
      return 'application';
  }
}

/** A dump without windows says nothing of them but the package of each root. */
function guessWindow(root: ReadNode): WindowFacts {
  const packageName = root.package ?? '';
  if (packageName === 'com.android.systemui') return { type: 'system' };
  if (/\.inputmethod\b|\.ime\b|keyboard/.test(packageName)) return { type: 'input-method' };
  return { type: 'application' };
}

function optionalNumber(text: string | undefined): number | undefined {
  return text === undefined || !/^-?\d+$/.test(text) ? undefined : Number(text);
}

function optionalBoolean(text: string | undefined): boolean | undefined {
  return text === undefined ? undefined : text === 'true';
}

/** Android's serializer writes an emoji as two character references, one a surrogate half, which XML forbids. */
function mendSurrogates(xml: string): string {
  if (!xml.includes('&#5')) return xml;
  return xml.replace(/&#(5[5-6]\d{3});&#(5[6-7]\d{3});/g, (whole, high: string, low: string) => {
    const [first, second] = [Number(high), Number(low)];
    const isPair = first >= 0xd800 && first <= 0xdbff && second >= 0xdc00 && second <= 0xdfff;
    return isPair ? String.fromCharCode(first, second) : whole;
  });
}
