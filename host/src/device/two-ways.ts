import { DeviceError, ProtocolError, RepriseError } from '../base/index.js';
import type { Screen, UiNode } from '../screen/index.js';
import type { AdbDevice } from './adb/adb-device.js';
import { type AgentDevice, AgentError } from './agent/index.js';
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

export interface TwoWays {
  readonly agent: AgentDevice;
  readonly adb: AdbDevice;
  /** Starts a device agent anew. */
  readonly restart: (signal?: AbortSignal) => Promise<AgentDevice>;
  readonly onMishap?: ((mishap: Mishap) => void) | undefined;
}

/** So many failures of the device agent in a row, and plain adb does the rest. */
const MOST_FAILURES = 3;

/** One way for a while: an agent from its start to its end, or plain adb in between. Its screens' generations are greater than all before. */
interface Spell {
  readonly agent?: AgentDevice;
  readonly by: Device;
  readonly since: number;
}

/**
 * A device by its device agent, and by plain adb for a call that the agent cannot do. An agent that has ended is started anew when the next tree is
 * asked for. An act goes the way that the last screen was seen, once: where that way had ended before, nothing is done (`stale`); where it ended
 * before it answered, nobody knows (`unknown`).
 */
export class TwoWayDevice implements Device, LongShell {
  readonly path = 'agent';
  readonly mishaps: Mishap[] = [];
  readonly #ways: TwoWays;
  #spell: Spell;
  #starting: Promise<void> | undefined;
  #latestGeneration = -1;
  #failures = 0;
  #disposed = false;

  /** Takes over both: disposing this device ends them. */
  constructor(ways: TwoWays) {
    this.#ways = ways;
    this.#spell = { agent: ways.agent, by: ways.agent, since: 0 };
  }

  get serial(): string {
    return this.#ways.adb.serial;
  }

  async observe(signal?: AbortSignal): Promise<Screen> {
    await this.#comeBack(signal);
    for (let tries = 1; ; tries += 1) {
      const { agent } = this.#spell;
      if (agent === undefined) return this.#look(signal);
      try {
        const screen = await this.#look(signal);
        this.#failures = 0;
        return screen;
      } catch (error) {
        const why = await this.#whyFailed(agent, error, signal);
        if (tries > 1 || !(agent.lost || error instanceof AgentError)) await this.#leave('the tree', why);
        else if (agent.lost) await this.#comeBack(signal);
      }
    }
  }

  async screenshot(signal?: AbortSignal): Promise<Buffer> {
    const { agent, by } = this.#spell;
    if (agent === undefined) return by.screenshot(signal);
    try {
      return await agent.screenshot(signal);
    } catch (error) {
      await this.#leave('a picture', await this.#whyFailed(agent, error, signal));
      return this.#ways.adb.screenshot(signal);
    }
  }

  async changed(generation: number, timeoutMs: number, signal?: AbortSignal): Promise<boolean> {
    const { agent, by, since } = this.#spell;
    // Nobody watches that screen any more: whoever waits looks again.
    if (generation < since || agent?.lost) return true;
    try {
      return await by.changed(generation - since, timeoutMs, signal);
    } catch (error) {
      if (!agent?.lost || signal?.aborted) throw error;
      return true;
    }
  }

  tap(point: Point, signal?: AbortSignal): Promise<Acted> {
    return this.#act('a touch', (by) => by.tap(point, signal), signal);
  }

  swipe(from: Point, to: Point, durationMs: number, signal?: AbortSignal): Promise<Acted> {
    return this.#act('a swipe', (by) => by.swipe(from, to, durationMs, signal), signal);
  }

  key(key: Key, signal?: AbortSignal): Promise<Acted> {
    return this.#act(`the ${key} key`, (by) => by.key(key, signal), signal);
  }

  setText(screen: Screen, node: UiNode, text: string, signal?: AbortSignal): Promise<Typed> {
    return this.#act('a text', (by, since) => by.setText(asOf(screen, since), node, text, signal), signal, screen);
  }

  perform(screen: Screen, node: UiNode, action: NodeAction, signal?: AbortSignal): Promise<Acted> {
    const act = (by: Device, since: number) => by.perform(asOf(screen, since), node, action, signal);
    return this.#act(`a node's ${action.kind}`, act, signal, screen);
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

  start(command: string, signal?: AbortSignal): Promise<Lasting> {
    return this.#ways.adb.start(command, signal);
  }

  async [Symbol.asyncDispose](): Promise<void> {
    this.#disposed = true;
    await this.#spell.agent?.[Symbol.asyncDispose]();
    await this.#ways.adb[Symbol.asyncDispose]();
  }

  async #look(signal: AbortSignal | undefined): Promise<Screen> {
    const { by, since } = this.#spell;
    const screen = await by.observe(signal);
    const generation = screen.generation + since;
    this.#latestGeneration = Math.max(this.#latestGeneration, generation);
    return since === 0 ? screen : { ...screen, generation };
  }

  async #act<A extends Acted | Typed>(
    call: string,
    act: (by: Device, since: number) => Promise<A>,
    signal: AbortSignal | undefined,
    screen?: Screen,
  ): Promise<A | NotDone> {
    const { agent, by, since } = this.#spell;
    if (agent?.lost) {
      await this.#expectDevice(signal);
      return STALE;
    }
    if (screen && screen.generation < since) return STALE;
    if (agent === undefined) return act(by, since);
    try {
      return await act(agent, since);
    } catch (error) {
      const why = await this.#whyFailed(agent, error, signal);
      if (error instanceof AgentError) {
        await this.#leave(call, why);
        return act(this.#ways.adb, since);
      }
      this.#note({ call, went: 'unknown', why });
      return { done: false, acted: 'unknown', reason: `${why} Nobody can say whether ${call} was done.` };
    }
  }

  /** Back to a device agent, where there is none and another has a chance. */
  async #comeBack(signal: AbortSignal | undefined): Promise<void> {
    const { agent } = this.#spell;
    const isNeeded = agent === undefined ? this.#failures < MOST_FAILURES : agent.lost !== undefined;
    if (!isNeeded) return;
    this.#starting ??= this.#restart(agent, signal).finally(() => {
      this.#starting = undefined;
    });
    await this.#starting;
  }

  async #restart(ended: AgentDevice | undefined, signal: AbortSignal | undefined): Promise<void> {
    const call = 'the tree';
    const why = ended && (await this.#whyEnded(ended));
    // It may be that the connection alone is gone; two agents would be in each other's way.
    await ended?.[Symbol.asyncDispose]();
    try {
      const agent = await this.#ways.restart(signal);
      this.#begin({ agent, by: agent });
      if (why !== undefined) this.#note({ call, went: 'again', why });
    } catch (error) {
      signal?.throwIfAborted();
      if (!(error instanceof RepriseError) || error.code === 'device-lost') throw error;
      await this.#leave(call, why === undefined ? error.message : `${why} ${error.message}`);
    }
  }

  /** To plain adb, for one call at least. A phone has one accessibility connection: a dump gets it when the agent has ended. */
  async #leave(call: string, why: string): Promise<void> {
    await this.#spell.agent?.[Symbol.asyncDispose]();
    this.#failures += 1;
    this.#begin({ by: this.#ways.adb });
    this.#note({ call, went: 'adb', why: this.#failures < MOST_FAILURES ? why : `${why} ${FOR_GOOD}` });
  }

  #begin(spell: Omit<Spell, 'since'>): void {
    this.#spell = { ...spell, since: this.#latestGeneration + 1 };
  }

  #note(mishap: Mishap): void {
    this.mishaps.push(mishap);
    this.#ways.onMishap?.(mishap);
  }

  /** A sentence on how the agent failed; what is not its doing goes on: a raised signal, a device that is gone, a request that it refused. */
  async #whyFailed(agent: AgentDevice, error: unknown, signal: AbortSignal | undefined): Promise<string> {
    signal?.throwIfAborted();
    const failed = error instanceof AgentError ? error.isOwn : error instanceof ProtocolError || isSilent(error);
    if (this.#disposed || !(agent.lost || failed)) throw error;
    await this.#expectDevice(signal);
    return agent.lost ? this.#whyEnded(agent) : (error as Error).message;
  }

  async #whyEnded(agent: AgentDevice): Promise<string> {
    return agent.lost instanceof ProtocolError ? agent.lost.message : agent.whyEnded();
  }

  /** @throws DeviceError `device-lost` when it is not only the agent that has gone */
  async #expectDevice(signal: AbortSignal | undefined): Promise<void> {
    await this.#ways.adb.shell(':', signal);
  }
}

const FOR_GOOD = 'Plain adb does the rest.';

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

function isSilent(error: unknown): boolean {
  return error instanceof DeviceError && error.code === 'device-silent';
}
