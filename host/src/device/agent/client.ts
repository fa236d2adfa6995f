import type { z } from 'zod';
import type { Screen, UiNode } from '../../screen/index.js';
import type { Point } from '../device.js';
import type { DeviceStream, StreamWish } from '../stream.js';
import { AgentStream } from './agent-stream.js';
import type { AgentConnection, RequestOptions } from './connection.js';
import { decodeScreen } from './decode-screen.js';
import { EventQueue } from './events.js';
import * as messages from './messages.js';
import { parseJson, parseReply } from './parse-reply.js';
import { nodeReference } from './reference.js';

/** What `act` can ask of a node: AccessibilityNodeInfo.AccessibilityAction by our names. */
export type AgentAction =
  | { readonly action: 'set-selection'; readonly start: number; readonly end: number }
  | { readonly action: 'set-progress'; readonly value: number }
  | { readonly action: 'scroll-to-position'; readonly row: number; readonly column?: number }
  | {
      readonly action:
        | 'click'
        | 'long-click'
        | 'focus'
        | 'clear-focus'
        | 'select'
        | 'scroll-forward'
        | 'scroll-backward'
        | 'expand'
        | 'collapse'
        | 'dismiss'
        | 'show-on-screen'
        | 'ime-enter';
    };

export type GlobalAction = 'back' | 'home' | 'recents' | 'notifications' | 'quick-settings';

/** One finger of a gesture: `[x, y, ms since the gesture began]`, in order. */
export type Finger = readonly (readonly [x: number, y: number, atMs: number])[];

type Options = Pick<RequestOptions, 'signal'>;

/** The first setting waits until those of an agent before are put back: device-agent, phone/Restoring. */
const PUT_BACK_MS = 8_000;

/** A slow reader of events keeps this many. */
const MAX_EVENTS = 1024;

/**
 * The device agent's requests, typed (device-agent/PROTOCOL.md). Stamps are the device's uptime. Every call may reject with `AgentError`,
 * with `DeviceError` `device-lost` or `device-silent`, or with its signal's reason.
 */
export class AgentClient implements AsyncDisposable {
  readonly #connection: AgentConnection;

  constructor(connection: AgentConnection) {
    this.#connection = connection;
  }

  /** The screen as it is now. */
  async tree(options: Options = {}): Promise<Screen> {
    return decodeScreen(await this.#json('tree', {}, options));
  }

  /** The screen once its generation exceeds `after`, or as it is when the time is over. */
  async treeAfter(after: number, timeoutMs: number, { signal }: Options = {}): Promise<Screen> {
    return decodeScreen(await this.#json('tree', { after, timeoutMs }, { signal, waitMs: timeoutMs }));
  }

  /** Waits until the generation exceeds `after`; at most `timeoutMs`, and never more than 60 s. */
  wait(after: number, timeoutMs: number, { signal }: Options = {}) {
    return this.#ask('wait', { after, timeoutMs }, messages.waited, { signal, waitMs: timeoutMs });
  }

  act(screen: Screen, node: UiNode, action: AgentAction, options: Options = {}) {
    return this.#ask('act', { node: nodeReference(screen, node), ...action }, messages.acted, options);
  }

  /** Replaces a field's text; answers with what the field shows, which it waits for at most `confirmMs`. */
  setText(
    screen: Screen,
    node: UiNode,
    text: string,
    { signal, confirmMs = 500 }: Options & { confirmMs?: number } = {},
  ) {
    const params = { node: nodeReference(screen, node), text, confirmMs };
    return this.#ask('set-text', params, messages.typed, { signal, waitMs: confirmMs });
  }

  tap({ x, y }: Point, options: Options = {}) {
    return this.#ask('tap', { x, y }, messages.touched, options);
  }

  longPress({ x, y }: Point, durationMs: number, { signal }: Options = {}) {
    return this.#ask('long-press', { x, y, durationMs }, messages.touched, { signal, waitMs: durationMs });
  }

  swipe(from: Point, to: Point, durationMs: number, { signal }: Options = {}) {
    const params = { from: { x: from.x, y: from.y }, to: { x: to.x, y: to.y }, durationMs };
    return this.#ask('swipe', params, messages.touched, { signal, waitMs: durationMs });
  }

  gesture(fingers: readonly Finger[], { signal }: Options = {}) {
    const waitMs = Math.max(0, ...fingers.map((points) => points.at(-1)?.[2] ?? 0));
    const params = { fingers: fingers.map((points) => ({ points })) };
    return this.#ask('gesture', params, messages.touched, { signal, waitMs });
  }

  /** `code` is KeyEvent.KEYCODE_*, `meta` META_* bits. */
  key(code: number, { signal, ...params }: Options & { meta?: number; long?: boolean } = {}) {
    return this.#ask('key', { code, ...params }, messages.touched, { signal });
  }

  global(action: GlobalAction, options: Options = {}) {
    return this.#ask('global', { action }, messages.acted, options);
  }

  /** Types at the cursor of the focused field. */
  commitText(text: string, options: Options = {}) {
    return this.#ask('commit-text', { text }, messages.acted, options);
  }

  /** PNG bytes. */
  screenshot(options: Options = {}): Promise<Buffer> {
    return this.#connection.request('screenshot', {}, options);
  }

  /** The clipboard's text; undefined when it is empty, holds something else, or the device is locked. */
  async clipboard(options: Options = {}): Promise<string | undefined> {
    return (await this.#ask('clipboard', {}, messages.clip, options)).text;
  }

  async setClipboard(text: string, options: Options = {}): Promise<void> {
    await this.#connection.request('set-clipboard', { text }, options);
  }

  /** Starts the activity of this class. `accepted` says that there is one, not that it is on the screen yet. */
  launch(packageName: string, activity: string, options: Options = {}) {
    return this.#ask('launch', { package: packageName, activity }, messages.acted, options);
  }

  /** Ends all processes of an app. */
  forceStop(packageName: string, options: Options = {}) {
    return this.#ask('force-stop', { package: packageName }, messages.acted, options);
  }

  /**
   * Changes a setting for as long as the agent lives; however it ends, the device then has what it had before. `null` unsets it. Answers with
   * what it was; undefined when it was not set.
   */
  async holdSetting(
    namespace: 'system' | 'secure' | 'global',
    name: string,
    value: string | null,
    { signal }: Options = {},
  ): Promise<string | undefined> {
    const options = { signal, waitMs: PUT_BACK_MS };
    return (await this.#ask('hold-setting', { namespace, name, value }, messages.held, options)).before;
  }

  ping(options: Options = {}) {
    return this.#ask('ping', {}, messages.pong, options);
  }

  info(options: Options = {}): Promise<messages.AgentInfo> {
    return this.#ask('info', {}, messages.info, options);
  }

  /** Ends the agent itself, for every client. */
  async quit(options: Options = {}): Promise<void> {
    await this.#connection.request('quit', {}, options);
  }

  /**
   * Accessibility events from now on (that is, once the first is asked for), until the loop is left or the signal is raised. Throws when the device is lost.
   *
   * @param types mask of AccessibilityEvent.TYPE_*
   */
  async *events({ types, signal }: Options & { types?: number } = {}): AsyncGenerator<messages.AgentEvent, void> {
    const queue = new EventQueue<messages.AgentEvent>(MAX_EVENTS);
    const onAbort = () => queue.end();
    const end = await this.#connection.subscribe(
      types === undefined ? {} : { types },
      {
        event: (body) => queue.push(parseReply(messages.event, parseJson(body, 'subscribe'), 'subscribe')),
        lost: (error) => queue.end(error),
      },
      { signal },
    );
    signal?.addEventListener('abort', onAbort, { once: true });
    try {
      yield* queue;
    } finally {
      signal?.removeEventListener('abort', onAbort);
      await end();
    }
  }

  /** The screen or the sound from now on. The connection carries nothing else then, and ends with the stream, also with one that is refused. */
  stream({ of, ...params }: StreamWish, { signal }: Options = {}): Promise<DeviceStream> {
    return AgentStream.open(this.#connection, `stream-${of}`, params, signal);
  }

  /** What ended the connection; undefined while it lives. */
  get lost(): Error | undefined {
    return this.#connection.lost;
  }

  /** Closes the connection; the agent goes on for others. */
  async [Symbol.asyncDispose](): Promise<void> {
    await this.#connection[Symbol.asyncDispose]();
  }

  async #ask<T>(method: string, params: object, schema: z.ZodType<T>, options: RequestOptions): Promise<T> {
    return parseReply(schema, await this.#json(method, params, options), method);
  }

  async #json(method: string, params: object, options: RequestOptions): Promise<unknown> {
    return parseJson(await this.#connection.request(method, params, options), method);
  }
}
