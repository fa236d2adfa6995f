export { buildTree, type NodeInit, type WindowInit } from './build.js';
export { isAbsent, isPresent, isShown, seen } from './checks.js';
export { isCommonId } from './clauses.js';
export { type Counterpart, counterpart, keptShare } from './counterpart.js';
export {
  type Cover,
  covered,
  describeCover,
  offsetPoint,
  type ShownPoint,
  shownPoint,
  swipePoint,
  tapPoint,
} from './cover.js';
export { describeNode, nameOf } from './describe.js';
export { type Change, type ScreenDiff, screenDiff } from './diff.js';
export { express, mentions, type Wording } from './express.js';
export { contentHash, fingerprint } from './fingerprint.js';
export { type Point, shownBounds } from './geometry.js';
export { isAround, isInside } from './inside.js';
export { labelOf } from './label.js';
export { isList, listIdsOn, rowOf } from './lists.js';
export type { Near } from './nearest.js';
export { outline } from './outline.js';
export { parseTree } from './parse.js';
export { colourAt, fitsScreen, pictureOf } from './picture.js';
export { printTree } from './print.js';
export { lookAlikes, type RecogniseOptions, recognise } from './recognise.js';
export { type Resolution, resolve } from './resolve.js';
export { isInteractive, type Role, roleOf } from './role.js';
export { sameBounds, sameNode, showsTheSame } from './same-node.js';
export { compileSelector, literal, parseSelector, type Selector, xpath } from './selector.js';
export { shownLabel } from './shown-label.js';
export { type Suggestion, type SuggestOptions, suggest } from './suggest.js';
export { type Purpose, type Target, targetOf } from './target.js';
export type { Bounds, Picture, Range, Screen, Scroll, UiNode, UiTree, UiWindow, WindowType } from './ui-tree.js';
export { isClock } from './volatile.js';
export { topWindow, touchableWindows } from './windows.js';
export {
  comparedWhole,
  compileXPath,
  type Document,
  documentOf,
  type Extractor,
  evaluate,
  extractor,
  namedBy,
  patternWords,
  saidIn,
  select,
  touchableDocumentOf,
  type Variables,
  variables,
  type Words,
  wordsIn,
  type XPath,
  type XPathRefusal,
  type XPathValue,
} from './xpath/index.js';
