import { DeviceError, ProtocolError } from '../base/index.js';
import { AgentError } from './agent/index.js';

/**
 * How a device agent failed: its connection is `lost`, it was `silent` for too long, what it said is `broken`, or it answered that it `failed`
 * before it did anything.
 */
export type AgentFailure = 'lost' | 'silent' | 'broken' | 'failed';

/** A call on a device, as its mishaps name it. */
export interface Call {
  readonly name: string;
  /** Plain adb needs a dump for it, and with it the accessibility connection, of which a device has one. */
  readonly dumps: boolean;
  /** It changes something on the device. */
  readonly acts: boolean;
}

/** An agent again, a new one where it is lost; plain adb beside the agent; plain adb once the agent has ended; or nothing, as it may have been done. */
export type Remedy = 'again' | 'beside' | 'instead' | 'none';

/** The failure's class; undefined for an error that is not the agent's own doing. */
export function agentFailure(agent: { readonly lost: Error | undefined }, error: unknown): AgentFailure | undefined {
  if (error instanceof AgentError && error.isOwn) return 'failed';
  if (agent.lost) return 'lost';
  if (error instanceof ProtocolError) return 'broken';
  return error instanceof DeviceError && error.code === 'device-silent' ? 'silent' : undefined;
}

/**
 * What becomes of a call at whose `tries`th try the agent failed. The agent is ended for a dump alone: a picture, a finger and a key go by plain adb
 * beside it. Pure.
 */
export function remedy({ dumps, acts }: Call, failure: AgentFailure, tries: number): Remedy {
  if (acts && failure !== 'failed') return 'none';
  if (!dumps) return 'beside';
  const isHopeful = failure === 'failed' || failure === 'lost';
  return acts || tries > 1 || !isHopeful ? 'instead' : 'again';
}

/** So many failures of the device agent in a row at one kind of call, and plain adb does that call from then on. */
const MOST_FAILURES = 3;

/** Counts failures in a row, of each kind of call apart: a tree that succeeds says nothing of pictures. */
export class FailureCounts {
  readonly #inARow = new Map<string, { readonly call: Call; readonly times: number }>();

  /** True when it was the last that is borne. */
  failed(call: Call): boolean {
    const times = (this.#inARow.get(call.name)?.times ?? 0) + 1;
    this.#inARow.set(call.name, { call, times });
    return times >= MOST_FAILURES;
  }

  succeeded({ name }: Call): void {
    this.#inARow.delete(name);
  }

  isGivenUp({ name }: Call): boolean {
    return (this.#inARow.get(name)?.times ?? 0) >= MOST_FAILURES;
  }

  /** One that needs dumps: then no agent can be there at all, between them. */
  get agentGivenUp(): boolean {
    return [...this.#inARow.values()].some(({ call, times }) => call.dumps && times >= MOST_FAILURES);
  }
}
