import { z } from 'zod';
import { listEmbedded, repriseHome } from '../../device/index.js';
import { defineCommand } from '../command.js';

export const deviceList = defineCommand({
  name: 'device list',
  summary: 'the embedded devices that run',
  arguments: [],
  flags: [],
  input: z.object({}),
  async run(_input, { env, output }) {
    const running = await listEmbedded(repriseHome(env));
    if (running.length === 0) output.say('No embedded device runs. Start one: reprise device start');
    for (const device of running)
      output.say(`${device.serial}  process ${device.pid}, since ${device.since}, storage in ${device.stateDir}`);
    output.give({
      devices: running.map(({ serial, port, pid, stateDir, since }) => ({ serial, port, pid, stateDir, since })),
    });
    return 0;
  },
});
