import { z } from 'zod';
import { repriseHome, shippedApks, startEmbedded } from '../../device/index.js';
import { defineCommand } from '../command.js';

export const deviceStart = defineCommand({
  name: 'device start',
  summary: 'start an embedded device, with its apps installed, and connect adb to it; it runs until it is stopped',
  arguments: [],
  flags: [
    { spelling: '--port <port>', summary: 'TCP port on loopback (default: the first free one from 5700)' },
    { spelling: '--state <folder>', summary: 'where its storage lies (default: kept by port)' },
    { spelling: '--apk <file>', summary: 'an app to install, in place of the ones that come with it', many: true },
  ],
  input: z.object({
    port: z.coerce.number().int().min(1024).max(65535).optional(),
    state: z.string().optional(),
    apk: z.array(z.string()).optional(),
  }),
  async run(input, { env, output, signal }) {
    const apks = input.apk ?? (await shippedApks());
    const device = await startEmbedded({
      apks,
      detached: true,
      env,
      home: repriseHome(env),
      signal,
      ...(input.port !== undefined && { port: input.port }),
      ...(input.state !== undefined && { stateDir: input.state }),
    });
    output.say(device.serial);
    output.give({ serial: device.serial, port: device.port, pid: device.pid });
    return 0;
  },
});
