import { DeviceError, ProtocolError, RepriseError } from '../base/index.js';
import type { Screen, UiNode } from '../screen/index.js';
import type { AgentDevice } from './agent/index.js';
import { type AgentFailure, agentFailure, type Call, FailureCounts, remedy } from './agent-failure.js';
import { AgentSpells, type Spell } from './agent-spells.js';
import type {
  Acted,
  Device,
  Key,
  Lasting,
  LaunchOptions,
  LongShell,
  Mishap,
  NodeAction,
  NotDone,
  Point,
  ShellResult,
  Typed,
} from './device.js';
import { SCREEN_STATE, screenState } from './prepare/index.js';
import type { DeviceStream, StreamWish } from './stream.js';

export interface TwoWays {
  readonly agent: AgentDevice;
  /** Plain adb. */
  readonly adb: Device & LongShell;
  /** Starts a device agent anew. */
  readonly restart: (signal?: AbortSignal) => Promise<AgentDevice>;
  readonly onMishap?: ((mishap: Mishap) => void) | undefined;
}

/**
 * A device by its device agent, and by plain adb for a call that the agent cannot do. An agent that has ended is started anew when the next tree is
 * asked for. An act goes the way that the last screen was seen, once: where that way had ended before, nothing is done (`stale`); where it ended
 * before it answered, nobody knows (`unknown`).
 */
export class TwoWayDevice implements Device, LongShell {
  readonly mishaps: Mishap[] = [];
  readonly #ways: TwoWays;
  readonly #spells: AgentSpells;
  readonly #failures = new FailureCounts();

  /** Takes over both: disposing this device ends them. */
  constructor(ways: TwoWays) {
    this.#ways = ways;
    this.#spells = new AgentSpells(ways.agent, ways.adb, ways.restart);
  }

  get serial(): string {
    return this.#ways.adb.serial;
  }

  get path(): 'agent' | 'adb' {
    return this.#failures.agentGivenUp ? 'adb' : 'agent';
  }

  async observe(signal?: AbortSignal): Promise<Screen> {
    await this.#comeBack(signal);
    for (let tries = 1; ; tries += 1) {
      const spell = this.#spells.current;
      const { agent } = spell;
      try {
        const { screen, isCurrent } = await this.#spells.look(spell, signal);
        if (agent && isCurrent) this.#failures.succeeded(TREE);
        if (isCurrent) return screen;
      } catch (error) {
        if (agent === undefined) throw error;
        const { failure, why } = await this.#whyFailed(agent, error, signal);
        if (remedy(TREE, failure, tries) === 'again') await this.#comeBack(signal);
        else {
          await this.#expectAwake(signal);
          await this.#leave(agent, TREE, why);
        }
      }
    }
  }

  async screenshot(signal?: AbortSignal): Promise<Buffer> {
    const { agent, by } = this.#spells.current;
    if (agent === undefined) return by.screenshot(signal);
    if (this.#failures.isGivenUp(PICTURE)) return this.#ways.adb.screenshot(signal);
    try {
      const picture = await agent.screenshot(signal);
      this.#failures.succeeded(PICTURE);
      return picture;
    } catch (error) {
      const { why } = await this.#whyFailed(agent, error, signal);
      this.#count(PICTURE, 'adb', why);
      return this.#ways.adb.screenshot(signal);
    }
  }

  async changed(generation: number, timeoutMs: number, signal?: AbortSignal): Promise<boolean> {
    const { agent, by, since } = this.#spells.current;
    // Nobody watches that screen any more: whoever waits looks again.
    if (generation < since || agent?.lost) return true;
    try {
      return await by.changed(generation - since, timeoutMs, signal);
    } catch (error) {
      if (agent === undefined) throw error;
      // The look that follows deals with the agent.
      await this.#whyFailed(agent, error, signal);
      return true;
    }
  }

  tap(point: Point, signal?: AbortSignal): Promise<Acted> {
    return this.#act(finger('a touch'), (by) => by.tap(point, signal), signal);
  }

  swipe(from: Point, to: Point, durationMs: number, signal?: AbortSignal): Promise<Acted> {
    return this.#act(finger('a swipe'), (by) => by.swipe(from, to, durationMs, signal), signal);
  }

  key(key: Key, signal?: AbortSignal): Promise<Acted> {
    return this.#act(finger(`the ${key} key`), (by) => by.key(key, signal), signal);
  }

  setText(screen: Screen, node: UiNode, text: string, signal?: AbortSignal): Promise<Typed> {
    return this.#act(TEXT, (by, since) => by.setText(asOf(screen, since), node, text, signal), signal, screen);
  }

  perform(screen: Screen, node: UiNode, action: NodeAction, signal?: AbortSignal): Promise<Acted> {
    const act = (by: Device, since: number) => by.perform(asOf(screen, since), node, action, signal);
    return this.#act(finger(`a node's ${action.kind}`), act, signal, screen);
  }

  launch(packageName: string, options?: LaunchOptions, signal?: AbortSignal): Promise<Acted> {
    return this.#ways.adb.launch(packageName, options, signal);
  }

  forceStop(packageName: string, signal?: AbortSignal): Promise<void> {
    return this.#ways.adb.forceStop(packageName, signal);
  }

  shell(command: string, signal?: AbortSignal): Promise<ShellResult> {
    return this.#ways.adb.shell(command, signal);
  }

  /** By the device agent alone; a stream that has begun ends with its agent. */
  async stream(wish: StreamWish, signal?: AbortSignal): Promise<DeviceStream> {
    await this.#comeBack(signal);
    const { agent } = this.#spells.current;
    if (agent === undefined)
      throw new DeviceError(
        'no-stream',
        `The device agent of ${this.serial} has ended, and plain adb streams nothing. Run this again.`,
      );
    return agent.stream(wish, signal);
  }

  start(command: string, signal?: AbortSignal): Promise<Lasting> {
    return this.#ways.adb.start(command, signal);
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.#spells[Symbol.asyncDispose]();
    await this.#ways.adb[Symbol.asyncDispose]();
  }

  async #act<A extends Acted | Typed>(
    call: Call,
    act: (by: Device, since: number) => Promise<A>,
    signal: AbortSignal | undefined,
    screen?: Screen,
  ): Promise<A | NotDone> {
    const { agent, by, since } = this.#spells.current;
    if (agent?.lost) {
      await this.#expectDevice(signal);
      return STALE;
    }
    if (screen && screen.generation < since) return STALE;
    if (agent === undefined) return act(by, since);
    if (!call.dumps && this.#failures.isGivenUp(call)) return act(this.#ways.adb, since);
    try {
      const acted = await act(agent, since);
      this.#failures.succeeded(call);
      return acted;
    } catch (error) {
      const { failure, why } = await this.#whyFailed(agent, error, signal);
      const next = remedy(call, failure, 1);
      if (next === 'none') {
        this.#count(call, 'unknown', why);
        if (this.#failures.agentGivenUp) await this.#spells.leave(agent);
        return { done: false, acted: 'unknown', reason: `${why} Nobody can say whether ${call.name} was done.` };
      }
      if (next === 'instead') await this.#leave(agent, call, why);
      else this.#count(call, 'adb', why);
      return act(this.#ways.adb, since);
    }
  }

  /** Back to a device agent, where there is none and another has a chance. */
  async #comeBack(signal: AbortSignal | undefined): Promise<void> {
    const spell = this.#spells.current;
    const { agent } = spell;
    const isNeeded = agent === undefined ? !this.#failures.agentGivenUp : agent.lost !== undefined;
    if (isNeeded) await this.#spells.startAfter(spell, signal, (start) => this.#restart(spell, start));
  }

  async #restart({ agent: ended }: Spell, start: () => Promise<void>): Promise<void> {
    const why = ended && (await this.#whyEnded(ended));
    try {
      await start();
    } catch (error) {
      if (this.#spells.disposed || !(error instanceof RepriseError) || error.code === 'device-lost') throw error;
      await this.#leave(ended, TREE, why === undefined ? error.message : `${why} ${error.message}`);
      return;
    }
    if (why !== undefined) this.#note({ call: TREE.name, went: 'again', why });
  }

  /** To plain adb, for one call at least. Failures of an agent that has been left are counted once. */
  async #leave(agent: AgentDevice | undefined, call: Call, why: string): Promise<void> {
    if (await this.#spells.leave(agent)) this.#count(call, 'adb', why);
    else this.#note({ call: call.name, went: 'adb', why });
  }

  #count(call: Call, went: Mishap['went'], why: string): void {
    const isLast = this.#failures.failed(call);
    const last = isLast && { why: `${why} ${call.dumps ? REST : rest(call)}`, fromNowOn: true as const };
    this.#note({ call: call.name, went, why, ...last });
  }

  #note(mishap: Mishap): void {
    this.mishaps.push(mishap);
    this.#ways.onMishap?.(mishap);
  }

  /** How the agent failed, with a sentence; what is not its doing goes on: a raised signal, a device that is gone, a request that it refused. */
  async #whyFailed(
    agent: AgentDevice,
    error: unknown,
    signal: AbortSignal | undefined,
  ): Promise<{ readonly failure: AgentFailure; readonly why: string }> {
    signal?.throwIfAborted();
    const failure = agentFailure(agent, error);
    if (failure === undefined || this.#spells.disposed) throw error;
    await this.#expectDevice(signal);
    return { failure, why: failure === 'lost' ? await this.#whyEnded(agent) : (error as Error).message };
  }

  async #whyEnded(agent: AgentDevice): Promise<string> {
    return agent.lost instanceof ProtocolError ? agent.lost.message : agent.whyEnded();
  }

  /** @throws DeviceError `device-asleep` when nobody could give a tree: a phone shows no windows while its screen is off */
  async #expectAwake(signal: AbortSignal | undefined): Promise<void> {
    const { awake } = screenState((await this.#ways.adb.shell(SCREEN_STATE, signal)).stdout);
    if (awake === false)
      throw new DeviceError(
        'device-asleep',
        `The screen of ${this.serial} is off: there is nothing to see. Switch it on.`,
      );
  }

  /** @throws DeviceError `device-lost` when it is not only the agent that has gone */
  async #expectDevice(signal: AbortSignal | undefined): Promise<void> {
    await this.#ways.adb.shell(':', signal);
  }
}

const TREE: Call = { name: 'the tree', dumps: true, acts: false };
const PICTURE: Call = { name: 'a picture', dumps: false, acts: false };
const TEXT: Call = { name: 'a text', dumps: true, acts: true };

function finger(name: string): Call {
  return { name, dumps: false, acts: true };
}

const REST = 'Plain adb does the rest.';

function rest({ name }: Call): string {
  return `Plain adb does ${name} from now on.`;
}

const STALE: NotDone = {
  done: false,
  acted: 'no',
  because: 'stale',
  reason: 'The device agent that saw this screen has ended: look again.',
};

/** The screen as the spell that saw it counts. */
function asOf(screen: Screen, since: number): Screen {
  return since === 0 ? screen : { ...screen, generation: screen.generation - since };
}
