import { DeviceError } from '../base/index.js';
import type { Session } from './session.js';

/** The state in which a run began, as long as it is not disposed; a run that is killed leaves none behind. */
export interface SavedState extends AsyncDisposable {
  readonly name: string;
}

/** What the saved states of a run are called: after its process. */
export function savedStateName(pid: number): string {
  return `before-${pid}`;
}

/** Saves the state of a device for the gate to go back to; undefined where it cannot be put back. */
export async function savedState(device: Session['resettable'], signal: AbortSignal): Promise<SavedState | undefined> {
  if ('refused' in device) return undefined;
  const name = savedStateName(process.pid);
  const held = await device.holdSnapshot(name, { restore: false }, signal);
  return {
    name,
    [Symbol.asyncDispose]: async () => {
      try {
        await held[Symbol.asyncDispose]();
      } catch (error) {
        // A device that was lost says so by what the run threw; that is not to be hidden by what cannot be tidied any more.
        if (!(error instanceof DeviceError)) throw error;
      }
    },
  };
}
