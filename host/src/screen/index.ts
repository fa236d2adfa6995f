export { buildTree, type NodeInit, type WindowInit } from './build.js';
export { parseTree } from './parse.js';
export { printTree } from './print.js';
export type { Bounds, Range, Screen, UiNode, UiTree, UiWindow, WindowType } from './ui-tree.js';
export { topWindow, touchableWindows } from './windows.js';
