import { isIrreversibleLabel } from '../../actions/index.js';
import { labelOf, type Screen, topWindow, type UiNode } from '../../screen/index.js';

/** What a person presses to be rid of what stands in the way, with nothing done: those that say no before those that say go on. */
const WORDS: readonly (readonly string[])[] = [
  ['skip', 'not now', 'later', 'no thanks', 'cancel', 'close', 'dismiss', 'maybe later', 'remind me later'],
  ['überspringen', 'nicht jetzt', 'später', 'nein danke', 'abbrechen', 'schließen'],
  ['跳过', '暂不', '以后', '稍后', '取消', '关闭', '不用了'],
  ['got it', 'ok', 'okay', 'continue', 'next', 'done', 'start', "let's go"],
  ['verstanden', 'weiter', 'fertig', 'los geht’s', 'starten'],
  ['知道了', '好', '好的', '确定', '继续', '下一步', '完成', '开始'],
];

/**
 * The button by which a dialog or a page that nobody knows is left with nothing done; undefined where none says so, or what it says cannot be taken
 * back. Pure.
 */
export function passBy(screen: Screen): UiNode | undefined {
  const top = topWindow(screen.tree)?.root.window;
  const buttons = screen.tree.nodes.filter(
    (node) => node.window === top && node.visible && node.enabled && node.clickable && !node.editable,
  );
  for (const words of WORDS) {
    const found = buttons.filter((node) => words.includes(labelOf(node).trim().toLowerCase()));
    if (found.length > 1) return undefined;
    if (found[0] !== undefined) return isIrreversibleLabel(labelOf(found[0])) ? undefined : found[0];
  }
  return undefined;
}
