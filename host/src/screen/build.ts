import type { Bounds, UiNode, UiTree, UiWindow } from './ui-tree.js';

type Writable<T> = { -readonly [K in keyof T]: T[K] };
type Optional<T> = { readonly [K in keyof T]?: T[K] | undefined };

/** A node as a source gives it: only what differs from the default. `enabled` and `visible` default to true, other claims to false; `package` to the parent's. */
export type NodeInit = Optional<Omit<UiNode, 'order' | 'path' | 'window' | 'parent' | 'children'>> & {
  readonly children?: readonly NodeInit[] | undefined;
};

/**
 * A window as a source gives it. Defaults: `type` application; `touchable` unless a toast; `modal` for applications and dialogs;
 * `focused` for none; `package` and `bounds` those of the root; `id` its place in the list.
 */
export type WindowInit = Optional<Omit<UiWindow, 'root'>> & { readonly root: NodeInit };

const NOWHERE: Bounds = { left: 0, top: 0, right: 0, bottom: 0 };

/**
 * Makes a consistent tree of nested plain objects: numbers the nodes in preorder, fills path, parent and window. Nothing is frozen (hot path).
 *
 * @param windows topmost first
 * @example buildTree([{ package: 'com.app', root: { class: 'android.widget.Button', text: 'Save' } }])
 */
export function buildTree(windows: readonly WindowInit[], options: { readonly truncated?: boolean } = {}): UiTree {
  const nodes: UiNode[] = [];
  return {
    windows: windows.map((init, index) => buildWindow(init, index, nodes)),
    nodes,
    truncated: options.truncated ?? false,
  };
}

function buildWindow(init: WindowInit, index: number, nodes: UiNode[]): UiWindow {
  const type = init.type ?? 'application';
  const packageName = init.package ?? init.root.package ?? '';
  const root = buildNodes(init.root, index, packageName, nodes);
  return {
    id: init.id ?? index,
    type,
    title: init.title ?? '',
    package: packageName,
    activity: init.activity ?? '',
    focused: init.focused ?? false,
    touchable: init.touchable ?? type !== 'toast',
    modal: init.modal ?? (type === 'application' || type === 'dialog'),
    bounds: init.bounds ?? root.bounds,
    root,
  };
}

/** Preorder with a stack of its own: a hostile dump may be nested deeper than the call stack. */
function buildNodes(rootInit: NodeInit, window: number, packageName: string, nodes: UiNode[]): UiNode {
  const root = buildNode(rootInit, 0, window, undefined, packageName);
  const pending: { readonly init: NodeInit; readonly node: Building }[] = [{ init: rootInit, node: root }];
  for (let top = pending.pop(); top !== undefined; top = pending.pop()) {
    const { init, node } = top;
    node.order = nodes.length;
    nodes.push(node);
    if (init.children === undefined) continue;
    for (const [index, child] of init.children.entries()) {
      node.children.push(buildNode(child, index, window, node, packageName));
    }
    for (let index = init.children.length - 1; index >= 0; index--) {
      pending.push({ init: init.children[index] as NodeInit, node: node.children[index] as Building });
    }
  }
  return root;
}

interface Building extends Writable<Omit<UiNode, 'children'>> {
  readonly children: Building[];
}

/** Always the same properties in the same order, so that the engine's property reads stay monomorphic. */
function buildNode(
  init: NodeInit,
  index: number,
  window: number,
  parent: Building | undefined,
  packageName: string,
): Building {
  const node: Building = {
    order: 0,
    path: parent === undefined ? [] : [...parent.path, index],
    index: init.index ?? index,
    window,
    parent,
    children: [],
    class: init.class ?? 'android.view.View',
    package: init.package ?? parent?.package ?? packageName,
    resourceId: init.resourceId ?? '',
    // Whatever its source says: most toolkits hide it themselves, some do not.
    text: init.password === true ? '•'.repeat((init.text ?? '').length) : (init.text ?? ''),
    contentDesc: init.contentDesc ?? '',
    hint: init.hint ?? '',
    bounds: init.bounds ?? NOWHERE,
    checkable: init.checkable ?? false,
    checked: init.checked ?? false,
    clickable: init.clickable ?? false,
    longClickable: init.longClickable ?? false,
    enabled: init.enabled ?? true,
    focusable: init.focusable ?? false,
    focused: init.focused ?? false,
    scrollable: init.scrollable ?? false,
    password: init.password ?? false,
    selected: init.selected ?? false,
    editable: init.editable ?? false,
    visible: init.visible ?? true,
  };
  if (init.drawingOrder !== undefined) node.drawingOrder = init.drawingOrder;
  if (init.range !== undefined) node.range = init.range;
  if (init.collection !== undefined) node.collection = init.collection;
  if (init.item !== undefined) node.item = init.item;
  if (init.scrolls !== undefined) node.scrolls = init.scrolls;
  if (init.inputType !== undefined) node.inputType = init.inputType;
  if (init.maxTextLength !== undefined) node.maxTextLength = init.maxTextLength;
  if (init.error !== undefined) node.error = init.error;
  return node;
}
