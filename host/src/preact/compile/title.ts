import { remember } from '../../base/index.js';
import { type Screen, topWindow } from '../../screen/index.js';

/** What is longer is no title but a paragraph. */
const LONGEST_TITLE = 60;

/** What a screen calls itself: the first text of its top window that is neither pressed nor typed into; '' when it says nothing. Pure. */
export const titleOf: (screen: Screen) => string = remember((screen) => {
  const window = topWindow(screen.tree);
  const title = screen.tree.nodes.find(
    ({ window: index, visible, text, clickable, editable, checkable }) =>
      screen.tree.windows[index] === window &&
      visible &&
      text !== '' &&
      text.length <= LONGEST_TITLE &&
      !clickable &&
      !editable &&
      !checkable,
  );
  return title?.text ?? '';
});
