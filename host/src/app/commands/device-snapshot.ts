import { z } from 'zod';
import { defineCommand } from '../command.js';
import { openResettable } from '../session.js';
import { DEVICE_FLAGS, deviceInput } from './flags.js';

export const deviceSnapshot = defineCommand({
  name: 'device snapshot',
  summary: 'save the whole state of a device under a name',
  arguments: [{ name: 'name', summary: 'the name to restore it by', required: true }],
  flags: DEVICE_FLAGS,
  input: z.object({
    name: z.string().regex(/^[\w.-]+$/, 'wanted letters, digits, dots, dashes and underscores'),
    ...deviceInput,
  }),
  async run(input, context) {
    await using session = await openResettable(input, `reprise device snapshot ${input.name}`, context);
    const { device } = session;
    await device.saveSnapshot(input.name, context.signal);
    context.output.say(`${device.serial} is saved as ${input.name}.`);
    context.output.give({ serial: device.serial, snapshot: input.name });
    return 0;
  },
});
