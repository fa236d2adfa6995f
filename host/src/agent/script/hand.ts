import type { Normaliser } from '../../actions/index.js';
import type { Key } from '../../device/index.js';
import type { Screen, UiNode } from '../../screen/index.js';

/**
 * What a script does to the phone and sees of it. Every act is one step of the run, done to the one node that the selector names on the screen
 * that is there then; it resolves once the screen that came of it is there.
 */
export interface Hand {
  /** The screen that came of the last act. */
  readonly screen: Screen;
  tap(selector: string): Promise<void>;
  hold(selector: string): Promise<void>;
  /** Replaces what is in the field. `as` says how the field shows what it is given; 'exact' when not said. */
  type(selector: string, text: string, as?: Normaliser): Promise<void>;
  set(selector: string, value: string): Promise<void>;
  scroll(selector: string, direction: 'forward' | 'backward'): Promise<void>;
  key(key: Key): Promise<void>;
  /** Waits until it is so on the screen, which is looked at anew as it changes; the run's time is all the time there is. `what` says what is awaited. */
  until(what: string, isSo: () => boolean): Promise<void>;
  /** Whether the selector names a node that is shown now. */
  sees(selector: string): boolean;
  /** The shown nodes that the selector names now, from top to bottom. */
  all(selector: string): readonly UiNode[];
  /** Scrolls the list forward by a page; false at its end, or where nothing scrolls. */
  advance(list?: string): Promise<boolean>;
  /** Scrolls the list forward until the selector names a shown node; false at the list's end, or where nothing scrolls. */
  reveal(selector: string, list?: string): Promise<boolean>;
}

/**
 * A run as a person would write it down: acts in order, with loops and conditions. Its result is the answer where the goal asks a question.
 *
 * @example const send: Script = async (hand) => { await hand.tap('desc=Send'); }
 */
export type Script = (hand: Hand) => Promise<string | undefined>;
