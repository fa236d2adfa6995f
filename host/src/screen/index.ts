export type { Bounds, Range, Screen, UiNode, UiTree, UiWindow, WindowType } from './ui-tree.js';
