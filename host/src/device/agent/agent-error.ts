import { DeviceError } from '../../base/index.js';

/** The device agent answered a request with an error; `code` is `agent-` and the protocol's own, e.g. `agent-stale`. */
export class AgentError extends DeviceError {
  constructor(
    code: string,
    message: string,
    /** Whether the device may have done something before it failed. */
    readonly acted: 'no' | 'unknown',
  ) {
    super(`agent-${code}`, message);
  }

  /** The agent itself failed, or the part of the device that it asks: another way may do what it could not. */
  get isOwn(): boolean {
    return this.code === 'agent-device' || this.code === 'agent-internal' || this.code === 'agent-too-large';
  }
}
