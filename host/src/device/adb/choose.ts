import { DeviceError } from '../../base/index.js';
import type { Environment } from './address.js';
import type { ListedDevice } from './server.js';

export interface Choice {
  /** What a flag said; it goes before ANDROID_SERIAL. */
  readonly serial?: string | undefined;
  readonly env?: Environment;
}

/**
 * The one device to use: the flag's, else ANDROID_SERIAL's, else the only one that is ready. Never a guess.
 *
 * @throws DeviceError `no-device`, `several-devices`, `device-offline`
 */
export function chooseDevice(devices: readonly ListedDevice[], { serial, env = process.env }: Choice = {}): string {
  if (serial) return named(devices, serial, 'Wanted');
  const fromEnvironment = env['ANDROID_SERIAL'];
  if (fromEnvironment) return named(devices, fromEnvironment, 'ANDROID_SERIAL names');
  return theOnly(devices);
}

function named(devices: readonly ListedDevice[], serial: string, who: string): string {
  const device = devices.find((listed) => listed.serial === serial);
  if (device?.ready) return serial;
  if (device) throw new DeviceError('device-offline', `${who} ${serial}, but ${device.explanation}`);
  const others = devices.length > 0 ? `adb lists ${serials(devices)}` : 'adb lists no device';
  throw new DeviceError(
    'no-device',
    `${who} ${serial}, but ${others}. Connect it, or name another with --serial <serial> or ANDROID_SERIAL.`,
  );
}

function theOnly(devices: readonly ListedDevice[]): string {
  const ready = devices.filter((device) => device.ready);
  const [first, second] = ready;
  if (first && !second) return first.serial;
  if (first) {
    throw new DeviceError(
      'several-devices',
      `${ready.length} devices are ready: ${serials(ready)}. Say which with --serial ${first.serial} or ANDROID_SERIAL=${first.serial}.`,
    );
  }
  const unready = devices.map((device) => device.explanation).join(' ');
  throw new DeviceError(
    'no-device',
    `No device is ready. ${unready ? `${unready} ` : ''}Connect a phone with USB debugging on, or start the embedded device: reprise device start.`,
  );
}

function serials(devices: readonly ListedDevice[]): string {
  return devices.map((device) => device.serial).join(', ');
}
