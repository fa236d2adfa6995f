import type { Screen, UiNode } from '../../screen/index.js';
import type {
  Acted,
  Device,
  Key,
  Lasting,
  LaunchOptions,
  LongShell,
  NodeAction,
  NotDone,
  Point,
  ShellResult,
  Typed,
} from '../device.js';
import type { DeviceStream, StreamWish } from '../stream.js';
import { AgentError } from './agent-error.js';
import type { AgentAction, AgentClient } from './client.js';
import type { StartedAgent } from './start.js';

const keycodes: Readonly<Record<Exclude<Key, 'back' | 'home' | 'recents'>, number>> = {
  enter: 66,
  delete: 67,
  tab: 61,
  escape: 111,
  menu: 82,
};

/** What the agent does not do goes the plain way. */
type Shell = Pick<Device, 'serial' | 'launch' | 'forceStop' | 'shell'> & LongShell;

/** A device through its device agent: trees in milliseconds, any text, changes reported instead of polled. */
export class AgentDevice implements Device, LongShell {
  readonly path = 'agent';
  readonly #agent: StartedAgent;
  readonly #adb: Shell;

  /** Disposing this device ends the agent; `adb` is not its own. */
  constructor(agent: StartedAgent, adb: Shell) {
    this.#agent = agent;
    this.#adb = adb;
  }

  get serial(): string {
    return this.#adb.serial;
  }

  /** What ended the connection to the agent; undefined while it lives. */
  get lost(): Error | undefined {
    return this.#client.lost;
  }

  /** What is known of the agent's end. */
  whyEnded(): Promise<string> {
    return this.#agent.whyEnded();
  }

  get #client(): AgentClient {
    return this.#agent.client;
  }

  observe(signal?: AbortSignal): Promise<Screen> {
    return this.#client.tree({ signal });
  }

  screenshot(signal?: AbortSignal): Promise<Buffer> {
    return this.#client.screenshot({ signal });
  }

  async changed(generation: number, timeoutMs: number, signal?: AbortSignal): Promise<boolean> {
    return (await this.#client.wait(generation, Math.max(0, Math.round(timeoutMs)), { signal })).changed;
  }

  tap(point: Point, signal?: AbortSignal): Promise<Acted> {
    return attempt('a touch', () => this.#client.tap(point, { signal }));
  }

  swipe(from: Point, to: Point, durationMs: number, signal?: AbortSignal): Promise<Acted> {
    return attempt('a swipe', () => this.#client.swipe(from, to, Math.round(durationMs), { signal }));
  }

  key(key: Key, signal?: AbortSignal): Promise<Acted> {
    if (key === 'back' || key === 'home' || key === 'recents') {
      return attempt(`the ${key} action`, () => this.#client.global(key, { signal }));
    }
    return attempt(`the ${key} key`, () => this.#client.key(keycodes[key], { signal }));
  }

  async setText(screen: Screen, node: UiNode, text: string, signal?: AbortSignal): Promise<Typed> {
    let shown: { text: string } | { length: number } = { text: '' };
    const acted = await attempt('text', async () => {
      const typed = await this.#client.setText(screen, node, text, { signal });
      shown = 'text' in typed ? { text: typed.text } : { length: typed.length };
      return typed;
    });
    return acted.done ? { ...acted, shown } : acted;
  }

  perform(screen: Screen, node: UiNode, action: NodeAction, signal?: AbortSignal): Promise<Acted> {
    return attempt(`the action ${action.kind}`, () => this.#client.act(screen, node, agentAction(action), { signal }));
  }

  /** By `am start -W`, which waits for the first frame; a start by the agent would not, and the screen is there no sooner for it. */
  launch(packageName: string, options?: LaunchOptions, signal?: AbortSignal): Promise<Acted> {
    return this.#adb.launch(packageName, options, signal);
  }

  forceStop(packageName: string, signal?: AbortSignal): Promise<void> {
    return this.#adb.forceStop(packageName, signal);
  }

  shell(command: string, signal?: AbortSignal): Promise<ShellResult> {
    return this.#adb.shell(command, signal);
  }

  /** On a connection of its own: trees and acts never wait for a packet. */
  async stream(wish: StreamWish, signal?: AbortSignal): Promise<DeviceStream> {
    return (await this.#agent.connect(signal)).stream(wish, { signal });
  }

  start(command: string, signal?: AbortSignal): Promise<Lasting> {
    return this.#adb.start(command, signal);
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.#agent[Symbol.asyncDispose]();
  }
}

function agentAction(action: NodeAction): AgentAction {
  switch (action.kind) {
    case 'click':
    case 'long-click':
    case 'ime-enter':
      return { action: action.kind };
    case 'scroll':
      return { action: `scroll-${action.direction}` };
    case 'scroll-to':
      return { action: 'scroll-to-position', row: action.row };
    case 'set-progress':
      return { action: 'set-progress', value: action.value };
    default:
      return action satisfies never;
  }
}

/**
 * An act that did not happen is a value, and so is one that the agent had begun when it failed. A device that is gone is an error; so is an agent that
 * failed before it did anything, or did not answer: what then is left to do is for whoever has another way.
 */
async function attempt(what: string, act: () => Promise<{ accepted: boolean; atMs: number }>): Promise<Acted> {
  try {
    const { accepted, atMs } = await act();
    return accepted ? { done: true, injectedAtMs: atMs } : refused('no', `The device did not take ${what}.`);
  } catch (error) {
    if (error instanceof AgentError && error.acted === 'no' && error.isOwn) throw error;
    if (error instanceof AgentError) return { ...refused(error.acted, error.message), ...because(error) };
    throw error;
  }
}

/** The agent's own words for a screen that has changed since. */
function because({ code }: AgentError): Pick<NotDone, 'because'> {
  if (code === 'agent-covered') return { because: 'covered' };
  return code === 'agent-stale' ? { because: 'stale' } : {};
}

function refused(acted: 'no' | 'unknown', reason: string): NotDone {
  return { done: false, acted, reason };
}
