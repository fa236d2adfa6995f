import { DeviceError } from '../../base/index.js';
import type { Run } from './run.js';

/** Starts the app of the machine, cold. */
export async function launch(run: Run): Promise<void> {
  run.listener.launching?.(run.machine.app);
  const launched = await run.device.launch(run.machine.app, { cold: true }, run.signal);
  if (!launched.done) throw new DeviceError('launch', `${run.machine.app} could not be started: ${launched.reason}`);
}
