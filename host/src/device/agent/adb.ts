import type { Duplex } from 'node:stream';
import type { ShellResult } from '../device.js';

/** What starting a device agent needs of adb; `AdbLink` has it. */
export interface AgentAdb {
  readonly serial: string;
  shell(
    command: string,
    options?: { signal?: AbortSignal | undefined; timeoutMs?: number; stdin?: Buffer },
  ): Promise<ShellResult>;
  push(
    content: Buffer | string,
    devicePath: string,
    options?: { signal?: AbortSignal | undefined; mode?: number },
  ): Promise<void>;
  /** A socket of the device as a stream; rejects when nobody listens there. */
  open(address: string, signal?: AbortSignal): Promise<Duplex>;
}
