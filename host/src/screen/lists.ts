import type { Screen, UiNode } from './ui-tree.js';

const LIST_CLASS = /(ListView|RecyclerView|GridView|StackView|ListWidget)$/;
/** Scrolls a page or a form, not rows of one kind. */
const PAGE_CLASS = /(ScrollView|ViewPager2?|WebView|ViewFlipper|EditText)$/;

/**
 * Does it show rows that come and go with the data? By class; what scrolls and has no telling class (Compose) does when most of its children are
 * containers of one class, as rows are and the parts of a form are not.
 */
export function isList(node: UiNode): boolean {
  if (LIST_CLASS.test(node.class)) return true;
  if (!node.scrollable || PAGE_CLASS.test(node.class)) return false;
  const first = node.children[0]?.class;
  const rows = node.children.filter((child) => child.class === first && child.children.length > 0);
  return rows.length > 1 && rows.length * 2 > node.children.length;
}

/** The row that a node is, or lies in: the child of the innermost list around it. */
export function rowOf(node: UiNode): UiNode | undefined {
  let row = node;
  for (let parent = node.parent; parent !== undefined; parent = parent.parent) {
    if (isList(parent)) return row;
    row = parent;
  }
  return undefined;
}

/** The ids of the lists that a screen shows; one without an id is like any other. */
export function listIdsOn({ tree }: Screen): readonly string[] {
  return tree.nodes
    .filter((node) => node.visible && node.resourceId !== '' && isList(node))
    .map(({ resourceId }) => resourceId);
}
