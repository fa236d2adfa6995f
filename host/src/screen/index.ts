export { buildTree, type NodeInit, type WindowInit } from './build.js';
export type { Bounds, Range, Screen, UiNode, UiTree, UiWindow, WindowType } from './ui-tree.js';
