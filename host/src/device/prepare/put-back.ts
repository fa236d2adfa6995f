import { type Clock, Deadline } from '../../base/index.js';
import type { Device } from '../device.js';
import { getting, type HeldSetting, UNSET } from './hold.js';

/** The device puts settings back by itself once its agent has ended: a slow phone takes 8 s for it (device-agent, phone/Restoring). */
const PUT_BACK_MS = 10_000;
const LOOK_AGAIN_MS = 100;

type Former = Omit<HeldSetting, 'changed'>;

/** Waits until every setting is as it was; those that are not are given back, each with a sentence. */
export async function expectPutBack(
  device: Pick<Device, 'serial' | 'shell'>,
  settings: readonly Former[],
  clock: Clock,
  signal?: AbortSignal,
): Promise<readonly string[]> {
  if (settings.length === 0) return [];
  const command = settings.map(getting).join('; ');
  const deadline = new Deadline(clock, PUT_BACK_MS, signal);
  for (;;) {
    const now = (await device.shell(command, signal)).stdout.split('\n');
    const other = settings.flatMap((setting, index) => whatIsOther(device.serial, setting, now[index] ?? ''));
    if (other.length === 0 || deadline.over) return other;
    await clock.sleep(LOOK_AGAIN_MS, signal);
  }
}

function whatIsOther(serial: string, { namespace, name, before = UNSET }: Former, now: string): string[] {
  if (now.trim() === before) return [];
  const change = before === UNSET ? `delete ${namespace} ${name}` : `put ${namespace} ${name} ${before}`;
  return [`${name} is ${now.trim()} and was ${before}; put it back: adb -s ${serial} shell settings ${change}`];
}
