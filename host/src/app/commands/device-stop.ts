import { z } from 'zod';
import { DeviceError, UsageError } from '../../base/index.js';
import { AdbServer, forgetEnded, listEmbedded, repriseHome, type Stopped, stopEmbedded } from '../../device/index.js';
import { defineCommand } from '../command.js';

export const deviceStop = defineCommand({
  name: 'device stop',
  summary: 'stop an embedded device, or all of them; their storage stays',
  arguments: [{ name: 'serial', summary: 'as reprise device list prints it', required: false }],
  flags: [{ spelling: '--all', summary: 'stop every embedded device of this data folder' }],
  input: z.object({ serial: z.string().optional(), all: z.boolean().optional() }),
  async run({ serial, all = false }, { env, output, signal }) {
    if (all === (serial !== undefined))
      throw new UsageError('which-device', 'Wanted one serial, as reprise device list prints it, or --all.');
    const home = repriseHome(env);
    const adb = new AdbServer({ env });
    const stop = async (one: string) => {
      const stopped = await stopEmbedded(one, { home, adb, signal });
      output.say(saying(stopped));
      return { serial: one, pid: stopped.device.pid, killed: stopped.killed };
    };
    if (serial !== undefined) {
      output.give(await stop(serial));
      return 0;
    }
    const running = await listEmbedded(home);
    if (running.length === 0) output.say('No embedded device runs.');
    const ends = await Promise.allSettled(running.map((device) => stop(device.serial).catch(unlessGone)));
    const stopped = ends.flatMap((end) => (end.status === 'fulfilled' && end.value ? [end.value] : []));
    // One that cannot be stopped keeps the others neither alive nor untold.
    const failed = ends.find((end) => end.status === 'rejected');
    output.attach({ stopped });
    if (failed) throw failed.reason;
    await forgetEnded({ home, adb, signal });
    output.give({ stopped });
    return 0;
  },
});

/** One that has ended by itself meanwhile is what was wanted. */
function unlessGone(error: unknown): undefined {
  if (!(error instanceof DeviceError) || error.code !== 'no-device') throw error;
}

function saying({ device, killed }: Stopped): string {
  return killed ? `${device.serial} did not end in time and was killed.` : `${device.serial} is stopped.`;
}
