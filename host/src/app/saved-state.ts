import { DeviceError } from '../base/index.js';
import type { Session } from './session.js';

/** The state in which a run began; disposing it deletes it from the device, however the run ended. */
export interface SavedState extends AsyncDisposable {
  readonly name: string;
}

/** Saves the state of a device for the gate to go back to; undefined where it cannot be put back. */
export async function savedState(device: Session['resettable'], signal: AbortSignal): Promise<SavedState | undefined> {
  if ('refused' in device) return undefined;
  const name = `before-${process.pid}`;
  await device.saveSnapshot(name, signal);
  return {
    name,
    // Without the signal: an interrupted run leaves nothing behind either.
    [Symbol.asyncDispose]: async () => {
      try {
        await device.deleteSnapshot(name);
      } catch (error) {
        // A device that was lost says so by what the run threw; that is not to be hidden by what cannot be tidied any more.
        if (!(error instanceof DeviceError)) throw error;
      }
    },
  };
}
