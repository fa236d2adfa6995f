import { isList, type Screen, type UiNode } from '../screen/index.js';
import type { TextRead } from './model.js';
import { isByValue } from './names-in.js';

/**
 * Why what stands on a node is not to be taken for what it says: it is not all there yet, it is a field's hint, or it is one row of many. Undefined where
 * nothing speaks against it. Pure.
 */
export function whyNotToRead({ selector }: TextRead, node: UiNode, screen: Screen): string | undefined {
  if (screen.tree.truncated) return 'a screen of which a part could not be read';
  if (screen.tree.nodes.some(isTurning)) return 'something that is still loading';
  if (node.password) return 'a field that hides what is in it';
  if (node.editable && (node.text === '' || node.text === node.hint)) return 'an empty field';
  // What such a view is called is said beside what it shows, and not in place of it.
  if (/TextView$/.test(node.class) && node.text === '' && node.contentDesc !== '')
    return `no text but the description '${node.contentDesc}'`;
  if (isRowOfMany(node) && !isByValue(selector))
    return 'a row of a list that scrolls: another like it may lie out of sight, and no value tells which is meant';
  return undefined;
}

/** Was a text cut off, or is it not there yet: "Hello wor…", "Loading..."? Pure. */
export function isCutOff(text: string): boolean {
  return /(?:…|\.\.\.)\s*$/.test(text);
}

/** What stands where the text is to come, per locale, and is all that stands there. */
const PLACEHOLDERS: readonly RegExp[] = [
  /^[-–—‐‑\s]+$/u,
  /^(?:now )?(?:loading|fetching|refreshing|syncing|updating|connecting)(?: \p{L}+){0,2}[.!]?$/iu,
  /^(?:please wait|one moment|just a moment|hang on)(?: please)?[.!]?$/iu,
  /^(?:\p{L}+ ){0,2}(?:lädt|wird geladen|werden geladen|wird aktualisiert)[.!]?$/iu,
  /^(?:bitte warten|(?:einen )?(?:moment|augenblick)(?: bitte)?)[.!]?$/iu,
  /^(?:正在加载.{0,6}|加载中|请稍候|请稍等|请等待|正在刷新|刷新中)[。！]?$/u,
];

/** Is it what an app writes where there is nothing yet, with no dots behind it and nothing that turns? Pure. */
export function isPlaceholder(text: string): boolean {
  return PLACEHOLDERS.some((each) => each.test(text.trim()));
}

/** A bar without a range: nobody knows how long yet. */
function isTurning({ class: of, range, visible }: UiNode): boolean {
  return visible && range === undefined && /ProgressBar$/.test(of);
}

function isRowOfMany(node: UiNode): boolean {
  for (let around = node.parent; around !== undefined; around = around.parent)
    if (around.scrollable && isList(around)) return true;
  return false;
}
