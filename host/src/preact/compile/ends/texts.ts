import { topWindow, type UiNode } from '../../../screen/index.js';
import type { Ending } from './ending.js';

/** A text of the last screen that the first one did not have. */
export interface NewText {
  readonly node: UiNode;
  readonly attribute: 'text' | 'content-desc';
  readonly text: string;
}

/** No app shows a value in a longer one. */
const LONGEST = 80;

/** What the last screen says that the first did not, in its topmost window; what is typed into a field is not said by the app. Pure. */
export function newTexts({ first, last }: Pick<Ending, 'first' | 'last'>): readonly NewText[] {
  const had = new Set(first.tree.nodes.flatMap(({ text, contentDesc }) => [text, contentDesc]));
  const top = topWindow(last.tree);
  return last.tree.nodes
    .filter((node) => last.tree.windows[node.window] === top && node.visible && !node.editable && !node.password)
    .flatMap((node): readonly NewText[] => [
      { node, attribute: 'text', text: node.text },
      { node, attribute: 'content-desc', text: node.contentDesc },
    ])
    .filter(({ text }) => text !== '' && text.length <= LONGEST && !had.has(text));
}
