import type { UiTree, UiWindow } from './ui-tree.js';

/**
 * The windows that a touch can reach, topmost first: down to the first modal one, without the keyboard, toasts and the system's bars. Machines
 * look at these alone. Usually one; a drop-down of suggestions lets touches through to its window, and both are there.
 */
export function touchableWindows(tree: UiTree): readonly UiWindow[] {
  const reachable: UiWindow[] = [];
  for (const window of tree.windows) {
    if (!window.touchable) continue;
    if (!isFurniture(window)) reachable.push(window);
    if (window.modal) break;
  }
  return reachable;
}

/** The topmost window that a person would say is being shown. */
export function topWindow(tree: UiTree): UiWindow | undefined {
  return touchableWindows(tree)[0];
}

/** The keyboard, and status or navigation bars; a notification shade or a system dialog is modal. */
function isFurniture(window: UiWindow): boolean {
  return window.type === 'input-method' || (window.type === 'system' && !window.modal);
}
