import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { Deadline, systemClock } from '../../host/src/base/index.js';
import { until } from '../../host/src/device/index.js';
import { nameOf, outline, type Screen } from '../../host/src/screen/index.js';
import type { Stage } from '../stage/stage.js';
import type { Mutant } from './make.js';

const BASE = 'drift-base';
/** A process that starts beside other work, and a first screen that waits for its provider. */
const START_MS = 15_000;

/** Keeps the stage as it is now as what every mutant is installed upon. */
export async function keepBase({ device }: Stage): Promise<void> {
  await device.saveSnapshot(BASE);
}

/** The phone as it was kept, with the originals of all apps. */
export async function backToBase({ device }: Stage): Promise<void> {
  await device.restoreSnapshot(BASE);
}

/** Installs a mutant over its original, on a phone that has had no other, and sets the phone as the mutant wants it. The result says why it could not. */
export async function install(
  { device, phone }: Stage,
  { apk, record }: Mutant,
  env: NodeJS.ProcessEnv,
): Promise<string | undefined> {
  await device.restoreSnapshot(BASE);
  try {
    await promisify(execFile)('adb', ['-s', device.serial, 'install', '-r', apk], { env });
  } catch (error) {
    // A lost device says so here; it is no fault of the mutant.
    await phone.shell('true');
    return (error as { readonly stderr?: string }).stderr?.trim() || String(error);
  }
  for (const command of record.commands) await phone.shell(command);
  return undefined;
}

/** Starts an installed mutant; why it did not start, with what was on the screen, or undefined where its own screen came up. */
export async function start({ device }: Stage, { record }: Mutant): Promise<string | undefined> {
  const deadline = new Deadline(systemClock, START_MS);
  const launched = await device.launch(record.package, { cold: true }, deadline.signal);
  if (!launched.done) return launched.reason;
  const shown = await until(device, (screen) => verdict(screen, record.package), { deadline });
  if (shown.kind === 'timeout') return `It shows no screen of its own:\n${outline(shown.last)}`;
  return shown.value === 'started' ? undefined : `It ended:\n${outline(shown.screen)}`;
}

/** Undefined while there is nothing to read yet. */
function verdict(screen: Screen, app: string): 'started' | 'ended' | undefined {
  if (screen.tree.nodes.some(({ resourceId }) => resourceId === 'android:id/aerr_close')) return 'ended';
  const isRead =
    screen.package === app &&
    screen.tree.nodes.some((node) => node.package === app && node.visible && nameOf(node) !== '');
  return isRead ? 'started' : undefined;
}
