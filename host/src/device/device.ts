import type { Screen, UiNode } from '../screen/index.js';
import type { DeviceStream, StreamWish } from './stream.js';

export interface Point {
  readonly x: number;
  readonly y: number;
}

/** What a node can be asked to do without a finger (AccessibilityNodeInfo.AccessibilityAction). */
export type NodeAction =
  | { readonly kind: 'click' }
  | { readonly kind: 'long-click' }
  | { readonly kind: 'scroll'; readonly direction: 'forward' | 'backward' }
  /** To a row of a list, as `UiNode.item` counts them; many lists have no such action, and refuse. */
  | { readonly kind: 'scroll-to'; readonly row: number }
  | { readonly kind: 'set-progress'; readonly value: number }
  | { readonly kind: 'ime-enter' };

/** Why an act did not reach its node. `acted: 'unknown'` where the way to the device broke in between. */
export interface NotDone {
  readonly done: false;
  readonly acted: 'no' | 'unknown';
  readonly reason: string;
  /**
   * The screen is not the one that the act was decided on: something covers the node now, or it shows something else. Nothing was done; look again
   * and decide anew. Absent where that would change nothing, as when the path cannot do such an act at all.
   */
  readonly because?: 'covered' | 'stale';
}

/** The device took the act; `injectedAtMs` is its uptime stamp (host clock where it has none). Whether it had an *effect* is another question. */
export interface Done {
  readonly done: true;
  readonly injectedAtMs: number;
}

export type Acted = Done | NotDone;

/** What the field shows after text was set: `text` as read back, `length` alone for password fields. */
export type Typed = (Done & { readonly shown: { readonly text: string } | { readonly length: number } }) | NotDone;

export interface ShellResult {
  readonly exitCode: number;
  readonly stdout: string;
  readonly stderr: string;
}

/** A command that goes on beside everything else, until its input ends: because it is ended, or because this process is, in whatever way. */
export interface Lasting {
  /** False when it has ended by itself. */
  readonly running: boolean;
  /** Ends its input, waits for what it does then, and gives the result. */
  end(): Promise<ShellResult>;
}

/** A shell in which a command can go on while others run. */
export interface LongShell {
  /** Resolves once the command has said something, or has ended. */
  start(command: string, signal?: AbortSignal): Promise<Lasting>;
}

/** A call at which the device agent failed, and how the call went then. */
export interface Mishap {
  /** What was asked for: "the tree", "a touch". */
  readonly call: string;
  /**
   * `again`: by a device agent that was started anew; `adb`: by plain adb; `unknown`: an act whose answer was lost. It may have been done, and was
   * not done again.
   */
  readonly went: 'again' | 'adb' | 'unknown';
  /** A sentence. */
  readonly why: string;
  /** Plain adb does such calls from now on, and they are no mishaps any more. */
  readonly fromNowOn?: true;
}

export interface LaunchOptions {
  /** Force-stop first. */
  readonly cold?: boolean;
  /** Fully qualified activity; the launcher activity when absent. */
  readonly activity?: string;
}

export type Key = 'back' | 'home' | 'enter' | 'recents' | 'delete' | 'tab' | 'escape' | 'menu';

/**
 * A device as the loop and the replayer need it: primitives only, conveniences are functions built on them. Every call takes an abort signal;
 * a lost device rejects with `DeviceError('device-lost')`. Contract suite: host/test/device/contract.ts.
 */
export interface Device extends AsyncDisposable {
  /** As adb lists it. */
  readonly serial: string;
  /** The way that acts and trees take now; figures name it. */
  readonly path: 'agent' | 'adb' | 'fake';
  /** Calls that did not take that way, in order. */
  readonly mishaps?: readonly Mishap[];

  /** A fresh screen, never a cached one. */
  observe(signal?: AbortSignal): Promise<Screen>;
  /** PNG bytes. */
  screenshot(signal?: AbortSignal): Promise<Buffer>;
  /**
   * Resolves when the screen's generation exceeds `generation` (true) or after `timeoutMs` (false). A path without events resolves true after
   * its polling interval: the caller observes and sees for itself.
   */
  changed(generation: number, timeoutMs: number, signal?: AbortSignal): Promise<boolean>;

  tap(point: Point, signal?: AbortSignal): Promise<Acted>;
  /** From one point to another; a long press is a swipe on the spot of 600 ms or more. */
  swipe(from: Point, to: Point, durationMs: number, signal?: AbortSignal): Promise<Acted>;
  key(key: Key, signal?: AbortSignal): Promise<Acted>;
  /** Replaces the text of an editable node of `screen`, and reads back what it shows; refused as `perform` refuses. */
  setText(screen: Screen, node: UiNode, text: string, signal?: AbortSignal): Promise<Typed>;
  /**
   * Asks a node of `screen` to act; refused (`acted: 'no'`) when the path cannot, and, looked at in the instant of the act, when the node has changed
   * since `screen` or a finger could not reach it now: a dialog that has only just come up is in the way of an act as well.
   */
  perform(screen: Screen, node: UiNode, action: NodeAction, signal?: AbortSignal): Promise<Acted>;

  launch(packageName: string, options?: LaunchOptions, signal?: AbortSignal): Promise<Acted>;
  forceStop(packageName: string, signal?: AbortSignal): Promise<void>;
  shell(command: string, signal?: AbortSignal): Promise<ShellResult>;

  /**
   * The screen or the sound from now on; absent where the way to the device has none, as plain adb.
   *
   * @throws DeviceError `agent-no-stream` when this device has no such stream, with the reason
   */
  stream?(wish: StreamWish, signal?: AbortSignal): Promise<DeviceStream>;
}

/** A device whose whole state can be put back: the embedded one, an emulator. The gate's live re-run needs it. */
export interface Resettable {
  saveSnapshot(name: string, signal?: AbortSignal): Promise<void>;
  restoreSnapshot(name: string, signal?: AbortSignal): Promise<void>;
  deleteSnapshot(name: string, signal?: AbortSignal): Promise<void>;
  /**
   * Saves the state for as long as the result is not disposed; then the device deletes it, with `restore` after a return to it. The device does
   * that by itself, and at once, when this process is killed.
   */
  holdSnapshot(name: string, options: { readonly restore: boolean }, signal?: AbortSignal): Promise<AsyncDisposable>;
}
