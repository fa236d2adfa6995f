import { buildTree, type NodeInit, type Screen, type UiNode, type WindowInit } from '../../src/screen/index.js';

const WIDTH = 1080;
const ROW = 120;

/** A screen of one application window whose children stand below each other. */
export function screenOf(
  children: readonly NodeInit[],
  more: Partial<Omit<Screen, 'tree'>> & { readonly above?: readonly WindowInit[] } = {},
): Screen {
  const { above = [], ...rest } = more;
  const app = rest.package ?? 'com.app';
  const main: WindowInit = { type: 'application', package: app, id: 1, root: column(children) };
  return {
    tree: buildTree([...above, main]),
    package: app,
    activity: `${app}.Main`,
    width: WIDTH,
    height: 2400,
    keyboardShown: false,
    generation: 1,
    takenAtMs: 0,
    ...rest,
  };
}

/** A dialog that stands above everything. */
export function dialogOf(children: readonly NodeInit[], packageName: string): WindowInit {
  return { type: 'dialog', package: packageName, id: 2, modal: true, root: column(children) };
}

function column(children: readonly NodeInit[]): NodeInit {
  return {
    class: 'android.widget.LinearLayout',
    bounds: { left: 0, top: 0, right: WIDTH, bottom: 2400 },
    children: children.map((child, index) => placed(child, index * ROW)),
  };
}

function placed(node: NodeInit, top: number): NodeInit {
  const bounds = node.bounds ?? { left: 0, top, right: WIDTH, bottom: top + ROW };
  return { ...node, bounds, ...(node.children && { children: node.children.map((child) => placed(child, top)) }) };
}

export function label(id: string, text: string): NodeInit {
  return { class: 'android.widget.TextView', resourceId: id, text };
}

export function button(id: string, text: string): NodeInit {
  return { class: 'android.widget.Button', resourceId: id, text, clickable: true };
}

export function field(id: string, hint: string, text = ''): NodeInit {
  return {
    class: 'android.widget.EditText',
    resourceId: id,
    hint,
    text,
    editable: true,
    clickable: true,
    focusable: true,
  };
}

export function toggle(id: string, text: string, checked: boolean): NodeInit {
  return { class: 'android.widget.Switch', resourceId: id, text, checkable: true, checked, clickable: true };
}

/** The first node with this id, or with an id that ends so. */
export function byId(screen: Screen, id: string): UiNode {
  const node = screen.tree.nodes.find(({ resourceId }) => resourceId === id || resourceId.endsWith(`/${id}`));
  if (node === undefined) throw new Error(`The test's screen has no node ${id}.`);
  return node;
}
