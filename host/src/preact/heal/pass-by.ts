import { irreversibleIn } from '../../actions/index.js';
import { labelOf, type Screen, topWindow, type UiNode } from '../../screen/index.js';

/** What a person presses to go on without what is offered. */
const WITHOUT: readonly string[] = [
  ...['skip', 'not now', 'later', 'no thanks', 'maybe later', 'remind me later'],
  ...['überspringen', 'nicht jetzt', 'später', 'nein danke'],
  ...['跳过', '暂不', '以后', '稍后', '不用了'],
];
/** What gives up what was begun: of a question that the run's own act has raised, no answer. */
const AWAY: readonly string[] = ['cancel', 'close', 'dismiss', 'abbrechen', 'schließen', '取消', '关闭'];
/** What goes on, where nothing is asked. */
const ON: readonly string[] = [
  ...['got it', 'ok', 'okay', 'continue', 'go on', 'proceed', 'next', 'done'],
  ...['get started', "let's begin", "let's go", "let's start"],
  ...['verstanden', 'weiter', 'fortfahren', 'fertig', "los geht's"],
  ...['知道了', '好', '好的', '确定', '继续', '前往', '下一步', '完成', '开始使用'],
];

/**
 * The button by which a dialog or a page that nobody knows is left with nothing done; undefined where none says so, where several do, on a form, and,
 * of what goes on, where anything there speaks of what cannot be taken back. Pure.
 * @param isAsked the run's own act has brought it up: to turn it away would be to take the act back
 */
export function passBy(screen: Screen, isAsked: boolean): UiNode | undefined {
  const top = topWindow(screen.tree)?.root.window;
  const nodes = screen.tree.nodes.filter((node) => node.window === top && node.visible);
  const buttons = nodes.filter((node) => node.enabled && node.clickable && !node.editable);
  // Of a form, "Done" keeps what is in it, half of it too.
  if (nodes.some(({ editable, checkable }) => editable || checkable)) return undefined;
  for (const words of [WITHOUT, ...(isAsked ? [] : [AWAY]), ...(isGraveAmong(nodes) ? [] : [ON])]) {
    const found = buttons.filter((node) => words.includes(said(node)));
    if (found.length > 1) return undefined;
    if (found[0] !== undefined) return found[0];
  }
  return undefined;
}

/**
 * The button of a notice: a dialog that asks nothing, for its only button says no more than that it was read, and nothing there speaks of what cannot be
 * taken back. Undefined for every other screen. Pure.
 */
export function noticeButton(screen: Screen): UiNode | undefined {
  const top = topWindow(screen.tree);
  if (top?.type !== 'dialog') return undefined;
  const nodes = screen.tree.nodes.filter((node) => node.window === top.root.window && node.visible);
  const [button, another] = nodes.filter((node) => node.clickable);
  if (button === undefined || another !== undefined || isGraveAmong(nodes)) return undefined;
  return passBy(screen, true) === button ? button : undefined;
}

/** Does anything there speak of what cannot be taken back? */
function isGraveAmong(nodes: readonly UiNode[]): boolean {
  return nodes.some(({ text, contentDesc }) => [text, contentDesc].some((each) => irreversibleIn(each).size > 0));
}

function said(node: UiNode): string {
  return labelOf(node).trim().toLowerCase().replaceAll('’', "'");
}
