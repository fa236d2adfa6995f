import type { Policy } from '../../agent/index.js';
import { labelOf, roleOf, type Screen, topWindow, type UiNode } from '../../screen/index.js';
import { restrained } from './restrained.js';

/** What says that a thing is being done, or is waited for, per locale. One too many stops a run; one too few does what cannot be undone twice. */
const UNDER_WAY: readonly RegExp[] = [
  /\p{L}{2,}ing\b.*(?:…|\.{3})\s*$/iu,
  /^(?:sending|saving|loading|uploading|processing|submitting|syncing|connecting|working|waiting|adding|creating|posting|paying|queued|pending)\b/iu,
  /\b(?:please wait|one moment|just a moment|hang on|in progress|in the queue|not yet)\b/iu,
  /\b(?:bitte warten|einen moment|einen augenblick|lädt|läuft|warteschlange|ausstehend)\b/iu,
  /\b(?:wird|werden)\b.*(?:…|\.{3})\s*$/iu,
  /\b(?:wird|werden)\b.*\b(?:gesendet|gespeichert|geladen|hochgeladen|verarbeitet|übertragen|angelegt|hinzugefügt)\b/iu,
  /正在|请稍候|请稍等|请等待|加载中|发送中|保存中|上传中|处理中|提交中|等待中|排队/u,
];

/** What does once more what was begun, per locale. */
const AGAIN: readonly RegExp[] = [
  /\b(?:again|retry|re-?try|re-?send|re-?submit|re-?post|re-?upload|re-?do|repeat|once more|one more time)\b/iu,
  /(?<!\p{L})(?:erneut|noch ?mals?|noch einmal|wiederholen|neu senden|neuer versuch)(?!\p{L})/iu,
  /重试|重新|重发|重做|再试|再次|再来|再发/u,
];

/** Does the screen show that something is still being done: a bar or a circle that turns, or words that say so? Pure. */
export function isUnderWay(screen: Screen): boolean {
  return shownOn(screen).some(
    (node) =>
      roleOf(node) === 'progress bar' ||
      (!node.editable &&
        [node.text, node.contentDesc].some((text) => UNDER_WAY.some((each) => each.test(text.trim())))),
  );
}

/** A policy that may not press what does again what may still be under way; it is taken to have given up there. */
export function withoutAgain(policy: Policy): Policy {
  return restrained(policy, (action) => {
    const isPressed = action.kind === 'tap' || action.kind === 'hold';
    return isPressed && doesAgain(action.target)
      ? 'It would be done again, and the first time may still be under way.'
      : undefined;
  });
}

function doesAgain(target: UiNode): boolean {
  return [labelOf(target), target.text, target.contentDesc].some((said) => AGAIN.some((each) => each.test(said)));
}

function shownOn({ tree }: Screen): readonly UiNode[] {
  const top = topWindow(tree)?.root.window;
  return tree.nodes.filter((node) => node.window === top && node.visible);
}
