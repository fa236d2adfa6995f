import type { Key } from '../device/device.js';

/** How the read-back of a typed value is compared with what was typed: the field may format, upper-case or cut what it was given. */
export type Normaliser = 'exact' | 'digits' | 'case' | 'length';

/** A point of a node, in hundredths of its width and height, from its left top corner. */
export interface Offset {
  readonly x: number;
  readonly y: number;
}

/**
 * What can be done to a screen, over what names its target (`T`: a selector in a machine, a node in a trajectory) and what gives its
 * value (`V`: an expression in a machine, a string in a trajectory). Plain data: print it, diff it, store it.
 */
export type Action<T, V> =
  | { readonly kind: 'tap'; readonly target: T; readonly offset?: Offset }
  | { readonly kind: 'hold'; readonly target: T; readonly offset?: Offset }
  | { readonly kind: 'type'; readonly target: T; readonly value: V; readonly as: Normaliser }
  | { readonly kind: 'set'; readonly target: T; readonly value: V }
  | { readonly kind: 'scroll'; readonly target: T; readonly direction: 'forward' | 'backward' }
  | { readonly kind: 'key'; readonly key: Key };

export type ActionKind = Action<unknown, unknown>['kind'];
