import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { builtApks, repriseHome, startEmbedded } from '../../device/index.js';
import { defineCommand } from '../command.js';

/** The first version of each app; later ones are there to be updated to, and the test app is for tests. */
const SHIPPED = /^(?!testapp).*-1\.apk$/;

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
    const apks = input.apk ?? (await ownApks());
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

async function ownApks(): Promise<readonly string[]> {
  const names = (await readdir(builtApks)).filter((name) => SHIPPED.test(name)).sort();
  return names.map((name) => join(builtApks, name));
}
