import { z } from 'zod';
import { listDevices } from '../../device/index.js';
import { defineCommand } from '../command.js';

export const devices = defineCommand({
  name: 'devices',
  summary: 'the devices that adb lists, and what is the matter with those that are not ready',
  arguments: [],
  flags: [],
  input: z.object({}),
  async run(_input, { env, output, signal }) {
    const listed = await listDevices(env, signal);
    if (listed.length === 0)
      output.say(
        'No device. Connect a phone with USB debugging on, or start the embedded device: reprise device start',
      );
    for (const device of listed)
      output.say(`${device.serial.padEnd(24)} ${device.ready ? 'ready' : device.explanation}`);
    output.give({ devices: listed });
    return 0;
  },
});
