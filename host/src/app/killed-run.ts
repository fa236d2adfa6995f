import { Deadline, ResourceError, systemClock } from '../base/index.js';
import type { Lease, Snapshots } from '../device/index.js';
import type { Context } from './command.js';
import { savedStateName } from './saved-state.js';

/** A device needs a fraction of a second to put itself back; a loaded one a few. */
const PUT_BACK_MS = 10_000;
const LOOK_AGAIN_MS = 50;

/**
 * Where the run before this one was killed: waits until the device has let go of its saved states (it puts back what that run's gate tried), and
 * says so in one sentence. What that run did towards its goal stays, as after an interrupt.
 */
export async function afterKilledRun(
  lease: Lease,
  device: Snapshots | { readonly refused: string },
  { output, signal }: Context,
): Promise<void> {
  if (lease.killed === undefined) return;
  const { pid, purpose } = lease.killed;
  const who = `${purpose.charAt(0).toUpperCase()}${purpose.slice(1)} (process ${pid})`;
  if (!('refused' in device) && !(await letGo(device, savedStateName(pid), signal)))
    throw new ResourceError(
      'device-in-use',
      `${who} was killed, and ${lease.serial} is still being put back. Try again in a moment.`,
    );
  output.say(
    `${who} was killed while it had ${lease.serial}: what it did towards its goal stays, nothing else of it is left.`,
  );
}

async function letGo(device: Snapshots, name: string, signal: AbortSignal): Promise<boolean> {
  const wait = new Deadline(systemClock, PUT_BACK_MS, signal);
  for (;;) {
    const names = await device.listSnapshots(signal);
    if (!names.some((each) => each === name || each.startsWith(`${name}-`))) return true;
    if (wait.over) return false;
    await systemClock.sleep(LOOK_AGAIN_MS, signal);
  }
}
