import { type Clock, Deadline, DeviceError } from '../../base/index.js';
import type { Device } from '../device.js';
import { SCREEN_STATE, type ScreenState, screenState } from './screen-state.js';

/** What had to be done so that the phone can be used. */
export interface Woken {
  readonly woke: boolean;
  readonly unlocked: boolean;
}

/** A phone that comes out of deep sleep takes a second or two until its screen is on, and as long until its lock screen has gone. */
const CHANGE_MS = 8_000;
const LOOK_AGAIN_MS = 100;

/**
 * Switches the screen on, and opens a lock screen that a swipe opens. The screen goes off again by its own time.
 *
 * @throws DeviceError `device-asleep`, `device-locked` where it stays so, or the lock is a person's to open
 */
export async function wakeAndUnlock(
  device: Pick<Device, 'serial' | 'shell'>,
  clock: Clock,
  signal?: AbortSignal,
): Promise<Woken> {
  const { serial } = device;
  const see = async () => screenState((await device.shell(SCREEN_STATE, signal)).stdout);
  const first = await see();
  const woke = first.awake === false;
  // Not the power key, which would switch off a screen that has just come on.
  const awake = woke ? await after('input keyevent KEYCODE_WAKEUP', ({ awake }) => awake === true) : first;
  // A state that the device does not tell any more is not what was wanted.
  if (woke && !awake.awake)
    throw new DeviceError(
      'device-asleep',
      `The screen of ${serial} is off and did not come on. Press its power button.`,
    );
  if (!awake.locked) return { woke, unlocked: false };
  if (awake.secure) throw locked(serial, 'with a PIN, a pattern, a password or a fingerprint');
  const open = await after('wm dismiss-keyguard', ({ locked }) => locked === false);
  if (open.locked !== false) throw locked(serial, 'and its lock screen did not go away');
  return { woke, unlocked: true };

  /** The state once it is as wanted, or the time is over. */
  async function after(command: string, isWanted: (state: ScreenState) => boolean): Promise<ScreenState> {
    const deadline = new Deadline(clock, CHANGE_MS, signal);
    await device.shell(command, signal);
    for (;;) {
      const state = await see();
      if (isWanted(state) || deadline.over) return state;
      await clock.sleep(LOOK_AGAIN_MS, signal);
    }
  }
}

function locked(serial: string, how: string): DeviceError {
  return new DeviceError('device-locked', `${serial} is locked ${how}. Unlock it by hand, and run this again.`);
}
