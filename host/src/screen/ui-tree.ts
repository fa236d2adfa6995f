/**
 * What was on the screen at one instant, as plain data. A tree has one virtual root per window; nodes carry uiautomator's attributes under
 * Android's names. Sources: AOSP AccessibilityNodeInfoDumper (XML dump), our device agent's `tree`.
 */
export interface Bounds {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** How far along a slider or progress bar is. */
export interface Range {
  readonly min: number;
  readonly max: number;
  readonly current: number;
  /** It takes whole numbers only (RangeInfo.RANGE_TYPE_INT), or any; absent where the source does not tell. */
  readonly whole?: boolean;
}

/** Of a list or grid, whether seen or not (AccessibilityNodeInfo.CollectionInfo); -1 where the app does not tell. */
export interface Collection {
  readonly rows: number;
  readonly columns: number;
}

/** Where an item stands in its list or grid (AccessibilityNodeInfo.CollectionItemInfo), from 0, those out of sight counted. */
export interface CollectionItem {
  readonly row: number;
  readonly column: number;
}

/** How a node offers to be scrolled, in the state in which it is: at its end it does not offer to go on. */
export type Scroll = 'forward' | 'backward' | 'to row';

export interface UiNode {
  /** Preorder number in the tree: 0-based, unique over all windows. */
  readonly order: number;
  /** Child indexes from the window's root node ([] = the root itself). */
  readonly path: readonly number[];
  /** uiautomator's `index`: the child number that the source gave, which counts children that it left out. */
  readonly index: number;
  /** Index into `UiTree.windows`. */
  readonly window: number;
  readonly parent: UiNode | undefined;
  readonly children: readonly UiNode[];

  readonly class: string;
  readonly package: string;
  /** '' where the node has none. */
  readonly resourceId: string;
  /** What is shown as the node's own text; '' while only the hint shows. */
  readonly text: string;
  readonly contentDesc: string;
  readonly hint: string;
  readonly bounds: Bounds;

  readonly checkable: boolean;
  readonly checked: boolean;
  readonly clickable: boolean;
  readonly longClickable: boolean;
  readonly enabled: boolean;
  readonly focusable: boolean;
  readonly focused: boolean;
  readonly scrollable: boolean;
  readonly password: boolean;
  readonly selected: boolean;
  readonly editable: boolean;
  readonly visible: boolean;
  /**
   * Place among its siblings in drawing order (AccessibilityNodeInfo.getDrawingOrder, API 24); absent in older dumps. Children come sorted by
   * place on the screen, not by drawing order, so this alone tells what lies above.
   */
  readonly drawingOrder?: number;
  readonly range?: Range;
  readonly collection?: Collection;
  readonly item?: CollectionItem;
  /** Absent where the node offers none, or the source does not tell (plain dump). Kept nowhere. */
  readonly scrolls?: readonly Scroll[];
  /** android.text.InputType bits of an editable node; absent when the source does not tell (plain dump). */
  readonly inputType?: number;
  readonly maxTextLength?: number;
  readonly error?: string;
}

export type WindowType = 'application' | 'dialog' | 'popup' | 'input-method' | 'system' | 'toast';

export interface UiWindow {
  readonly id: number;
  readonly type: WindowType;
  readonly title: string;
  readonly package: string;
  /** Fully qualified, or '' where the source does not tell. */
  readonly activity: string;
  readonly focused: boolean;
  /** False for windows that let every touch through (toasts). */
  readonly touchable: boolean;
  /** True when no touch reaches the windows below it, wherever it lands. */
  readonly modal: boolean;
  readonly bounds: Bounds;
  readonly root: UiNode;
}

export interface UiTree {
  /** Topmost first. */
  readonly windows: readonly UiWindow[];
  /** Preorder over the windows. */
  readonly nodes: readonly UiNode[];
  /** The walk was cut short by its caps. A check that says "absent" cannot hold on a truncated tree. */
  readonly truncated: boolean;
}

/** What a screen looked like; or why nobody can say. */
export type Picture =
  | {
      readonly kind: 'taken';
      readonly width: number;
      readonly height: number;
      /** Its rows, packed; `colourAt` reads them. */
      readonly strips: readonly Uint8Array[];
    }
  | { readonly kind: 'missing'; readonly why: string };

/** One observation: the tree, and what the device said of itself at that instant. */
export interface Screen {
  readonly tree: UiTree;
  /** Package and activity in front; '' when unknown. */
  readonly package: string;
  readonly activity: string;
  readonly width: number;
  readonly height: number;
  readonly keyboardShown: boolean;
  /** Grows whenever something on the screen changed; equal numbers mean that no change was reported in between. */
  readonly generation: number;
  /** The device's uptime clock when the tree was taken, ms; host clock where the device has none to offer. */
  readonly takenAtMs: number;
  /** Taken with the tree, and of the same generation: only for who looks at it. Kept nowhere. */
  readonly picture?: Picture;
}
