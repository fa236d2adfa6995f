import { type Device, quote } from '../../device/index.js';
import { type DeviceFacts, fits, wantsDevice } from '../../machine/index.js';
import type { Run } from './run.js';

/** Why a run's device is none that its machine was made for; undefined when it is. Asked only where the machine's header wants anything. */
export async function whyUnfit({ machine, device, signal }: Run): Promise<string | undefined> {
  if (!wantsDevice(machine)) return undefined;
  const fit = fits(machine, await deviceFacts(device, machine.app, signal));
  return fit.kind === 'refused' ? fit.reason : undefined;
}

/** What tells a device apart for a machine: the version of the app on it, its language and its density. */
export async function deviceFacts(device: Device, app: string, signal?: AbortSignal): Promise<DeviceFacts> {
  return readFacts((await device.shell(questions(quote(app)), signal)).stdout);
}

/** One call for all: `settings` and `getprop` for phones that never changed their language, `cmd locale` for an app with one of its own. */
function questions(app: string): string {
  return [
    `cmd locale get-app-locales ${app} 2>/dev/null`,
    'echo system; settings get system system_locales',
    'echo chosen; getprop persist.sys.locale',
    'echo product; getprop ro.product.locale',
    'wm density',
    `dumpsys package ${app}`,
  ].join('; ');
}

/** What the answers say. Pure. */
export function readFacts(answers: string): DeviceFacts {
  const first = (...patterns: readonly RegExp[]) =>
    patterns.map((pattern) => pattern.exec(answers)?.[1]).find((found) => found !== undefined && found !== 'null');
  const [density, version] = [
    first(/^Override density: (\d+)/m, /^Physical density: (\d+)/m),
    first(/^\s*versionCode=(\d+)/m),
  ];
  return {
    locale: first(/^Locales for .* are \[([\w-]+)/m, /^system\n([\w-]+)/m, /^chosen\n([\w-]+)/m, /^product\n([\w-]+)/m),
    density: density === undefined ? undefined : Number(density),
    versionCode: version === undefined ? undefined : Number(version),
  };
}
