import { z } from 'zod';
import { AdbServer, repriseHome, stopEmbedded } from '../../device/index.js';
import { defineCommand } from '../command.js';

export const deviceStop = defineCommand({
  name: 'device stop',
  summary: 'stop an embedded device; its storage stays',
  arguments: [{ name: 'serial', summary: 'as reprise device list prints it', required: true }],
  flags: [],
  input: z.object({ serial: z.string() }),
  async run({ serial }, { env, output, signal }) {
    const { device, killed } = await stopEmbedded(serial, {
      home: repriseHome(env),
      adb: new AdbServer({ env }),
      signal,
    });
    output.say(killed ? `${device.serial} did not end in time and was killed.` : `${device.serial} is stopped.`);
    output.give({ serial: device.serial, pid: device.pid, killed });
    return 0;
  },
});
