import { type Irreversible, irreversibleIn } from '../../actions/index.js';
import { labelOf, type Screen, topWindow, type UiNode } from '../../screen/index.js';
import { saysFailed } from './failure-words.js';

/** What a person presses to go on without what is offered. */
const WITHOUT: readonly string[] = [
  ...['skip', 'not now', 'later', 'no thanks', 'maybe later', 'remind me later'],
  ...['überspringen', 'nicht jetzt', 'später', 'nein danke'],
  ...['跳过', '暂不', '以后', '稍后', '不用了'],
];
/** What gives up what was begun: of a question that the run's own act has raised, no answer. */
const AWAY: readonly string[] = ['cancel', 'close', 'dismiss', 'abbrechen', 'schließen', '取消', '关闭'];
/** What says no more than that it was read. */
const READ: readonly string[] = ['got it', 'ok', 'okay', 'verstanden', '知道了', '好', '好的', '确定'];
/** What goes on, where nothing is asked. */
const ON: readonly string[] = [
  ...READ,
  ...['continue', 'go on', 'proceed', 'next', 'done'],
  ...['get started', "let's begin", "let's go", "let's start"],
  ...['weiter', 'fortfahren', 'fertig', "los geht's"],
  ...['继续', '前往', '下一步', '完成', '开始使用'],
];

/**
 * The button by which a dialog or a page that nobody knows is left with nothing done; undefined where none says so, where several do, on a form, and,
 * of what goes on, where anything there speaks of what cannot be taken back. Pure.
 * @param isAsked the run's own act has brought it up: to turn it away would be to take the act back
 */
export function passBy(screen: Screen, isAsked: boolean): UiNode | undefined {
  const isGrave = isGraveAmong(shownOnTop(screen));
  return onlyButton(screen, [WITHOUT, ...(isAsked ? [] : [AWAY]), ...(isGrave ? [] : [ON])]);
}

/** The button that declines what is offered, or skips it; undefined where none says so, where several do, or on a form. Pure. */
export function declineButton(screen: Screen): UiNode | undefined {
  return onlyButton(screen, [WITHOUT]);
}

/** The one button that says one of the first words that any says. */
function onlyButton(screen: Screen, lists: readonly (readonly string[])[]): UiNode | undefined {
  const nodes = shownOnTop(screen);
  // Of a form, "Done" keeps what is in it, half of it too.
  if (nodes.some(({ editable, checkable }) => editable || checkable)) return undefined;
  const buttons = nodes.filter((node) => node.enabled && node.clickable);
  for (const words of lists) {
    const found = buttons.filter((node) => words.includes(said(node)));
    if (found.length > 1) return undefined;
    if (found[0] !== undefined) return found[0];
  }
  return undefined;
}

function shownOnTop({ tree }: Screen): readonly UiNode[] {
  const top = topWindow(tree)?.root.window;
  return tree.nodes.filter((node) => node.window === top && node.visible);
}

/**
 * The button of a notice: a dialog that asks nothing, for its only button says no more than that it was read, and nothing there speaks of what cannot be
 * taken back, or of anything that went wrong. Undefined for every other screen. Pure.
 */
export function noticeButton(screen: Screen): UiNode | undefined {
  if (topWindow(screen.tree)?.type !== 'dialog') return undefined;
  const nodes = shownOnTop(screen);
  const [button, another] = nodes.filter((node) => node.clickable);
  if (button === undefined || another !== undefined || isGraveAmong(nodes)) return undefined;
  // The button itself may say "Later"; it is one of the words that are known.
  const told = nodes.filter((node) => node !== button).flatMap(({ text, contentDesc }) => [text, contentDesc]);
  if (told.some(saysFailed)) return undefined;
  return onlyButton(screen, [WITHOUT, READ]) === button ? button : undefined;
}

/**
 * Does a screen ask no more than whether an act was meant? It speaks of that act and of no other that cannot be taken back, and beside its answer it has one
 * button, which gives up what was begun. Where there is more to choose, the answer says more than yes. Pure.
 * @param acts what the act that led there does, as its label and its id tell
 */
export function asksWhetherMeant(screen: Screen, answer: UiNode, acts: ReadonlySet<Irreversible>): boolean {
  const nodes = shownOnTop(screen);
  if (nodes.some(({ editable, checkable }) => editable || checkable)) return false;
  const [other, another] = nodes.filter((node) => node.clickable && node !== answer);
  if (!nodes.includes(answer) || other === undefined || another !== undefined || !AWAY.includes(said(other)))
    return false;
  const spoken = nodes.flatMap(({ text, contentDesc }) => [...irreversibleIn(text), ...irreversibleIn(contentDesc)]);
  return spoken.length > 0 && spoken.every((act) => acts.has(act));
}

/** Does anything there speak of what cannot be taken back? */
function isGraveAmong(nodes: readonly UiNode[]): boolean {
  return nodes.some(({ text, contentDesc }) => [text, contentDesc].some((each) => irreversibleIn(each).size > 0));
}

function said(node: UiNode): string {
  return labelOf(node).trim().toLowerCase().replaceAll('’', "'");
}
