import { z } from 'zod';
import { UsageError } from '../../base/index.js';
import { defineCommand } from '../command.js';
import { openResettable } from '../session.js';
import { DEVICE_FLAGS, deviceInput } from './flags.js';

export const deviceRestore = defineCommand({
  name: 'device restore',
  summary: 'put a device back to a saved state: every app ends, and what was in front starts again',
  arguments: [{ name: 'name', summary: 'as it was saved by reprise device snapshot', required: true }],
  flags: DEVICE_FLAGS,
  input: z.object({ name: z.string(), ...deviceInput }),
  async run(input, context) {
    await using session = await openResettable(input, `reprise device restore ${input.name}`, context);
    const { device } = session;
    const known = await device.listSnapshots(context.signal);
    if (!known.includes(input.name)) {
      const has =
        known.length === 0 ? `Save one first: reprise device snapshot ${input.name}` : `It has ${known.join(', ')}`;
      throw new UsageError('no-snapshot', `${device.serial} has no snapshot called '${input.name}'. ${has}.`);
    }
    await device.restoreSnapshot(input.name, context.signal);
    context.output.say(`${device.serial} is as it was saved as ${input.name}.`);
    context.output.give({ serial: device.serial, snapshot: input.name });
    return 0;
  },
});
