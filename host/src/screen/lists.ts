import type { UiNode } from './ui-tree.js';

const LIST_CLASS = /(ListView|RecyclerView|GridView|StackView|ListWidget)$/;
/** Scrolls a page or a form, not rows of one kind. */
const PAGE_CLASS = /(ScrollView|ViewPager2?|WebView|ViewFlipper|EditText)$/;

/** Does it show rows that come and go with the data? A scrollable of no known class (Compose) does when it has several children. */
export function isList(node: UiNode): boolean {
  if (LIST_CLASS.test(node.class)) return true;
  return node.scrollable && !PAGE_CLASS.test(node.class) && node.children.length > 1;
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
