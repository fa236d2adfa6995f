import { DeviceError } from '../base/index.js';
import type { Screen } from '../screen/index.js';
import type { AgentDevice } from './agent/index.js';
import type { Device } from './device.js';

/** One way for a while: an agent from its start to its end, or plain adb in between. Its screens' generations are greater than all before. */
export interface Spell {
  readonly agent?: AgentDevice;
  readonly by: Device;
  readonly since: number;
}

/** Spells of device agents and of plain adb, one after the other. Disposing ends the agent that there is, or is being started. */
export class AgentSpells implements AsyncDisposable {
  readonly #adb: Device;
  readonly #startAgent: (signal: AbortSignal) => Promise<AgentDevice>;
  readonly #over = new AbortController();
  #current: Spell;
  #starting: Promise<void> | undefined;
  #ending: Promise<void> = Promise.resolve();
  #latestGeneration = -1;

  constructor(agent: AgentDevice, adb: Device, startAgent: (signal: AbortSignal) => Promise<AgentDevice>) {
    this.#adb = adb;
    this.#startAgent = startAgent;
    this.#current = { agent, by: agent, since: 0 };
  }

  get current(): Spell {
    return this.#current;
  }

  get disposed(): boolean {
    return this.#over.signal.aborted;
  }

  /** The screen, and whether its spell is still the current one: acts on a screen of an earlier spell would be counted as the later one's. */
  async look({ agent, by, since }: Spell, signal: AbortSignal | undefined) {
    // A device has one accessibility connection: a dump gets it when the agent has ended.
    if (agent === undefined) await this.#ending;
    const screen: Screen = await by.observe(signal);
    const generation = screen.generation + since;
    this.#latestGeneration = Math.max(this.#latestGeneration, generation);
    return { screen: since === 0 ? screen : { ...screen, generation }, isCurrent: this.#current.by === by };
  }

  /**
   * Runs `restart` where the current spell is still `from`; its `start` has an agent started and begins its spell. Whoever comes while that goes on
   * waits for it; a raised signal ends the waiting alone.
   */
  async startAfter(
    from: Spell,
    signal: AbortSignal | undefined,
    restart: (start: () => Promise<void>) => Promise<void>,
  ): Promise<void> {
    if (this.#current !== from && this.#starting === undefined) return;
    this.#starting ??= restart(() => this.#start(from.agent)).finally(() => {
      this.#starting = undefined;
    });
    await unlessAborted(this.#starting, signal);
  }

  /** To plain adb, until an agent is started. False for an agent that is not the current one: it has ended already. */
  async leave(agent: AgentDevice | undefined): Promise<boolean> {
    const isCurrent = this.#current.agent === agent;
    if (isCurrent && agent) {
      this.#begin({ by: this.#adb });
      this.#ending = agent[Symbol.asyncDispose]();
    }
    await this.#ending;
    return isCurrent;
  }

  async [Symbol.asyncDispose](): Promise<void> {
    this.#over.abort(new DeviceError('device-closed', `${this.#adb.serial} was closed.`));
    // How the start ended is for those who wait for it.
    await this.#starting?.catch(() => {});
    await this.#ending;
    await this.#current.agent?.[Symbol.asyncDispose]();
  }

  async #start(ended: AgentDevice | undefined): Promise<void> {
    // It may be that the connection alone is gone; two agents would be in each other's way.
    await ended?.[Symbol.asyncDispose]();
    await this.#ending;
    this.#over.signal.throwIfAborted();
    const agent = await this.#startAgent(this.#over.signal);
    this.#begin({ agent, by: agent });
  }

  #begin(spell: Omit<Spell, 'since'>): void {
    this.#current = { ...spell, since: this.#latestGeneration + 1 };
  }
}

/** The work's end, or the signal's reason; the work goes on for others. */
async function unlessAborted(work: Promise<void>, signal: AbortSignal | undefined): Promise<void> {
  if (!signal) return work;
  signal.throwIfAborted();
  let onAbort = () => {};
  const aborted = new Promise<never>((_, reject) => {
    onAbort = () => reject(signal.reason);
    signal.addEventListener('abort', onAbort, { once: true });
  });
  try {
    await Promise.race([work, aborted]);
  } finally {
    signal.removeEventListener('abort', onAbort);
  }
}
