import { z } from 'zod';
import { UsageError } from '../../base/index.js';
import { repriseHome, shippedApks, startEmbedded, startManyEmbedded } from '../../device/index.js';
import { defineCommand } from '../command.js';

/** One takes 0.7 GB when it has been at work for a while. */
const mostAtOnce = 32;

export const deviceStart = defineCommand({
  name: 'device start',
  summary: 'start an embedded device, with its apps installed, and connect adb to it; it runs until it is stopped',
  arguments: [],
  flags: [
    {
      spelling: '--count <number>',
      summary: 'start so many, each in a JVM of its own; all of them are up when it ends',
    },
    {
      spelling: '--port <port>',
      summary:
        'TCP port on loopback (default: the first free one from 5700); on an odd one from 5557 to 5585 it is an emulator to adb, with a console for "adb emu sms send"',
    },
    { spelling: '--state <folder>', summary: 'where its storage lies (default: kept by port)' },
    { spelling: '--apk <file>', summary: 'an app to install, in place of the ones that come with it', many: true },
  ],
  input: z.object({
    count: z.coerce.number().int().min(1).max(mostAtOnce).optional(),
    port: z.coerce.number().int().min(1024).max(65535).optional(),
    state: z.string().optional(),
    apk: z.array(z.string()).optional(),
  }),
  async run(input, { env, output, signal }) {
    const apks = input.apk ?? (await shippedApks());
    const shared = { apks, detached: true, env, home: repriseHome(env), signal };
    if (input.count !== undefined) {
      if (input.port !== undefined || input.state !== undefined)
        throw new UsageError(
          'one-of-each',
          '--port and --state are those of one device: leave them out, or leave --count out.',
        );
      const devices = await startManyEmbedded(input.count, shared);
      for (const device of devices) output.say(device.serial);
      output.give({ devices: devices.map(({ serial, port, pid }) => ({ serial, port, pid })) });
      return 0;
    }
    const device = await startEmbedded({
      ...shared,
      ...(input.port !== undefined && { port: input.port }),
      ...(input.state !== undefined && { stateDir: input.state }),
    });
    output.say(device.serial);
    output.give({ serial: device.serial, port: device.port, pid: device.pid });
    return 0;
  },
});
